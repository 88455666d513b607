package fr.parvis.files;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.sandbox.JpegHead;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class WithoutPlaceTests {
    private static final String PLACE = "GPS 48.8417 N 6.7311 E";

    private static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 40; x++) {
            image.setRGB(x, x % 30, 0xff8800 + x);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        var head = ByteBuffer.allocate(4).putShort((short) (0xff00 | marker)).putShort((short) (content.length + 2));
        return joined(head.array(), content);
    }

    /// Held upside down, with a place behind the directory.
    private static byte[] exif() {
        var tiff = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(text("II*\0")).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(3).putInt(0);
        return joined(text("Exif\0\0"), tiff.array(), text(PLACE));
    }

    private static byte[] photograph() throws IOException {
        var jpeg = picture("jpg");
        var body = java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return joined(
                new byte[] {(byte) 0xff, (byte) 0xd8},
                segment(0xe1, exif()),
                segment(0xe1, text("http://ns.adobe.com/xap/1.0/\0" + PLACE)),
                segment(0xed, text("Photoshop 3.0\0" + PLACE)),
                segment(0xe2, text("MPF\0" + PLACE)),
                segment(0xfe, text(PLACE)),
                body,
                text("behind the end: " + PLACE));
    }

    private static byte[] without(byte[] picture, String mediaType) throws IOException {
        var out = new ByteArrayOutputStream();
        WithoutPlace.copy(new ByteArrayInputStream(picture), mediaType, out);
        return out.toByteArray();
    }

    private static void isSamePicture(byte[] copy, byte[] original) throws IOException {
        var one = ImageIO.read(new ByteArrayInputStream(copy));
        var other = ImageIO.read(new ByteArrayInputStream(original));
        for (var x = 0; x < 40; x++) {
            for (var y = 0; y < 30; y++) {
                assertThat(one.getRGB(x, y)).isEqualTo(other.getRGB(x, y));
            }
        }
    }

    @Test
    void aPhotographTellsNoPlaceAndStaysUpright() throws IOException {
        var copy = without(photograph(), "image/jpeg");
        assertThat(new String(copy, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS")
                .doesNotContain("MPF");
        assertThat(JpegHead.read(copy).orientation()).isEqualTo(3);
        isSamePicture(copy, photograph());
        assertThat(without(picture("jpg"), "image/jpeg")).isEqualTo(picture("jpg"));
    }

    @Test
    void aPngKeepsWhatIsDrawnAndNoWords() throws IOException {
        var png = picture("png");
        var word =
                joined(ByteBuffer.allocate(4).putInt(PLACE.length()).array(), text("tEXt"), text(PLACE), new byte[4]);
        var spoken = joined(
                java.util.Arrays.copyOf(png, 33), word, java.util.Arrays.copyOfRange(png, 33, png.length), text(PLACE));
        assertThat(without(spoken, "image/png")).isEqualTo(png);
    }

    @Test
    void aWebpKeepsItsLengthAndBlanksWhatItTells() throws IOException {
        var body = joined(
                text("WEBPVP8X"),
                new byte[] {10, 0, 0, 0, 0x0c, 0, 0, 0, 1, 0, 0, 1, 0, 0},
                text("EXIF"),
                new byte[] {22, 0, 0, 0},
                text(PLACE));
        var size = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(body.length);
        var webp = joined(text("RIFF"), size.array(), body);
        var copy = without(webp, "image/webp");
        assertThat(copy).hasSameSizeAs(webp);
        assertThat(new String(copy, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS")
                .contains("JUNK");
        assertThat(copy[20]).isZero();
    }

    @Test
    void whatMakesNoSenseIsNotPassedOn() throws IOException {
        var random = new Random(7);
        for (var round = 0; round < 500; round++) {
            var broken = photograph();
            for (var hit = 0; hit < 8; hit++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(without(broken, "image/jpeg").length).isLessThanOrEqualTo(broken.length + 64);
        }
        assertThat(without(text(PLACE), "image/jpeg")).isEmpty();
        assertThat(without(text(PLACE), "image/png")).isEmpty();
        assertThat(without(text(PLACE), "image/webp")).isEmpty();
    }
}
