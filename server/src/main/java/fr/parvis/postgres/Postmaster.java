package fr.parvis.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One run of PostgreSQL's main process, behind its guard.
///
/// The guard is a shell in a session of its own, so the Ctrl-C of a terminal does not reach PostgreSQL before the
/// server has let go of it. It holds the reading end of a pipe from this process and, when that pipe closes,
/// because we closed it or because we are dead, stops PostgreSQL fast (SIGINT).
final class Postmaster {
    private static final String GUARD = """
            exec 3<&0 </dev/null
            trap '' INT HUP TERM
            "$@" 3<&- &
            postgres=$!
            (while read -r _ <&3; do :; done; kill -INT $postgres) &
            watch=$!
            exec 3<&-
            wait $postgres
            status=$?
            kill -KILL $watch 2>/dev/null
            exit $status
            """;

    private final Cluster cluster;
    private final Process guard;

    private Postmaster(Cluster cluster, Process guard) {
        this.cluster = cluster;
        this.guard = guard;
    }

    /// Starts PostgreSQL and waits until it answers, however long its recovery takes.
    ///
    /// @throws IOException when it ended instead, with what it said
    static Postmaster launch(Cluster cluster, int port, BooleanSupplier abandoned) throws IOException {
        stopOrphan(cluster);
        Path said = cluster.folder().resolveSibling("start.log");
        Files.deleteIfExists(said);
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(cluster.account().command(List.of("sh", "-c", GUARD, "parvis-postgres-guard")));
        command.addAll(cluster.command(port));
        Process guard = ChildProcesses.builder(command, cluster.folder().resolveSibling(""))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        Postmaster postmaster = new Postmaster(cluster, guard);
        long patience = 500;
        while (guard.isAlive() && !abandoned.getAsBoolean()) {
            if (postmaster.isReady(port)) {
                try {
                    cluster.prepare(port);
                    return postmaster;
                } catch (SQLException failure) {
                    if (patience-- == 0) {
                        postmaster.stop();
                        throw new IOException(failure.getMessage(), failure);
                    }
                }
            }
            ChildProcesses.pause(20);
        }
        postmaster.stop();
        throw new IOException(Files.readString(said).trim());
    }

    /// The port of the postmaster that runs on a cluster now, whoever started it.
    static Optional<Integer> runningPort(Path folder) {
        List<String> lines = pidFile(folder);
        boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
        return ready && running(folder, lines).isPresent()
                ? Optional.of(Integer.parseInt(lines.get(3).strip()))
                : Optional.empty();
    }

    /// Waits for the end of it, wanted or not.
    int waitForEnd() {
        return ChildProcesses.exitOf(guard);
    }

    /// Fast: transactions are rolled back, a checkpoint is written. After a minute, at once: the next start
    /// recovers.
    void stop() {
        try {
            guard.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            // The guard is gone, and with it the other end.
        }
        Optional<ProcessHandle> process = running(cluster.folder(), pidFile(cluster.folder()));
        if (!ChildProcesses.endsWithin(guard.toHandle(), 60)) {
            process.ifPresent(postgres -> ChildProcesses.signal(postgres.pid(), "QUIT"));
            ChildProcesses.endsWithin(guard.toHandle(), 20);
        }
    }

    /// Stops a postmaster that outlived its server, and removes the mark of one that died with another process's
    /// number.
    private static void stopOrphan(Cluster cluster) throws IOException {
        List<String> lines = pidFile(cluster.folder());
        Optional<ProcessHandle> orphan = running(cluster.folder(), lines);
        if (orphan.isPresent()) {
            ProcessHandle process = orphan.get();
            ChildProcesses.signal(process.pid(), "INT");
            if (!ChildProcesses.endsWithin(process, 60)) {
                ChildProcesses.signal(process.pid(), "QUIT");
                ChildProcesses.endsWithin(process, 20);
            }
        }
        if (!lines.isEmpty() && running(cluster.folder(), lines).isEmpty()) {
            Files.deleteIfExists(cluster.folder().resolve("postmaster.pid"));
        }
    }

    private boolean isReady(int port) {
        Optional<Integer> running = runningPort(cluster.folder());
        return running.isPresent()
                && running.get() == port
                && guard.descendants()
                        .anyMatch(child ->
                                pidFile(cluster.folder()).getFirst().strip().equals("" + child.pid()));
    }

    /// The process that `postmaster.pid` names, if it lives and is a PostgreSQL on this very folder: numbers come
    /// back.
    private static Optional<ProcessHandle> running(Path folder, List<String> pidFile) {
        if (pidFile.isEmpty() || pidFile.getFirst().isBlank()) {
            return Optional.empty();
        }
        long pid = Long.parseLong(pidFile.getFirst().strip());
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> runsOn(pid, folder));
    }

    private static boolean runsOn(long pid, Path folder) {
        try {
            String command = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
            return command.contains("postgres\0-D\0" + folder + "\0");
        } catch (IOException gone) {
            return false;
        }
    }

    private static List<String> pidFile(Path folder) {
        try {
            return Files.readAllLines(folder.resolve("postmaster.pid"));
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
