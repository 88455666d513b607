package fr.parvis.backup;

import fr.parvis.postgres.DataFolder;
import fr.parvis.postgres.DatabaseAddress;
import fr.parvis.postgres.PostgresServer;
import fr.parvis.postgres.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A data folder and its database, at hand: that of the running server, or started for the occasion.
record Installation(
        Path data,
        DatabaseAddress address,
        @Nullable PostgresServer started,
        @Nullable DataFolder lock) implements AutoCloseable {
    /// To be read, while its server runs or not.
    ///
    /// @param databaseUrl the outside database, empty for the embedded one
    static Installation toRead(Path data, String databaseUrl) {
        if (!databaseUrl.isBlank()) {
            return outside(data, databaseUrl, null);
        }
        Optional<DatabaseAddress> running = PostgresServer.running(data);
        if (running.isPresent()) {
            return new Installation(data, running.get(), null, null);
        }
        if (DataFolder.isLocked(data)) {
            throw new StartRefused(
                    "Un Parvis tourne sur " + data + " sans base embarquée prête : s’il emploie une base extérieure,"
                            + " donnez-la par PARVIS_DATABASE_URL ; s’il démarre, réessayez dans un instant.",
                    "A Parvis runs on " + data + " with no embedded database ready: if it uses an outside one,"
                            + " name it with PARVIS_DATABASE_URL; if it is starting, try again in a moment.");
        }
        if (!Files.isDirectory(data.resolve("postgres").resolve("data"))) {
            throw new StartRefused(
                    "Il n’y a rien à sauvegarder dans " + data + " : aucune base de données ne s’y trouve.",
                    "There is nothing to back up in " + data + ": no database is there.");
        }
        return start(data, DataFolder.lock(data));
    }

    /// To be written, by nobody else meanwhile.
    static Installation toFill(Path data, String databaseUrl) {
        DataFolder lock = DataFolder.lock(data);
        return databaseUrl.isBlank() ? start(data, lock) : outside(data, databaseUrl, lock);
    }

    /// Where a content lies.
    Path blob(String hash) {
        return blob(data.resolve("blobs"), hash);
    }

    static Path blob(Path blobs, String hash) {
        return blobs.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
    }

    @Override
    public void close() {
        if (started != null) {
            started.stop();
        }
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static Installation start(Path data, DataFolder lock) {
        PostgresServer server = PostgresServer.start(data);
        return new Installation(data, server.address(), server, lock);
    }

    private static Installation outside(Path data, String databaseUrl, @Nullable DataFolder lock) {
        DatabaseAddress address = DatabaseAddress.parse(databaseUrl);
        address.requireUsable();
        return new Installation(data, address, null, lock);
    }
}
