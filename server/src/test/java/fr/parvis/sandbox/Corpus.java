package fr.parvis.sandbox;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The real files that nobody here made, in `$PARVIS_CORPUS` or beside the repository.
final class Corpus {

    private Corpus() {}

    static List<Path> documents() throws IOException {
        String place = System.getenv("PARVIS_CORPUS");
        Path folder = (place == null ? Path.of("..", "..", "shared", "corpus") : Path.of(place)).resolve("documents");
        if (!Files.isDirectory(folder)) {
            String sentence = "The corpus is not in " + folder.toAbsolutePath().normalize() + ": set PARVIS_CORPUS.";
            if ("true".equals(System.getenv("CI"))) {
                fail(sentence);
            }
            abort(sentence);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static String mediaType(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return MediaTypes.detect(
                    in.readNBytes(MediaTypes.HEAD_BYTES), file.getFileName().toString());
        }
    }
}
