package fr.parvis.antivirus;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Debian's clamd, with one signature of our own and no other.
final class ClamdProcess {
    /// What it finds.
    static final String INFECTED = "PARVIS-FICHIER-INFECTE-POUR-ESSAI";
    static final String SIGNATURE = "Parvis.Essai.UNOFFICIAL";
    static final int LARGEST = 20 << 20;

    private final Path folder;
    private @Nullable Process process;

    ClamdProcess() {
        try {
            folder = Files.createTempDirectory("parvis-clamd");
            var signatures = Files.createDirectories(folder.resolve("signatures"));
            Files.writeString(
                    signatures.resolve("essai.ndb"),
                    "Parvis.Essai:0:*:" + HexFormat.of().formatHex(INFECTED.getBytes()) + "\n");
            Files.writeString(folder.resolve("clamd.conf"), """
                    Foreground yes
                    LocalSocket %s
                    DatabaseDirectory %s
                    StreamMaxLength %d
                    User %s
                    """.formatted(
                            socket(), signatures, LARGEST, System.getProperty("user.name")));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    String socket() {
        return folder.resolve("clamd.sock").toString();
    }

    /// Skips the test with a sentence where the program is not there; under CI that is a failure.
    static Path program() {
        for (var file : List.of(Path.of("/usr/sbin/clamd"), Path.of("../.build/clamav/usr/sbin/clamd"))) {
            if (Files.isExecutable(file)) {
                return file.toAbsolutePath().normalize();
            }
        }
        var sentence = "clamd is not there: bin/test unpacks it for root, or install Debian's clamav-daemon.";
        if ("true".equals(System.getenv("CI"))) {
            fail(sentence);
        }
        assumeTrue(false, sentence);
        throw new IllegalStateException(sentence);
    }

    void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        try {
            Files.deleteIfExists(Path.of(socket()));
            process = new ProcessBuilder(
                            program().toString(),
                            "-c",
                            folder.resolve("clamd.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("clamd.log").toFile())
                    .start();
            var clamd = new Clamd(new ClamdAddress(socket()));
            for (var tries = 0; clamd.version() == null; tries++) {
                if (tries > 100 || !process.isAlive()) {
                    throw new IllegalStateException(Files.readString(folder.resolve("clamd.log")));
                }
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /// Killed, not asked.
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            try {
                process.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException cause) {
                throw new IllegalStateException(cause);
            }
        }
    }

    /// Holds it where it is: it takes connections and answers nothing.
    void freeze() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", String.valueOf(process == null ? 0 : process.pid()))
                .start()
                .waitFor();
    }
}
