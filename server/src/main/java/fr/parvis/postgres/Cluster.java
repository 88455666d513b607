package fr.parvis.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// PostgreSQL's folder of data, with its two accounts: `postgres`, which only this package uses, and `parvis`, an
/// ordinary owner of the one database, so that the product never acts as superuser and an outside database is no
/// different.
record Cluster(Path folder, Binaries binaries, RunAs account, Map<String, String> extraSettings) {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "parvis";
    static final String DATABASE = "parvis";

    /// For a commune on a small machine: the whole of the server and its database idles well below 700 MB.
    private static final Map<String, String> TUNING = Map.ofEntries(
            Map.entry("max_connections", "40"),
            Map.entry("shared_buffers", "96MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("min_wal_size", "64MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("max_logical_replication_workers", "0"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("io_method", "sync"),
            Map.entry("max_worker_processes", "2"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("autovacuum_max_workers", "2"),
            Map.entry("autovacuum_worker_slots", "4"),
            // A statement planned while its table was empty reads all of it until it is counted anew.
            Map.entry("autovacuum_naptime", "10s"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_directory", "../log"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_rotation_size", "0"));

    /// Opens the cluster under a folder, made first if it is not there.
    static Cluster open(Path parent, Path binariesParent, RunAs account, Map<String, String> extraSettings) {
        try {
            createPrivately(parent, account);
            createPrivately(binariesParent, account);
            Cluster cluster = new Cluster(
                    parent.resolve("data"), Binaries.unpackUnder(binariesParent, account), account, extraSettings);
            if (!Files.exists(cluster.folder)) {
                cluster.initialise();
            }
            cluster.requireSameMajor();
            return cluster;
        } catch (IOException failure) {
            throw new StartRefused(
                    "Le dossier de la base de données, " + parent + ", n’est pas utilisable : " + failure,
                    "The database's folder, " + parent + ", cannot be used: " + failure,
                    failure);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?sslmode=disable&gssEncMode=disable&reWriteBatchedInserts=true&ApplicationName=parvis";
    }

    DatabaseAddress address(int port) {
        return new DatabaseAddress(url(port, DATABASE), OWNER, secret("password"));
    }

    /// The command of the postmaster. Durability is never turned off here.
    List<String> command(int port) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("postgres"),
                "-D",
                folder.toString(),
                "-c",
                "port=" + port,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
        extraSettings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    /// Makes sure that what answers on the port is this cluster's postmaster, and that the product's account and
    /// database exist in it. The check is mutual: SCRAM proves to us that the other side knows our password.
    void prepare(int port) throws SQLException {
        try (Connection connection = connect(port)) {
            if (!folder.toString().equals(value(connection, "show data_directory"))) {
                throw new SQLException("another PostgreSQL answers on port " + port);
            }
            try (Statement statement = connection.createStatement()) {
                if (value(connection, "select 'yes' from pg_roles where rolname = '" + OWNER + "'")
                        .isEmpty()) {
                    statement.execute("create role " + OWNER + " login password '" + secret("password") + "'");
                }
                if (value(connection, "select 'yes' from pg_database where datname = '" + DATABASE + "'")
                        .isEmpty()) {
                    statement.execute("create database " + DATABASE + " owner " + OWNER);
                }
            }
        }
    }

    private Connection connect(int port) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", secret("superuser-password"));
        login.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(url(port, "postgres"), login);
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /// Into a folder renamed at the end: an interrupted first start leaves nothing that looks like data.
    private void initialise() throws IOException {
        writeSecret("superuser-password");
        writeSecret("password");
        Path unfinished = folder.resolveSibling("data.unfinished");
        Trees.delete(unfinished);
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--pwfile=" + folder.resolveSibling("superuser-password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        TUNING.forEach((name, value) -> command.add("--set=" + name + "=" + value));
        if ("off".equals(extraSettings.get("fsync"))) {
            command.add("--no-sync");
        }
        Process initdb = ChildProcesses.builder(account.command(command), folder.resolveSibling(""))
                .redirectErrorStream(true)
                .start();
        initdb.getOutputStream().close();
        String output = new String(initdb.getInputStream().readAllBytes());
        if (ChildProcesses.exitOf(initdb) != 0) {
            throw new IOException(output.trim());
        }
        Files.move(unfinished, folder);
    }

    private void requireSameMajor() throws IOException {
        String major = Files.readString(folder.resolve("PG_VERSION")).trim();
        if (!major.equals(binaries.major())) {
            throw new StartRefused(
                    "Les données de " + folder + " sont celles de PostgreSQL " + major + ", ce Parvis porte PostgreSQL "
                            + binaries.major() + " : sauvegardez-les avec bin/backup de l’ancienne version,"
                            + " puis restaurez-les dans un dossier neuf avec bin/restore.",
                    "The data in " + folder + " are those of PostgreSQL " + major + ", this Parvis carries PostgreSQL "
                            + binaries.major() + ": back them up with bin/backup of the former version,"
                            + " then restore them into a new folder with bin/restore.");
        }
    }

    private String secret(String name) {
        try {
            return Files.readString(folder.resolveSibling(name)).trim();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void writeSecret(String name) throws IOException {
        Path file = folder.resolveSibling(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.writeString(file, HexFormat.of().formatHex(random), StandardOpenOption.WRITE);
        account.own(file);
    }

    private static void createPrivately(Path folder, RunAs account) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            account.own(folder);
        }
    }
}
