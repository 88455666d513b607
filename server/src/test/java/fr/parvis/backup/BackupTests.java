package fr.parvis.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.objects.Bucket;
import fr.parvis.objects.S3Server;
import fr.parvis.postgres.StartRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one installation held, another one holds after a restore: rows, contents, counters; or it stays empty.
/// The tables are made for these tests and have all that makes tables hard to carry.
class BackupTests {
    private static final String TABLES = "classpath:db/backup";

    /// 2001 persons with as many traces, 3 units, 2 settings, 2 visits, 3 contents.
    private static final long ROWS = 4012;

    private static Place from;
    private static Place to;

    @TempDir
    private Path folder = Path.of("/");

    private Path file = Path.of("/");

    @BeforeAll
    static void start() {
        from = Place.start(TABLES);
        to = Place.start(TABLES);
    }

    @BeforeEach
    void empty() throws Exception {
        file = folder.resolve("sauvegarde.parvis");
        for (Place place : List.of(from, to)) {
            place.run("drop schema if exists files, people, platform cascade");
        }
        Files.createDirectories(folder.resolve("from"));
        Files.createDirectories(folder.resolve("to"));
    }

    @Test
    void everythingComesBackEqual() throws Exception {
        from.populate(folder.resolve("from"));
        Manifest written = backUp();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(written.missing()).isEmpty();
        assertThat(written.rows()).isEqualTo(ROWS);

        restore();

        assertThat(to.all(
                        "select name || search_key || born || pay || weight || since || tags::text || settings || photo"
                                + " from people.person where name like 'É%'"))
                .isEqualTo(
                        from.all("select name || search_key || born || pay || weight || since || tags::text || settings"
                                + " || photo from people.person where name like 'É%'"))
                .hasSize(1);
        assertThat(to.one("select count(*) from people.trace"))
                .as("triggers rest while rows come back")
                .isEqualTo("2001");
        assertThat(to.one("select nextval('people.letter_number')")).isEqualTo("103");
        to.run("insert into people.unit (\"Nom d'usage\") values ('next')");
        assertThat(to.one("select max(id) from people.unit")).isEqualTo("4");
        assertThat(to.one("select sum(persons) from people.headcount")).isEqualTo("2001");
        assertThat(to.one("select count(*) from people.visit_2025")).isEqualTo("1");
        assertThat(to.one("select count(*) from platform.setting")).isEqualTo("2");
        to.run("insert into people.person (unit_id, name) values (1, 'after')");
        assertThat(to.one("select count(*) from people.trace")).isEqualTo("2002");
        assertThatThrownBy(() -> to.run("insert into people.person (unit_id, name) values (77, 'nowhere')"))
                .hasMessageContaining("foreign key");
        assertThat(to.all(keys())).isEqualTo(from.all(keys())).isNotEmpty();
        for (String hash : from.all("select encode(hash, 'hex') from files.blob")) {
            assertThat(HashingInput.hex(Files.readAllBytes(Installation.blob(folder.resolve("to/blobs"), hash))))
                    .isEqualTo(hash);
        }
        assertThat(folder.resolve("to")).isDirectoryNotContaining("glob:**unfinished");
    }

    @Test
    void rowsAreCopiedInTheOrderOfTheirKeysWhateverTheOrderTheyWereWrittenIn() throws Exception {
        from.populate(folder.resolve("from"));
        from.run("delete from platform.setting");
        for (String key : List.of("m", "z", "a", "k")) {
            from.run("insert into platform.setting values ('%s', 'x')".formatted(key));
        }
        try (Connection connection = from.server().address().connect()) {
            Catalogue catalogue = new Catalogue(
                    connection, from.migrations().schemas(), from.migrations().history());
            catalogue.execute(Backup.TEXT_FORM);
            Catalogue.Table settings = catalogue.tables().stream()
                    .filter(table -> table.name().equals("platform.setting"))
                    .findFirst()
                    .orElseThrow();
            var rows = new ByteArrayOutputStream();
            Backup.copyOut(connection, settings, rows);
            assertThat(rows.toString(StandardCharsets.UTF_8).lines().map(row -> row.substring(0, 1)))
                    .containsExactly("a", "k", "m", "z");
        }
    }

    @Test
    void aBackupUnderLoadIsOneMoment() throws Exception {
        from.populate(folder.resolve("from"));
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; !enough.get(); i++) {
                try {
                    from.run("""
                            with unit as (insert into people.unit ("Nom d'usage") values ('load %d') returning id)
                            insert into people.person (unit_id, name) values (1, 'load %d')
                            """.formatted(i, i));
                } catch (SQLException failure) {
                    throw new AssertionError(failure);
                }
            }
        });
        Manifest written;
        try {
            Thread.sleep(200);
            written = backUp();
        } finally {
            enough.set(true);
            writer.join();
        }
        restore();
        assertThat(to.one("select count(*) from people.person where name like 'load%'"))
                .isEqualTo(to.one("select count(*) from people.unit where \"Nom d'usage\" like 'load%'"))
                .isNotEqualTo("0");
        assertThat(to.one("select count(*) from people.person"))
                .isEqualTo(""
                        + written.tables().stream()
                                .filter(table -> table.name().equals("people.person"))
                                .findFirst()
                                .orElseThrow()
                                .rows());
    }

    @Test
    void aDamagedOrCutFileIsRefusedAndTouchesNothing() throws Exception {
        from.populate(folder.resolve("from"));
        backUp();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(whole.length - 20_000);
            damaged[at] ^= (byte) (1 + random.nextInt(255));
            refusedOrHarmless(damaged, "byte " + at);
        }
        for (int length : new int[] {0, 1, 512, 20_000, whole.length / 2, whole.length - 15_000}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Verification.of(file))
                    .as("cut at %d", length)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("n’est pas une sauvegarde entière");
        }
        assertThatThrownBy(() -> Verification.of(folder.resolve("absent"))).isInstanceOf(StartRefused.class);
        assertThat(to.one("select count(*) from pg_namespace where nspname = 'people'"))
                .isEqualTo("0");
    }

    /// A changed byte in the padding or the dates of the tar changes nothing that is restored.
    private void refusedOrHarmless(byte[] damaged, String description) throws IOException {
        Files.write(file, damaged);
        try {
            Manifest manifest = Verification.of(file);
            assertThat(manifest.rows()).as(description).isEqualTo(ROWS);
        } catch (StartRefused refused) {
            assertThat(refused).hasMessageContaining("rien n’a été touché");
        }
    }

    @Test
    void anInstallationWithPeopleIsNotOverwritten() throws Exception {
        from.populate(folder.resolve("from"));
        backUp();
        to.migrations().migrateTo("3");
        to.run("insert into people.unit (\"Nom d'usage\") values ('x')");
        to.run("insert into people.person (unit_id, name) values (1, 'Somebody')");
        assertThatThrownBy(this::restore)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("n’est pas vide")
                .hasMessageContaining("is not empty");
        assertThat(to.one("select name from people.person")).isEqualTo("Somebody");
    }

    @Test
    void contentsAloneMakeAnInstallationNotEmpty() throws Exception {
        from.populate(folder.resolve("from"));
        backUp();
        Path stray = folder.resolve("to/blobs/aa/stray");
        Files.createDirectories(stray.getParent());
        Files.writeString(stray, "of somebody");
        assertThatThrownBy(this::restore).isInstanceOf(StartRefused.class).hasMessageContaining("is not empty");
        assertThat(stray).hasContent("of somebody");
    }

    @Test
    void anInstallationStartedOnceWithoutPeopleTakesABackup() throws Exception {
        from.populate(folder.resolve("from"));
        backUp();
        to.migrations().migrateTo("3");
        restore();
        assertThat(to.one("select count(*) from people.person")).isEqualTo("2001");
    }

    @Test
    void aFailureInTheMiddleLeavesNothingAndTheNextTrySucceeds() throws Exception {
        from.populate(folder.resolve("from"));
        Manifest good = backUp();
        Path bad = folder.resolve("bad.parvis");
        writeWithoutUnits(bad, good);
        assertThatThrownBy(() -> restore(bad)).hasMessageContaining("foreign key");
        assertThat(to.one("select count(*) from pg_namespace where nspname in ('people', 'files', 'platform')"))
                .isEqualTo("0");
        assertThat(folder.resolve("to")).isEmptyDirectory();
        restore();
        assertThat(to.one("select count(*) from people.person")).isEqualTo("2001");
    }

    @Test
    void whatAKilledRestoreLeftIsNoObstacle() throws Exception {
        from.populate(folder.resolve("from"));
        backUp();
        to.migrations().migrateTo("2");
        Files.writeString(folder.resolve("to/restore.unfinished"), "");
        Files.createDirectories(folder.resolve("to/blobs/aa/bb"));
        Files.writeString(folder.resolve("to/blobs/aa/bb/half"), "x");
        restore();
        assertThat(to.one("select count(*) from people.person")).isEqualTo("2001");
        assertThat(folder.resolve("to/blobs/aa/bb/half")).doesNotExist();
    }

    @Test
    void aBackupOfANewerVersionIsRefused() throws Exception {
        from.populate(folder.resolve("from"));
        Manifest good = backUp();
        Path newer = folder.resolve("newer.parvis");
        Manifest later = new Manifest(
                1,
                good.madeAt(),
                List.of(new Manifest.Migration("1", 1), new Manifest.Migration("99", 2)),
                List.of(),
                List.of(),
                0,
                0,
                List.of());
        try (ArchiveWriter archive = new ArchiveWriter(newer)) {
            archive.manifest(later);
            archive.finish();
        }
        assertThatThrownBy(() -> restore(newer))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("plus récente");
    }

    @Test
    void aContentThatWasMissingIsNamedAndTheRestIsKept() throws Exception {
        from.populate(folder.resolve("from"));
        List<String> hashes = from.all("select encode(hash, 'hex') from files.blob order by hash");
        Files.delete(Installation.blob(folder.resolve("from/blobs"), hashes.get(0)));
        Files.writeString(Installation.blob(folder.resolve("from/blobs"), hashes.get(1)), "rotten");
        assertThat(backUp().missing()).containsExactlyElementsOf(hashes.subList(0, 2));
        restore();
        assertThat(Installation.blob(folder.resolve("to/blobs"), hashes.get(2))).exists();
    }

    @Test
    void whatLiesInABucketIsTakenAndRestoredToTheDiskAndWhatWasDestroyedIsNotMissed() throws Exception {
        try (var server = new S3Server()) {
            from.populate(folder.resolve("from"));
            var bucket = new Bucket(S3Server.address(server.port(), ""), Clock.systemUTC());
            List<String> hashes = from.all("select encode(hash, 'hex') from files.blob order by hash");
            var moved = hashes.get(0);
            var path = Installation.blob(folder.resolve("from/blobs"), moved);
            bucket.put(
                    moved.substring(0, 2) + '/' + moved.substring(2, 4) + '/' + moved, path, moved, Files.size(path));
            Files.delete(path);
            Files.delete(Installation.blob(folder.resolve("from/blobs"), hashes.get(1)));
            from.run("update files.blob set in_bucket_at = current_timestamp where hash = '\\x" + moved + "'");
            from.run("update files.blob set destroyed_at = current_timestamp where hash = '\\x" + hashes.get(1) + "'");

            var written = new Backup(from.with(folder.resolve("from")), from.migrations(), Clock.systemUTC(), bucket)
                    .write(file);
            assertThat(written.missing()).isEmpty();
            restore();
            assertThat(Installation.blob(folder.resolve("to/blobs"), moved)).exists();
            assertThat(to.one("select count(*) from files.blob where in_bucket_at is not null"))
                    .isEqualTo("0");
        }
    }

    @Test
    void anExistingFileIsNotOverwritten() throws Exception {
        from.populate(folder.resolve("from"));
        Files.writeString(file, "precious");
        assertThatThrownBy(this::backUp).isInstanceOf(StartRefused.class).hasMessageContaining("existe déjà");
        assertThat(file).hasContent("precious");
    }

    @Test
    void whileItRunsNobodyMayDeleteContents() throws Exception {
        from.populate(folder.resolve("from"));
        try (Connection backup = from.server().address().connect();
                Connection sweep = from.server().address().connect();
                Statement holding = backup.createStatement()) {
            holding.execute("select pg_advisory_lock_shared(" + Backup.LOCK + ")");
            assertThat(new Catalogue(sweep, from.migrations().schemas(), "")
                            .list("select pg_try_advisory_xact_lock(" + Backup.LOCK + ")", row -> row.getBoolean(1)))
                    .containsExactly(false);
        }
    }

    private void writeWithoutUnits(Path bad, Manifest good) throws IOException, SQLException {
        List<Manifest.Table> people = good.tables().stream()
                .filter(table -> table.name().equals("people.person"))
                .toList();
        try (ArchiveWriter archive = new ArchiveWriter(bad);
                Connection connection = from.server().address().connect()) {
            Catalogue catalogue = new Catalogue(
                    connection, from.migrations().schemas(), from.migrations().history());
            catalogue.execute(Backup.TEXT_FORM);
            try (OutputStream rows = archive.table("people.person")) {
                Backup.copyOut(
                        connection,
                        new Catalogue.Table("people.person", people.getFirst().columns(), List.of("id")),
                        rows);
            }
            archive.manifest(new Manifest(1, "", good.migrations(), people, List.of(), 0, 0, List.of()));
            archive.finish();
        }
    }

    private Manifest backUp() throws IOException, SQLException {
        return new Backup(from.with(folder.resolve("from")), from.migrations(), Clock.systemUTC(), null).write(file);
    }

    private void restore() throws IOException, SQLException {
        restore(file);
    }

    private void restore(Path backup) throws IOException, SQLException {
        new Restore(to.with(folder.resolve("to")), to.migrations()).from(backup, Verification.of(backup));
    }

    private static String keys() {
        return "select conname || pg_get_constraintdef(oid) from pg_constraint where contype = 'f' order by 1";
    }
}
