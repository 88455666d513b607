package fr.parvis.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The two facts about a JPEG that the JDK's decoder does not tell: how the camera was held (Exif, 1 to 8), and
/// whether it is progressive.
public record JpegHead(int orientation, boolean progressive) {

    static final JpegHead NONE = new JpegHead(1, false);

    private static final int ORIENTATION = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /// Walks the segments up to the picture itself. A head that makes no sense says nothing: [#NONE].
    public static JpegHead read(byte[] bytes) {
        int orientation = 1;
        boolean progressive = false;
        ByteBuffer head = ByteBuffer.wrap(bytes);
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
            int marker = bytes[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = head.getShort(at + 2) & 0xffff;
            if (marker == 0xda || length < 2 || at + 2 + length > bytes.length) {
                break;
            }
            if (marker == 0xe1 && isExif(bytes, at + 4) && orientation == 1) {
                orientation = orientation(head.slice(at + 10, Math.max(0, length - 8)));
            } else if (marker == 0xc2 || marker == 0xc6 || marker == 0xca || marker == 0xce) {
                progressive = true;
            }
            at += 2 + length;
        }
        return new JpegHead(orientation, progressive);
    }

    /// Looks for the tag in the first directory of the Exif block, which is a TIFF.
    private static int orientation(ByteBuffer exif) {
        if (exif.limit() < 8) {
            return 1;
        }
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        if (directory < 8 || directory > exif.limit() - 2) {
            return 1;
        }
        int entries = exif.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry > exif.limit() - 12) {
                return 1;
            }
            if ((exif.getShort(entry) & 0xffff) == ORIENTATION) {
                int value = exif.getShort(entry + 8) & 0xffff;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static boolean isExif(byte[] bytes, int at) {
        return at + EXIF.length <= bytes.length && Arrays.equals(bytes, at, at + EXIF.length, EXIF, 0, EXIF.length);
    }
}
