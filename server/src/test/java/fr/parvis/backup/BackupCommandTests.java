package fr.parvis.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.postgres.DataFolder;
import fr.parvis.postgres.DatabaseAddress;
import fr.parvis.postgres.PostgresServer;
import fr.parvis.postgres.StartRefused;
import fr.parvis.postgres.ThrowawayPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The road from the embedded database to an outside one and back, by the commands, with the product's own tables.
class BackupCommandTests {
    @TempDir
    private Path folder = Path.of("/");

    @BeforeEach
    void letTheDatabaseCross() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @Test
    void fromEmbeddedWhileItRunsToOutsideAndBackToEmbedded() throws Exception {
        Path first = folder.resolve("first");
        try (DataFolder locked = DataFolder.lock(first);
                PostgresServer server = PostgresServer.start(first)) {
            populate(server.address(), locked.path());
            assertThat(command(first, "").run("backup", file("one"))).isZero();
            assertThatThrownBy(() -> command(first, "").run("restore", file("one")))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("sert déjà à un Parvis en marche");
        }
        assertThatThrownBy(() -> command(first, "").run("restore", file("one")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("n’est pas vide");

        PostgresServer outside = ThrowawayPostgres.start();
        String url = outside.jdbcUrl() + "&user=" + outside.user() + "&password=" + outside.password();
        assertThat(command(folder.resolve("second"), url).run("restore", file("one")))
                .isZero();
        assertThat(command(folder.resolve("second"), url).run("backup", file("two")))
                .isZero();

        assertThat(command(folder.resolve("third"), "").run("restore", file("two")))
                .isZero();
        assertThat(command(folder.resolve("third"), "").run("backup", file("three")))
                .isZero();

        Manifest one = Verification.of(folder.resolve("one"));
        assertThat(one.rows()).isGreaterThanOrEqualTo(302);
        assertThat(one.blobs()).isEqualTo(2);
        for (String copy : List.of("two", "three")) {
            Manifest other = Verification.of(folder.resolve(copy));
            assertThat(other.tables()).isEqualTo(one.tables());
            assertThat(other.sequences()).isEqualTo(one.sequences());
            assertThat(other.migrations()).isEqualTo(one.migrations()).isNotEmpty();
            assertThat(other.blobs()).isEqualTo(one.blobs());
        }
    }

    @Test
    void aFolderWithoutADatabaseHasNothingToBackUp() {
        assertThatThrownBy(() -> command(folder.resolve("nothing"), "").run("backup", file("x")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("rien à sauvegarder");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void aRunningServerWithAnotherDatabaseIsNotMistakenForThisOne() throws Exception {
        Path data = folder.resolve("busy");
        try (DataFolder locked = DataFolder.lock(data)) {
            assertThatThrownBy(() -> command(locked.path(), "").run("backup", file("x")))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("PARVIS_DATABASE_URL");
        }
    }

    @Test
    void oneFileIsNeeded() {
        for (List<String> wrong : List.of(List.<String>of(), List.of("a", "b"), List.of("--help"))) {
            assertThatThrownBy(() -> command(folder, "").run("restore", wrong))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("bin/restore [--data DIR] FILE");
        }
    }

    private static BackupCommand command(Path data, String url) {
        return new BackupCommand(data, url);
    }

    private List<String> file(String name) {
        return List.of(folder.resolve(name).toString());
    }

    private static void populate(DatabaseAddress address, Path data) throws Exception {
        Migrations migrations = new Migrations(address);
        migrations.migrateTo("latest");
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into platform.event_publication (id, listener_id, event_type, serialized_event, publication_date)
                    select gen_random_uuid(), 'listener ' || n, 'événement', '{"n": ' || n || '}', timestamptz '2026-01-01'
                    from generate_series(1, 300) n
                    """);
            for (String text : List.of("Délibération n° 9", "Procès-verbal")) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                String hash = HexFormat.of().formatHex(HashingInput.sha256().digest(bytes));
                Path blob = Installation.blob(data.resolve("blobs"), hash);
                Files.createDirectories(blob.getParent());
                Files.write(blob, bytes);
                statement.execute("insert into files.blob (hash, size, created_at, touched_at) values ('\\x" + hash
                        + "', " + bytes.length + ", timestamptz '2026-01-01', timestamptz '2026-01-01')");
            }
        }
    }
}
