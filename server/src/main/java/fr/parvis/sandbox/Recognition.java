package fr.parvis.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Recognises printed letters in a picture, by Tesseract where this machine has it: a limited process for each
/// picture, which is given one that the sandbox has drawn anew and never the file of somebody.
@Component
public class Recognition {
    private static final int SECONDS = 60;
    private static final int MAX_BYTES = 256 * 1024;
    private static final Logger log = LoggerFactory.getLogger(Recognition.class);

    private final @Nullable Path program;
    private final String languages;
    private @Nullable Limits limits;

    Recognition() {
        this(Programs.find("tesseract"));
    }

    Recognition(@Nullable Path program) {
        this.program = program;
        languages = program == null ? "" : languages(program);
        if (!readsFrench()) {
            log.info(
                    "No optical recognition in French: pictures of letters are not found by their words. Install it: sudo apt-get install tesseract-ocr tesseract-ocr-fra");
        }
    }

    /// Whether this machine can.
    public boolean isThere() {
        return program != null && !languages.isEmpty();
    }

    /// Whether it can in French.
    public boolean readsFrench() {
        return program != null && languages.equals("fra");
    }

    /// French first; what Debian always brings, otherwise.
    private static String languages(Path program) {
        var known = run(List.of(program.toString(), "--list-langs"), new byte[0], 10);
        if (known == null) {
            return "";
        }
        var lines = known.lines().map(String::strip).toList();
        return lines.contains("fra") ? "fra" : lines.contains("eng") ? "eng" : "";
    }

    /// What is written in a picture, JPEG or PNG; null where nothing could be read in time.
    public @Nullable String words(byte[] picture) {
        if (program == null) {
            return null;
        }
        try {
            var command = new ArrayList<>(limits().prefix());
            command.addAll(List.of(program.toString(), "stdin", "stdout", "-l", languages, "--psm", "3"));
            var said = run(command, picture, SECONDS);
            return said == null ? null : Letters.tidy(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Limits limits() throws IOException {
        var chosen = limits;
        if (chosen == null) {
            chosen = Limits.tried(new Limits.Bounds(SECONDS, 768, 1, false));
            limits = chosen;
        }
        return chosen;
    }

    private static @Nullable String run(List<String> command, byte[] input, int seconds) {
        try {
            var builder = Limits.prepared(command);
            builder.environment().put("OMP_THREAD_LIMIT", "1");
            var process = builder.directory(
                            Files.isDirectory(Path.of("/tmp")) ? Path.of("/tmp").toFile() : null)
                    .start();
            try {
                var said = new FutureTask<>(() -> process.getInputStream().readNBytes(MAX_BYTES));
                Thread.ofVirtual().start(said);
                Thread.ofVirtual().start(() -> feed(process, input));
                return new String(said.get(seconds, TimeUnit.SECONDS), StandardCharsets.UTF_8);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException | ExecutionException | TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static void feed(Process process, byte[] input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input);
        } catch (IOException e) {
            // It ended without having read all: what it says tells.
        }
    }
}
