package fr.parvis.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/// A PostgreSQL for tests: the real launcher, without waiting for the disk, in a folder that goes with this
/// process.
public final class ThrowawayPostgres {
    private ThrowawayPostgres() {}

    /// Started, and stopped and deleted when this process ends. All the products that tests start in turn keep
    /// connections to it, many more than one product has.
    public static PostgresServer start() {
        Path folder = folder("parvis-test-");
        PostgresServer server = PostgresServer.start(
                folder,
                sharedBinaries(),
                Map.of(
                        "fsync",
                        "off",
                        "synchronous_commit",
                        "off",
                        "full_page_writes",
                        "off",
                        "max_connections",
                        "300"));
        // After Spring has closed its connections, which would otherwise wait for a database that has gone.
        SpringApplication.getShutdownHandlers().add(() -> {
            server.stop();
            delete(folder);
        });
        return server;
    }

    /// A new folder that the account of the database can cross.
    static Path folder(String prefix) {
        try {
            Path folder = Files.createTempDirectory(prefix);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void delete(Path folder) {
        try {
            Trees.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// One for the account that runs the tests, kept between runs.
    static Path sharedBinaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "parvis-postgres-" + System.getProperty("user.name"));
    }
}
