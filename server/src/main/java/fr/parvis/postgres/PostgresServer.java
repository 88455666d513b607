package fr.parvis.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The embedded PostgreSQL of one data folder, running. If it dies, it is started again on the same port; if this
/// process dies, it is stopped by its guard.
public final class PostgresServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PostgresServer.class.getName());
    private static final int RESTARTS = 5;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Cluster cluster;
    private final int port;
    private final Object starting = new Object();
    private final Deque<Long> restarts = new ArrayDeque<>();
    private final Thread supervisor;
    private volatile Postmaster postmaster;
    private volatile boolean stopping;

    private PostgresServer(Cluster cluster, int port, Postmaster postmaster) {
        this.cluster = cluster;
        this.port = port;
        this.postmaster = postmaster;
        this.supervisor =
                Thread.ofPlatform().daemon().name("postgres-supervisor").unstarted(this::supervise);
    }

    /// Starts it on a data folder, whose lock the caller holds: everything of it lies under `postgres/`, made at
    /// the first start.
    public static PostgresServer start(Path dataFolder) {
        Path folder = folderIn(dataFolder);
        return start(dataFolder, folder, Map.of());
    }

    /// @param binariesParent where the programs are unpacked, so that many throwaway clusters can share them
    /// @param extraSettings  settings of the postmaster beyond ours
    static PostgresServer start(Path dataFolder, Path binariesParent, Map<String, String> extraSettings) {
        Path folder = folderIn(dataFolder);
        RunAs account = RunAs.choose(dataFolder.toAbsolutePath().normalize(), folder.resolve("data"));
        Cluster cluster = Cluster.open(folder, binariesParent, account, extraSettings);
        String said = "";
        for (int attempt = 0; attempt < 4; attempt++) {
            int port = Ports.free();
            try {
                PostgresServer server = new PostgresServer(cluster, port, launch(cluster, port, () -> false));
                if (binariesParent.equals(folder)) {
                    cluster.binaries().removeOthers();
                }
                server.supervisor.start();
                return server;
            } catch (IOException failure) {
                said = String.valueOf(failure.getMessage());
            }
        }
        throw new StartRefused(
                "PostgreSQL n’a pas démarré sur " + folder + " : " + said,
                "PostgreSQL did not start on " + folder + ": " + said);
    }

    /// How to reach the server that another process runs on this data folder, if one does.
    public static Optional<DatabaseAddress> running(Path dataFolder) {
        Path folder = folderIn(dataFolder);
        return Postmaster.runningPort(folder.resolve("data")).map(port -> {
            Cluster cluster =
                    new Cluster(folder.resolve("data"), new Binaries(folder, ""), RunAs.ourselves(), Map.of());
            return cluster.address(port);
        });
    }

    public DatabaseAddress address() {
        return cluster.address(port);
    }

    public String jdbcUrl() {
        return address().url();
    }

    public String user() {
        return address().user();
    }

    public String password() {
        return address().password();
    }

    /// Stops it; connections that are still open are cut.
    public void stop() {
        stopping = true;
        synchronized (starting) {
            postmaster.stop();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static Path folderIn(Path dataFolder) {
        return dataFolder.toAbsolutePath().normalize().resolve("postgres");
    }

    private void supervise() {
        while (!stopping) {
            int status = postmaster.waitForEnd();
            if (stopping) {
                return;
            }
            LOG.log(System.Logger.Level.WARNING, "PostgreSQL ended by itself (status {0}); starting it again.", status);
            pauseIfTooMany();
            synchronized (starting) {
                if (stopping) {
                    return;
                }
                try {
                    postmaster = launch(cluster, port, () -> stopping);
                } catch (IOException failure) {
                    LOG.log(System.Logger.Level.ERROR, "PostgreSQL does not start again: {0}", failure.getMessage());
                }
            }
        }
    }

    /// Five times a minute at most, but without end: a disk that was full may have room again.
    private void pauseIfTooMany() {
        restarts.addLast(System.nanoTime());
        if (restarts.size() <= RESTARTS) {
            return;
        }
        long earliest = restarts.removeFirst() + WITHIN.toNanos();
        while (!stopping && System.nanoTime() - earliest < 0) {
            ChildProcesses.pause(200);
        }
    }

    /// Tries again for a while: what a killed postmaster leaves behind takes a moment to go.
    private static Postmaster launch(Cluster cluster, int port, BooleanSupplier abandoned) throws IOException {
        for (int attempt = 0; ; attempt++) {
            try {
                return Postmaster.launch(cluster, port, abandoned);
            } catch (IOException failure) {
                boolean passing = String.valueOf(failure.getMessage()).contains("shared memory");
                if (!passing || attempt == 40 || abandoned.getAsBoolean()) {
                    throw failure;
                }
                ChildProcesses.pause(250);
            }
        }
    }
}
