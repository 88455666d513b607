package fr.parvis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxCorpusTests {

    /// How many files of each type end with a picture; a decoder that stops working shows here.
    private static final Map<String, Integer> PICTURES = Map.of(
            "image/jpeg", 5,
            "image/png", 4,
            "application/pdf", 22,
            "application/vnd.oasis.opendocument.text", 8);

    @Test
    void everyFileOfTheCorpusHasAThumbnailOrHonestlyNone() throws Exception {
        List<Path> files = Corpus.documents();
        Map<String, List<String>> pictures = new TreeMap<>();
        List<String> refused = new ArrayList<>();
        try (Sandbox sandbox = new Sandbox()) {
            for (Path file : files) {
                String mediaType = Corpus.mediaType(file);
                Result result = sandbox.run(new Job.Thumbnail(file, mediaType, 320));
                switch (result) {
                    case Result.Picture picture -> {
                        assertThat(Math.max(picture.width(), picture.height())).isBetween(1, 320);
                        pictures.computeIfAbsent(mediaType, _ -> new ArrayList<>())
                                .add(name(file));
                    }
                    case Result.None _ -> {}
                    case Result.Refused cause -> refused.add(name(file) + " " + cause);
                    default -> throw new AssertionError(name(file) + " " + result);
                }
            }
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(191);
        assertThat(refused).as("files that ended the worker").isEmpty();
        PICTURES.forEach((mediaType, least) ->
                assertThat(pictures.get(mediaType)).as(mediaType).hasSizeGreaterThanOrEqualTo(least));
    }

    @Test
    void aPageThatCannotBeDrawnIsNotShownAsAnEmptyOne() throws Exception {
        try (Sandbox sandbox = new Sandbox()) {
            for (Path file : Corpus.documents()) {
                if (name(file).equals("testPDF_jpeg2000.pdf")) {
                    assertThat(sandbox.run(new Job.Thumbnail(file, "application/pdf", 320)))
                            .isEqualTo(new Result.None(Result.Reason.UNSUPPORTED));
                }
            }
        }
    }

    @Test
    void filesCutInHalfNeitherHangNorKill(@TempDir Path folder) throws Exception {
        try (Sandbox sandbox = new Sandbox()) {
            for (Path file : Corpus.documents()) {
                byte[] bytes = Files.readAllBytes(file);
                Path half = folder.resolve("half");
                try (var out = Files.newOutputStream(half)) {
                    out.write(bytes, 0, bytes.length / 2);
                }
                assertThat(sandbox.run(new Job.Thumbnail(half, Corpus.mediaType(file), 320)))
                        .as(name(file))
                        .isInstanceOfAny(Result.Picture.class, Result.None.class);
            }
        }
    }

    @Test
    void theTextOfTheCorpusIsReadAndTheRestIsNot() throws Exception {
        try (Sandbox sandbox = new Sandbox()) {
            for (Path file : Corpus.documents()) {
                Result result = sandbox.run(new Job.TextHead(file, 4096));
                if (name(file).matches(".*\\.(txt|csv|html|svg)")) {
                    assertThat(result).as(name(file)).isInstanceOf(Result.Text.class);
                } else if (!name(file).matches(".*(rtf|pdf|notaZipFile\\.odt)")) {
                    assertThat(result).as(name(file)).isEqualTo(new Result.None(Result.Reason.NOT_TEXT));
                }
            }
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
