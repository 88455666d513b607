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
/// Which limits there are, [Limits] says.
final class Confinement implements AutoCloseable {

    private @Nullable Path folder;
    private @Nullable Limits limits;

    /// A process ready to start, with no environment, its own folder, and nowhere to write messages to.
    synchronized ProcessBuilder command() throws IOException {
        Limits chosen = limits;
        if (chosen == null) {
            chosen = Limits.tried(new Limits.Bounds(900, 768, 32, true));
            limits = chosen;
        }
        Path home = home(chosen);
        List<String> command = new ArrayList<>(chosen.prefix());
        command.addAll(java(home));
        return prepared(command).directory(home.toFile());
    }

    private static ProcessBuilder prepared(List<String> command) {
        return Limits.prepared(command);
    }

    /// The worker's temporary folder and home; PDFBox keeps its list of fonts there from one worker to the next.
    private Path home(Limits chosen) throws IOException {
        Path home = folder;
        if (home == null || !Files.isDirectory(home)) {
            home = Files.createTempDirectory("parvis-sandbox-");
            chosen.giveTo(home);
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
                "-XX:MaxMetaspaceSize=96m",
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
        Stream<URL> decoders = Stream.concat(
                        Stream.of(
                                PDDocument.class,
                                FontBoxFont.class,
                                RandomAccessRead.class,
                                JBIG2ImageReader.class,
                                Log.class,
                                Logger.class),
                        Readings.LIBRARIES.stream())
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
