package fr.parvis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTests {

    private static final int RED = 0xff0000;
    private static final int BLUE = 0x0000ff;

    private static Sandbox sandbox;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        sandbox = new Sandbox();
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    /// The scene is red on the left and blue on the right; a camera held otherwise has it mirrored, turned or both.
    @Test
    void aPhotographComesUprightWhicheverWayTheCameraWasHeld() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            Path file = write("photo.jpg", Specimens.photograph(Specimens.twoColours(120, 60), orientation));
            BufferedImage image = decoded(picture(new Job.Thumbnail(file, "image/jpeg", 120)));
            boolean lying = orientation >= 5;
            assertThat(image.getWidth()).as("width of %d", orientation).isEqualTo(lying ? 60 : 120);
            int first = lying ? image.getRGB(30, 10) : image.getRGB(10, 30);
            int last = lying ? image.getRGB(30, 110) : image.getRGB(110, 30);
            boolean turned = List.of(2, 3, 7, 8).contains(orientation);
            assertNear(first, turned ? BLUE : RED, orientation);
            assertNear(last, turned ? RED : BLUE, orientation);
        }
    }

    @Test
    void nothingOfThePlaceOrTheCameraIsLeft() throws IOException {
        Path file = write("photo.jpg", Specimens.photograph(Specimens.twoColours(600, 400), 6));
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("Exif");
        for (Job job : List.of(new Job.Thumbnail(file, "image/jpeg", 200), new Job.Portrait(file))) {
            assertThat(new String(picture(job).bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif");
        }
    }

    @Test
    void aPortraitIsTheMiddleAsASquare() throws IOException {
        Path file = write("photo.jpg", Specimens.photograph(Specimens.twoColours(1200, 600), 6));
        Result.Picture portrait = picture(new Job.Portrait(file));
        assertThat(List.of(portrait.width(), portrait.height())).isEqualTo(List.of(256, 256));
        assertThat(portrait.mediaType()).isEqualTo("image/jpeg");
        assertNear(decoded(portrait).getRGB(128, 20), RED, 6);
        assertNear(decoded(portrait).getRGB(128, 236), BLUE, 6);
    }

    @Test
    void aTransparentPortraitLiesOnWhiteAndATransparentThumbnailStaysSo() throws IOException {
        BufferedImage clear = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
        Path file = write("logo.png", Specimens.encoded(clear, "png"));
        assertNear(decoded(picture(new Job.Portrait(file))).getRGB(9, 9), 0xffffff, 1);
        Result.Picture thumbnail = picture(new Job.Thumbnail(file, "image/png", 64));
        assertThat(thumbnail.mediaType()).isEqualTo("image/png");
        assertThat(decoded(thumbnail).getRGB(9, 9) >>> 24).isZero();
    }

    @Test
    void everyFormatOfTheJdkIsDecoded() throws IOException {
        BufferedImage image = Specimens.twoColours(200, 100);
        for (String format : List.of("png", "jpeg", "gif", "bmp", "tiff")) {
            Path file = write("picture." + format, Specimens.encoded(image, format));
            assertThat(Corpus.mediaType(file)).isEqualTo("image/" + format);
            BufferedImage decoded = decoded(picture(new Job.Thumbnail(file, "image/" + format, 100)));
            assertNear(decoded.getRGB(20, 25), RED, 1);
            assertNear(decoded.getRGB(80, 25), BLUE, 1);
        }
    }

    @Test
    void aPrintersPhotographHasItsColours() throws IOException {
        Path plain = write("inks.jpg", Specimens.inks(0, 255, 0, 0, 255));
        assertNear(decoded(picture(new Job.Thumbnail(plain, "image/jpeg", 32))).getRGB(9, 9), RED, 1);
        Path transformed = write("transformed.jpg", Specimens.inks(2, 226, 0, 149, 255));
        assertNear(
                decoded(picture(new Job.Thumbnail(transformed, "image/jpeg", 32)))
                        .getRGB(9, 9),
                BLUE,
                1);
    }

    @Test
    void aLargePictureIsAsTrueAsASmallOne() throws IOException {
        Path file = write("large.jpg", Specimens.encoded(Specimens.twoColours(6000, 4000), "jpeg"));
        BufferedImage image = decoded(picture(new Job.Thumbnail(file, "image/jpeg", 1024)));
        assertThat(image.getWidth()).isEqualTo(1024);
        assertNear(image.getRGB(100, 300), RED, 1);
        assertNear(image.getRGB(900, 300), BLUE, 1);
    }

    @Test
    void aPortraitOfSomethingElseIsUnsupported() throws IOException {
        Path file = write("page.jpg", "<html>".getBytes(StandardCharsets.US_ASCII));
        assertThat(sandbox.run(new Job.Portrait(file))).isEqualTo(new Result.None(Result.Reason.UNSUPPORTED));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Result.Picture picture(Job job) {
        Result result = sandbox.run(job);
        assertThat(result).isInstanceOf(Result.Picture.class);
        return (Result.Picture) result;
    }

    private static BufferedImage decoded(Result.Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }

    private static void assertNear(int actual, int expected, int orientation) {
        for (int shift : new int[] {16, 8, 0}) {
            assertThat(actual >> shift & 0xff)
                    .as("orientation %d: %06x for %06x", orientation, actual & 0xffffff, expected)
                    .isBetween((expected >> shift & 0xff) - 40, (expected >> shift & 0xff) + 40);
        }
    }
}
