package fr.parvis.dav;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Programs of Debian's that mount drives: those installed, else those that `bin/test` unpacked under `.build`.
final class Clients {
    private static final Path UNPACKED = Path.of("../.build");

    private Clients() {}

    /// Skips the test with a sentence where a program is not there; under CI that is a failure.
    static Path program(String path) {
        for (var file : List.of(Path.of("/" + path), UNPACKED.resolve("drives").resolve(path))) {
            if (Files.isExecutable(file)) {
                return file.toAbsolutePath().normalize();
            }
        }
        var sentence = path + " is not there: bin/test unpacks it for root, or install its Debian package.";
        if ("true".equals(System.getenv("CI"))) {
            fail(sentence);
        }
        assumeTrue(false, sentence);
        throw new IllegalStateException(sentence);
    }

    record Ended(int code, String output) {}

    private static final String LIBRARIES = UNPACKED.resolve("drives/usr/lib/x86_64-linux-gnu")
            .toAbsolutePath()
            .normalize()
            .toString();

    static Ended run(Path folder, Map<String, String> environment, String input, String... command) {
        try {
            var output = Files.createTempFile("client", ".txt");
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.redirectOutput(output.toFile());
            builder.environment().put("LD_LIBRARY_PATH", LIBRARIES);
            builder.environment().putAll(environment);
            var process = builder.start();
            try (var typed = process.getOutputStream()) {
                typed.write(input.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command[0] + " did not end: " + Files.readString(output));
            }
            return new Ended(
                    process.exitValue(),
                    new String(Files.readAllBytes(output), java.nio.charset.StandardCharsets.UTF_8)
                            .replace('\r', '\n'));
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
