package fr.parvis.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The account PostgreSQL runs under, which is never root: it refuses.
///
/// @param prefix what stands before its command
/// @param uid    the account its files must belong to; -1: whoever creates them
/// @param gid    and its group
record RunAs(List<String> prefix, int uid, int gid) {
    private static final String ACCOUNT = "parvis-postgres";

    /// An ordinary account runs PostgreSQL itself. Root lends it to the owner of the existing data, else to an
    /// account made for it when that one can reach the folder, else hides its own identity from it in a user
    /// namespace.
    static RunAs choose(Path dataFolder, Path cluster) {
        if (!weAreRoot()) {
            return ourselves();
        }
        boolean exists = Files.exists(cluster);
        int owner = exists ? attribute(cluster, "unix:uid") : dedicatedAccount("-u");
        int group = exists ? attribute(cluster, "unix:gid") : dedicatedAccount("-g");
        if (owner > 0) {
            RunAs account = new RunAs(setpriv(owner, group), owner, group);
            if (account.canReach(dataFolder)) {
                return account;
            }
        }
        RunAs hidden = new RunAs(List.of("unshare", "--user"), 0, 0);
        if (owner <= 0 || !exists) {
            if (hidden.canReach(dataFolder)) {
                return hidden;
            }
        }
        throw new StartRefused(
                "PostgreSQL ne tourne pas sous le compte root, et aucun autre compte n’atteint " + dataFolder
                        + " : démarrez Parvis avec un compte ordinaire, ou placez les données sous /var/lib avec --data.",
                "PostgreSQL does not run as root, and no other account reaches " + dataFolder
                        + ": start Parvis with an ordinary account, or put the data under /var/lib with --data.");
    }

    static RunAs ourselves() {
        return new RunAs(List.of(), -1, -1);
    }

    static boolean weAreRoot() {
        return attribute(Path.of("/proc/self"), "unix:uid") == 0;
    }

    /// Gives a folder and all it holds to the account.
    void own(Path folder) throws IOException {
        if (uid < 0) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    private boolean canReach(Path folder) {
        return output(command(List.of("test", "-x", folder.toString()))) != null;
    }

    private static List<String> setpriv(int uid, int gid) {
        return List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs", "--");
    }

    /// The uid or gid of the account, created if absent; -1 when it cannot be.
    private static int dedicatedAccount(String which) {
        List<String> question = List.of("id", which, ACCOUNT);
        String answer = output(question);
        if (answer == null) {
            output(List.of(
                    "useradd",
                    "--system",
                    "--user-group",
                    "--no-create-home",
                    "--home-dir=/nonexistent",
                    "--shell=/usr/sbin/nologin",
                    ACCOUNT));
            answer = output(question);
        }
        return answer == null ? -1 : Integer.parseInt(answer);
    }

    /// What a command printed, trimmed; null if it failed or does not exist here.
    private static @Nullable String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes()).trim();
            boolean ended = process.waitFor(20, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? text : null;
        } catch (IOException absent) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static int attribute(Path path, String name) {
        try {
            return (Integer) Files.getAttribute(path, name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
