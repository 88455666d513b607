package fr.parvis.sandbox;

import static fr.parvis.sandbox.Specimens.object;
import static fr.parvis.sandbox.Specimens.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each of these would hurt a server that decoded it itself. After each, the sandbox still works.
class HostileFilesTests {

    private static Sandbox sandbox;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() {
        sandbox = new Sandbox();
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @AfterEach
    void theNextFileIsDecoded() throws IOException {
        Path file = write("next.png", Specimens.encoded(Specimens.twoColours(40, 40), "png"));
        assertThat(thumbnail(file, "image/png")).isInstanceOf(Result.Picture.class);
    }

    @Test
    void aPngOf64kBy64kIsTooLarge() throws IOException {
        Path file = write("flood.png", Specimens.blackPng(65_535, 65_535));
        assertThat(file)
                .isRegularFile()
                .satisfies(f -> assertThat(Files.size(f)).isLessThan(4_000_000));
        assertThat(thumbnail(file, "image/png")).isEqualTo(new Result.None(Result.Reason.TOO_LARGE));
        assertThat(sandbox.run(new Job.Portrait(file))).isEqualTo(new Result.None(Result.Reason.TOO_LARGE));
    }

    @Test
    void aPngOfAHundredMillionPixelsIsDecodedInBoundedMemory() throws IOException {
        Path file = write("large.png", Specimens.blackPng(10_000, 10_000));
        assertThat(thumbnail(file, "image/png")).isInstanceOfSatisfying(Result.Picture.class, picture -> {
            assertThat(picture.width()).isEqualTo(320);
            assertThat(picture.sourceWidth()).isEqualTo(10_000);
        });
    }

    @Test
    void lzwBombsAreDecodedOrTooLarge() throws IOException {
        for (String format : List.of("gif", "tiff")) {
            Path large = folder.resolve("large." + format);
            Specimens.lzw(large, format, 10_000, 10_000);
            assertThat(thumbnail(large, "image/" + format)).as(format).isInstanceOf(Result.Picture.class);
            Path flood = folder.resolve("flood." + format);
            Specimens.lzw(flood, format, 10_001, 10_000);
            assertThat(thumbnail(flood, "image/" + format))
                    .as(format)
                    .isEqualTo(new Result.None(Result.Reason.TOO_LARGE));
        }
    }

    @Test
    void aGifThatPretendsToBeHugeIsTooLarge() throws IOException {
        byte[] gif = Specimens.encoded(Specimens.twoColours(40, 40), "gif");
        int descriptor = new String(gif, StandardCharsets.ISO_8859_1).indexOf("\u002c\0\0\0\0\u0028\0\u0028\0");
        for (int i = 5; i < 9; i++) {
            gif[descriptor + i] = (byte) 0xff;
        }
        assertThat(thumbnail(write("liar.gif", gif), "image/gif")).isEqualTo(new Result.None(Result.Reason.TOO_LARGE));
    }

    @Test
    void aPictureFollowedByAPageIsDrawnAnewWithoutIt() throws IOException {
        ByteArrayOutputStream polyglot = new ByteArrayOutputStream();
        polyglot.writeBytes(Specimens.encoded(Specimens.twoColours(40, 40), "jpeg"));
        polyglot.writeBytes("<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        Path file = write("polyglot.html", polyglot.toByteArray());
        assertThat(Corpus.mediaType(file)).isEqualTo("image/jpeg");
        assertThat(thumbnail(file, "image/jpeg"))
                .isInstanceOfSatisfying(
                        Result.Picture.class,
                        picture -> assertThat(new String(picture.bytes(), StandardCharsets.ISO_8859_1))
                                .doesNotContain("script"));
    }

    @Test
    void aPageThatBeginsLikeAPictureHasNone() throws IOException {
        Path file = write("polyglot.gif", object("GIF89a/*<html><script>alert(1)</script>*/=1"));
        assertThat(thumbnail(file, "image/gif")).isInstanceOf(Result.None.class);
    }

    @Test
    void aPdfOf100000PagesShowsItsFirst() throws IOException {
        List<byte[]> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            kids.append(i + 3).append(" 0 R ");
        }
        objects.add(object("<< /Type /Catalog /Pages 2 0 R >>"));
        objects.add(object("<< /Type /Pages /Count 100000 /Kids [" + kids + "] >>"));
        for (int i = 0; i < 100_000; i++) {
            objects.add(object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >>"));
        }
        Path file = folder.resolve("pages.pdf");
        Specimens.pdf(file, objects);
        assertThat(thumbnail(file, "application/pdf")).isInstanceOfSatisfying(Result.Picture.class, picture -> {
            assertThat(picture.pages()).isEqualTo(100_000);
            assertThat(picture.width()).isEqualTo(320);
            assertThat(picture.height()).isEqualTo(160);
        });
    }

    @Test
    void aPdfWithScriptsAndCommandsIsOnlyDrawn() throws IOException {
        Path marker = folder.resolve("launched");
        Path file = folder.resolve("active.pdf");
        Specimens.pdf(
                file,
                List.of(
                        object("<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/usr/bin/touch)"
                                + " /Unix << /F (touch) /P (" + marker + ") >>"
                                + " /Next << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1/'\\)) >> >> >>"),
                        object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
                        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]"
                                + " /AA << /O << /S /URI /URI (http://127.0.0.1/) >> >> >>")));
        assertThat(thumbnail(file, "application/pdf")).isInstanceOf(Result.Picture.class);
        assertThat(marker).doesNotExist();
    }

    @Test
    void aPdfThatDrawsForeverIsCutAtTheTimeLimit() throws IOException {
        Path file = drawsForever(folder);
        long start = System.nanoTime();
        try (Sandbox strict = new Sandbox(SandboxSettings.DEFAULT.withTimeLimit(java.time.Duration.ofSeconds(2)))) {
            assertThat(strict.run(new Job.Thumbnail(file, "application/pdf", 320)))
                    .isEqualTo(new Result.Refused(Result.Cause.TIMED_OUT));
        }
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    @Test
    void aPdfWithAPictureThatFillsTheMemoryIsRefused() throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(pixels, new Deflater(1))) {
            byte[] row = new byte[3 * 20_000];
            for (int y = 0; y < 20_000; y++) {
                deflater.write(row);
            }
        }
        Path file = folder.resolve("memory.pdf");
        Specimens.pdf(
                file,
                List.of(
                        object("<< /Type /Catalog /Pages 2 0 R >>"),
                        object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
                        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R"
                                + " /Resources << /XObject << /I 5 0 R >> >> >>"),
                        stream("", object("100 0 0 100 0 0 cm /I Do")),
                        stream(
                                "/Type /XObject /Subtype /Image /Width 20000 /Height 20000 /ColorSpace /DeviceRGB"
                                        + " /BitsPerComponent 8 /Filter /FlateDecode",
                                pixels.toByteArray())));
        assertThat(thumbnail(file, "application/pdf")).isEqualTo(new Result.Refused(Result.Cause.OUT_OF_MEMORY));
    }

    @Test
    void anOfficeDocumentWithABombAsThumbnailHasNone() throws IOException {
        Path file = folder.resolve("bomb.odt");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("Thumbnails/thumbnail.png"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        assertThat(thumbnail(file, "application/vnd.oasis.opendocument.text"))
                .isEqualTo(new Result.None(Result.Reason.TOO_LARGE));
    }

    @Test
    void emptyFilesMissingFilesAndFoldersHaveNone() throws IOException {
        Path empty = write("empty", new byte[0]);
        for (String mediaType : List.of("image/png", "image/jpeg", "image/tiff", "application/pdf")) {
            assertThat(thumbnail(empty, mediaType)).isEqualTo(new Result.None(Result.Reason.DAMAGED));
        }
        assertThat(thumbnail(folder.resolve("missing"), "image/png"))
                .isEqualTo(new Result.None(Result.Reason.UNREADABLE));
        assertThat(thumbnail(folder, "image/png")).isEqualTo(new Result.None(Result.Reason.UNREADABLE));
    }

    /// Forms that draw forms: ten to the power of twelve lines from two kilobytes.
    static Path drawsForever(Path folder) throws IOException {
        List<byte[]> objects = new ArrayList<>();
        objects.add(object("<< /Type /Catalog /Pages 2 0 R >>"));
        objects.add(object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"));
        objects.add(object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R"
                + " /Resources << /XObject << /F 5 0 R >> >> >>"));
        objects.add(stream("", object("/F Do ".repeat(10))));
        for (int i = 0; i < 11; i++) {
            String next = "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /F " + (6 + i)
                    + " 0 R >> >>";
            objects.add(stream(next, object("/F Do ".repeat(10))));
        }
        objects.add(stream("/Type /XObject /Subtype /Form /BBox [0 0 100 100]", object("0 0 m 100 100 l S")));
        Path file = folder.resolve("forever.pdf");
        Specimens.pdf(file, objects);
        return file;
    }

    private static Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Result thumbnail(Path file, String mediaType) {
        return sandbox.run(new Job.Thumbnail(file, mediaType, 320));
    }
}
