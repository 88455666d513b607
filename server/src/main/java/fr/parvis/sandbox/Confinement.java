package fr.parvis.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.jbig2.JBIG2ImageReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/// The command line of a worker: the limits that this machine allows, then a small Java without anything of the
/// server but the decoders.
///
/// Each limit is tried once with a program that does nothing, and left out where it is not permitted: own session,
/// low priority, first victim of a lack of memory, limits of processor time, of memory actually used (`--data`: the
/// address space cannot be limited under a JVM), of what it may write and of open files; no network; no privilege
/// to be gained. A server that runs as root starts its workers as `nobody`, with the one right to read files. The
/// number of processes is not limited: the kernel counts it per user, and the server's own threads would be in the
/// sum.
final class Confinement implements AutoCloseable {

    private static final String NOBODY = "65534";
    private static final int MEGABYTE = 1 << 20;

    private @Nullable Path folder;
    private @Nullable List<String> prefix;
    private boolean nobody;

    /// A process ready to start, with no environment, its own folder, and nowhere to write messages to.
    synchronized ProcessBuilder command() throws IOException {
        List<String> limits = prefix;
        if (limits == null) {
            limits = limits();
            prefix = limits;
        }
        Path home = home();
        List<String> command = new ArrayList<>(limits);
        command.addAll(java(home));
        return prepared(command).directory(home.toFile());
    }

    private List<String> limits() throws IOException {
        List<String> chosen = new ArrayList<>();
        addIfPermitted(chosen, "setsid");
        addIfPermitted(chosen, "nice", "-n", "10");
        addIfPermitted(chosen, "choom", "-n", "900", "--");
        addIfPermitted(
                chosen,
                "prlimit",
                "--cpu=900",
                "--data=" + 768 * MEGABYTE,
                "--fsize=" + 32 * MEGABYTE,
                "--nofile=256",
                "--core=0",
                "--");
        if (!addIfPermitted(chosen, "unshare", "--net", "--")) {
            addIfPermitted(chosen, "unshare", "--net", "--map-current-user", "--");
        }
        nobody = isRoot()
                && addIfPermitted(
                        chosen,
                        "setpriv",
                        "--reuid=" + NOBODY,
                        "--regid=" + NOBODY,
                        "--clear-groups",
                        "--no-new-privs",
                        "--bounding-set=-all,+dac_read_search",
                        "--inh-caps=-all,+dac_read_search",
                        "--ambient-caps=-all,+dac_read_search",
                        "--");
        if (!nobody) {
            addIfPermitted(chosen, "setpriv", "--no-new-privs", "--");
        }
        return List.copyOf(chosen);
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

    private static ProcessBuilder prepared(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    /// The worker's temporary folder and home; PDFBox keeps its list of fonts there from one worker to the next.
    private Path home() throws IOException {
        Path home = folder;
        if (home == null || !Files.isDirectory(home)) {
            home = Files.createTempDirectory("parvis-sandbox-");
            if (nobody) {
                Files.setAttribute(home, "unix:uid", Integer.parseInt(NOBODY));
            }
            folder = home;
        }
        return home;
    }

    private static List<String> java(Path home) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=64m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+DisableAttachMechanism",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + home,
                "-Duser.home=" + home,
                "-Dpdfbox.fontcache=" + home,
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider"));
        URL own = location(Confinement.class);
        if (own.getProtocol().equals("file")) {
            command.addAll(List.of("-cp", classPath(own), Worker.class.getName(), home.toString()));
        } else {
            command.addAll(List.of(
                    "-cp",
                    Path.of(System.getProperty("java.class.path"))
                            .toAbsolutePath()
                            .toString(), // one jar with all others
                    "-Dloader.main=" + Worker.class.getName(),
                    "org.springframework.boot.loader.launch.PropertiesLauncher",
                    home.toString()));
        }
        return command;
    }

    /// The decoders first: the server's jar names all of its libraries in its manifest, and they would be opened
    /// one by one in search of a class of the decoders.
    private static String classPath(URL own) {
        Stream<URL> decoders = Stream.of(
                        PDDocument.class,
                        FontBoxFont.class,
                        RandomAccessRead.class,
                        JBIG2ImageReader.class,
                        Log.class,
                        Logger.class)
                .map(Confinement::location);
        return Stream.concat(decoders, Stream.of(own))
                .map(Confinement::path)
                .distinct()
                .collect(Collectors.joining(":"));
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        Path home = folder;
        folder = null;
        if (home == null) {
            return;
        }
        try {
            Worker.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
