package fr.parvis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The source files, for the tests that keep the rules of the house.
final class Sources {
    static final Path MAIN = Path.of("src/main/java/fr/parvis");
    static final Path TESTS = Path.of("src/test/java/fr/parvis");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private Sources() {}

    static List<Path> under(Path root, String ending) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// The module a main source belongs to; empty for the application itself.
    static String module(Path file) {
        var inside = MAIN.relativize(file);
        return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
    }
}
