package fr.parvis.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes PDF of office documents, by LibreOffice where this machine has it.
///
/// One at a time, each in a process of its own with a fresh profile, a copy of the document and limits: no network,
/// a minute, so much memory; macros are off and what a document links to is not fetched. It ends with its children.
@Component
public class Office {
    /// Larger documents have no preview.
    public static final long LARGEST = 100L << 20;

    private static final int SECONDS = 60;
    private static final int MAX_PDF = 200;
    private static final Logger log = LoggerFactory.getLogger(Office.class);

    private final @Nullable Path program;
    private final int seconds;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable Limits limits;

    Office() {
        this(Programs.find("soffice"), SECONDS);
    }

    Office(@Nullable Path program, int seconds) {
        this.program = program;
        this.seconds = seconds;
        if (program == null) {
            log.info(
                    "No LibreOffice: office documents have no preview. Install it: sudo apt-get install --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui");
        }
    }

    /// Whether this machine can.
    public boolean isThere() {
        return program != null;
    }

    /// How it went: [#DONE], or why there is no PDF.
    public enum Outcome {
        DONE,
        TOO_LARGE,
        TIMED_OUT,
        DAMAGED
    }

    /// Where the PDF is to be taken from, while [#pdf] runs.
    public interface Taker {
        void take(Path pdf) throws IOException;
    }

    /// Makes the PDF of a document, and hands it over before it is deleted.
    ///
    /// @param extension by which LibreOffice knows what it is, such as `docx`
    public Outcome pdf(Path document, String extension, Taker taker) {
        turn.lock();
        Path folder = null;
        try {
            if (Files.size(document) > LARGEST) {
                return Outcome.TOO_LARGE;
            }
            folder = Files.createTempDirectory("parvis-office-");
            return made(folder, document, extension, taker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.unlock();
            if (folder != null) {
                delete(folder);
            }
        }
    }

    private Outcome made(Path folder, Path document, String extension, Taker taker) throws IOException {
        Limits chosen = limits();
        Path source = Files.copy(document, folder.resolve("document." + extension));
        Path profile = OfficeProfile.write(folder.resolve("profile"));
        try (var own = Files.walk(folder)) {
            for (Path file : own.toList()) {
                chosen.giveTo(file);
            }
        }
        Path pdf = folder.resolve("document.pdf");
        if (!ended(command(chosen, source, profile, folder), folder)) {
            return Outcome.TIMED_OUT;
        }
        if (!Files.isRegularFile(pdf, java.nio.file.LinkOption.NOFOLLOW_LINKS) || !isPdf(pdf)) {
            return Outcome.DAMAGED;
        }
        taker.take(pdf);
        return Outcome.DONE;
    }

    private List<String> command(Limits chosen, Path source, Path profile, Path folder) {
        List<String> command = new ArrayList<>(chosen.prefix());
        // Also if the server is killed meanwhile.
        command.addAll(List.of("timeout", "--kill-after=1", String.valueOf(seconds)));
        command.addAll(List.of(
                String.valueOf(program),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--nodefault",
                "--nologo",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                source.toString()));
        return command;
    }

    private boolean ended(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder =
                Limits.prepared(command).directory(folder.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("TMPDIR", folder.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS) && process.exitValue() != 124;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static boolean isPdf(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return MediaTypes.detect(in.readNBytes(MediaTypes.HEAD_BYTES), "").equals("application/pdf");
        }
    }

    private synchronized Limits limits() throws IOException {
        Limits chosen = limits;
        if (chosen == null) {
            chosen = Limits.tried(new Limits.Bounds(SECONDS, 1_536, MAX_PDF, false));
            limits = chosen;
        }
        return chosen;
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log.warn("Left behind: {}", folder);
        }
    }
}
