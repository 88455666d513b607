package fr.parvis.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The embedded database starts from nothing and gives back, after any end, what it had acknowledged.
class PostgresServerTests {
    private Path data = Path.of("/");

    /// A data folder after its first start, copied for each test, for that start is the longest.
    private static Path once = Path.of("/");

    @BeforeAll
    static void startOnce() {
        once = ThrowawayPostgres.folder("parvis-postgres-once-");
        PostgresServer.start(once, ThrowawayPostgres.sharedBinaries(), Map.of()).stop();
    }

    @AfterAll
    static void removeOnce() {
        ThrowawayPostgres.delete(once);
    }

    @BeforeEach
    void folder() throws Exception {
        data = ThrowawayPostgres.folder("parvis-postgres-test-");
        new ProcessBuilder("cp", "-a", once.resolve("postgres").toString(), data.toString())
                .start()
                .waitFor();
    }

    @AfterEach
    void remove() {
        ThrowawayPostgres.delete(data);
    }

    @Test
    void itIsPostgres18WithTheOrdersOfCharactersExtensionsAndSafetyThatTheProductCountsOn() throws Exception {
        try (PostgresServer server = start();
                Connection connection = server.address().connect()) {
            assertThat(value(connection, "show server_version")).startsWith("18.");
            assertThat(value(connection, "show data_checksums")).isEqualTo("on");
            assertThat(value(connection, "show fsync")).isEqualTo("on");
            assertThat(value(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                            .get(4))
                    .as("folder of its Unix socket")
                    .isEmpty();
            assertThat(value(connection, "select datlocale from pg_database where datname = current_database()"))
                    .isEqualTo("C.UTF-8");
            assertThat(value(connection, "select lower('ÉLU')")).isEqualTo("élu");
            assertThat(value(connection, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            try (Statement statement = connection.createStatement()) {
                for (String extension : List.of("unaccent", "pg_trgm", "btree_gist", "citext", "ltree")) {
                    statement.execute("create extension " + extension);
                }
            }
            assertThat(value(connection, "select unaccent('Œuvre déjà')")).isEqualTo("OEuvre deja");
            assertThat(value(connection, "select uuid_extract_version(uuidv7())"))
                    .isEqualTo("7");
        }
    }

    @Test
    void rowsAreThereAfterAStopAndAStart() throws Exception {
        try (PostgresServer server = start()) {
            insert(server.address(), 1);
        }
        try (PostgresServer server = start()) {
            assertThat(count(server.address())).isEqualTo(1);
        }
    }

    @Test
    void nobodyElseReadsItsFilesAndItNeverRunsAsRoot() throws Exception {
        try (PostgresServer server = start()) {
            Path folder = data.resolve("postgres");
            assertThat(rights(folder)).isEqualTo("rwx------");
            assertThat(rights(folder.resolve("password"))).isEqualTo("rw-------");
            assertThat(rights(folder.resolve("superuser-password"))).isEqualTo("rw-------");
            assertThat(rights(folder.resolve("data"))).isEqualTo("rwx------");
            assertThat(Files.readString(folder.resolve("data/pg_hba.conf"))).doesNotContain("trust\n");
            String status = Files.readString(Path.of("/proc/" + pid() + "/status"));
            boolean hidden = (Integer) Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS) == 0;
            assertThat(hidden || !status.contains("Uid:\t0\t")).isTrue();
            assertThat(server.password()).hasSizeGreaterThan(40);
        }
    }

    @Test
    void killedItComesBackOnTheSamePortWithAllItAcknowledged() throws Exception {
        try (PostgresServer server = start()) {
            insert(server.address(), 1);
            insert(server.address(), 2);
            kill(pid());
            assertThat(eventually(() -> count(server.address()))).isEqualTo(2);
            kill(pid());
            assertThat(eventually(() -> count(server.address()))).isEqualTo(2);
            insert(server.address(), 3);
        }
        try (PostgresServer server = start()) {
            assertThat(count(server.address())).isEqualTo(3);
        }
    }

    @Test
    void whenItsGuardIsKilledAnotherOneTakesOver() throws Exception {
        try (PostgresServer server = start()) {
            insert(server.address(), 1);
            long before = pid();
            kill(ProcessHandle.of(before)
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow()
                    .pid());
            assertThat(eventually(() -> pid() == before ? null : count(server.address())))
                    .isEqualTo(1);
        }
    }

    @Test
    void aKilledServerTakesItsDatabaseWithItAndTheNextStartFindsEveryRow() throws Exception {
        Process victim = holder();
        DatabaseAddress address = firstLine(victim);
        insert(address, 1);
        insert(address, 2);
        long postgres = pid();
        victim.destroyForcibly().waitFor();
        try (DataFolder locked = DataFolder.lock(data);
                PostgresServer server = start()) {
            assertThat(locked.path()).isEqualTo(data);
            assertThat(count(server.address())).isEqualTo(2);
            assertThat(ProcessHandle.of(postgres)).isEmpty();
        }
    }

    @Test
    void theDatabaseOfAKilledServerStopsByItself() throws Exception {
        Process victim = holder();
        insert(firstLine(victim), 1);
        long postgres = pid();
        victim.destroyForcibly().waitFor();
        awaitEnd(postgres);
        assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void serverAndDatabaseKilledTogetherLoseNothing() throws Exception {
        Process victim = holder();
        DatabaseAddress address = firstLine(victim);
        for (int i = 0; i < 50; i++) {
            insert(address, i);
        }
        long postgres = pid();
        long guard = ProcessHandle.of(postgres)
                .flatMap(ProcessHandle::parent)
                .orElseThrow()
                .pid();
        kill(guard);
        kill(postgres);
        victim.destroyForcibly().waitFor();
        try (PostgresServer server = start()) {
            assertThat(count(server.address())).isEqualTo(50);
        }
    }

    @Test
    void aStaleMarkWithTheNumberOfAnotherProcessIsNoObstacle() throws Exception {
        try (PostgresServer server = start()) {
            insert(server.address(), 1);
        }
        Files.writeString(
                data.resolve("postgres/data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data.resolve("postgres/data")
                        + "\n1\n5432\n\n127.0.0.1\n\nready\n");
        assertThat(PostgresServer.running(data)).isEmpty();
        try (PostgresServer server = start()) {
            assertThat(count(server.address())).isEqualTo(1);
        }
    }

    @Test
    void anotherProcessFindsTheRunningOne() throws Exception {
        assertThat(PostgresServer.running(data)).isEmpty();
        try (PostgresServer server = start()) {
            Optional<DatabaseAddress> found = PostgresServer.running(data);
            assertThat(found).contains(server.address());
        }
        assertThat(PostgresServer.running(data)).isEmpty();
    }

    @Test
    void aSecondStartOnTheSameDataIsRefused() throws Exception {
        Process first = holder();
        firstLine(first);
        long postgres = pid();
        Process second = holder();
        String said = new String(second.getErrorStream().readAllBytes());
        assertThat(second.waitFor()).isNotZero();
        assertThat(said).contains("sert déjà à un Parvis en marche").contains("is in use by a running Parvis");
        first.destroyForcibly().waitFor();
        awaitEnd(postgres);
    }

    @Test
    void dataOfAnotherMajorVersionAreRefusedWithTheRoadToTake() throws Exception {
        start().stop();
        Files.writeString(data.resolve("postgres/data/PG_VERSION"), "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("bin/restore");
    }

    private PostgresServer start() {
        return PostgresServer.start(data, ThrowawayPostgres.sharedBinaries(), Map.of());
    }

    private Process holder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsPostgres.class.getName(),
                        data.toString())
                .start();
    }

    private static DatabaseAddress firstLine(Process holder) throws IOException {
        String[] words = holder.inputReader().readLine().split(" ");
        return new DatabaseAddress(words[1], words[2], words[3]);
    }

    private static void awaitEnd(long postgres) throws Exception {
        assertThat(eventually(() -> ProcessHandle.of(postgres).isPresent() ? null : 1))
                .isEqualTo(1);
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static void kill(long pid) {
        ChildProcesses.signal(pid, "KILL");
    }

    private static void insert(DatabaseAddress address, int number) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (number int)");
            statement.execute("insert into kept values (" + number + ")");
        }
    }

    private static int count(DatabaseAddress address) throws SQLException {
        try (Connection connection = address.connect()) {
            return Integer.parseInt(value(connection, "select count(*) from kept"));
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private interface Attempt {
        Integer get() throws Exception;
    }

    private static int eventually(Attempt attempt) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                Integer answer = attempt.get();
                if (answer != null) {
                    return answer;
                }
            } catch (SQLException | IOException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not within a minute");
            }
            Thread.sleep(50);
        }
    }
}
