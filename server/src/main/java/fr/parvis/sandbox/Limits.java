package fr.parvis.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What stands before the command of a program that is given hostile bytes.
///
/// Each limit is tried once with a program that does nothing, and left out where it is not permitted: own session,
/// low priority, first victim of a lack of memory, limits of processor time, of memory actually used (`--data`: the
/// address space cannot be limited under a JVM), of what it may write and of open files; no network; no privilege
/// to be gained. A server that runs as root starts its workers as `nobody`, with the one right to read files where
/// they need it. The number of processes is not limited: the kernel counts it per user, and the server's own threads
/// would be in the sum.
///
/// @param prefix to be put before the command
/// @param nobody whether it runs as `nobody`
record Limits(List<String> prefix, boolean nobody) {
    private static final String NOBODY = "65534";

    /// @param readsFiles whether it may read every file; it is otherwise given copies
    record Bounds(int processorSeconds, int dataMegabytes, int fileMegabytes, boolean readsFiles) {}

    static Limits tried(Bounds bounds) throws IOException {
        List<String> chosen = new ArrayList<>();
        addIfPermitted(chosen, "setsid");
        addIfPermitted(chosen, "nice", "-n", "10");
        addIfPermitted(chosen, "choom", "-n", "900", "--");
        addIfPermitted(
                chosen,
                "prlimit",
                "--cpu=" + bounds.processorSeconds(),
                "--data=" + ((long) bounds.dataMegabytes() << 20),
                "--fsize=" + ((long) bounds.fileMegabytes() << 20),
                "--nofile=256",
                "--core=0",
                "--");
        if (!addIfPermitted(chosen, "unshare", "--net", "--")) {
            addIfPermitted(chosen, "unshare", "--net", "--map-current-user", "--");
        }
        String kept = bounds.readsFiles() ? "-all,+dac_read_search" : "-all";
        boolean nobody = isRoot()
                && addIfPermitted(
                        chosen,
                        "setpriv",
                        "--reuid=" + NOBODY,
                        "--regid=" + NOBODY,
                        "--clear-groups",
                        "--no-new-privs",
                        "--bounding-set=" + kept,
                        "--inh-caps=" + kept,
                        "--ambient-caps=" + kept,
                        "--");
        if (!nobody) {
            addIfPermitted(chosen, "setpriv", "--no-new-privs", "--");
        }
        return new Limits(List.copyOf(chosen), nobody);
    }

    private static boolean addIfPermitted(List<String> chosen, String... limit) {
        List<String> attempt = new ArrayList<>(chosen);
        attempt.addAll(List.of(limit));
        attempt.add("true");
        try {
            Process process = prepared(attempt)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                return false;
            }
        } catch (IOException e) {
            return false; // the tool is not installed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        chosen.addAll(List.of(limit));
        return true;
    }

    /// With no environment and nowhere to write messages to.
    static ProcessBuilder prepared(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    /// Makes a file or a folder the program's own.
    void giveTo(Path file) throws IOException {
        if (nobody) {
            Files.setAttribute(file, "unix:uid", Integer.parseInt(NOBODY));
        }
    }
}
