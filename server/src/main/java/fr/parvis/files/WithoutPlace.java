package fr.parvis.files;

import fr.parvis.sandbox.JpegHead;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// Photographs without what they say of where, when and by what they were taken (Exif, XMP, IPTC, comments, pictures
/// behind the picture), for whoever is outside. The picture itself is copied byte for byte: nothing is decoded, and
/// nothing is held but one segment of 64 KiB. Where the bytes make no sense the copy ends: what is not understood is
/// never passed on.
final class WithoutPlace {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /// What a PNG may carry beside its critical chunks: how it is drawn, and no words.
    private static final Set<String> PNG_KEPT = Set.of(
            "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "hIST", "sPLT", "acTL", "fcTL", "fdAT",
            "cICP");
    private static final Set<String> WEBP_DROPPED = Set.of("EXIF", "XMP ");
    private static final int TOLD_BY_HEAD = 0x08 | 0x04;

    private WithoutPlace() {}

    /// Whether pictures of this type are copied without.
    static boolean covers(String mediaType) {
        return mediaType.equals("image/jpeg") || mediaType.equals("image/png") || mediaType.equals("image/webp");
    }

    static void copy(InputStream from, String mediaType, OutputStream out) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(from, 64 << 10));
        try {
            switch (mediaType) {
                case "image/jpeg" -> jpeg(in, out);
                case "image/png" -> png(in, out);
                default -> webp(in, out);
            }
        } catch (EOFException cut) {
            // The original ends in the middle of something: so does the copy.
        }
    }

    private static void jpeg(DataInputStream in, OutputStream out) throws IOException {
        if (in.readUnsignedShort() != 0xffd8) {
            return;
        }
        marker(out, 0xd8);
        var marker = next(in);
        while (marker != 0xd9) {
            if (marker < 0xc0 || marker >= 0xd0 && marker <= 0xd8) {
                return;
            }
            var segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
            in.readFully(segment);
            var kept = kept(marker, segment);
            if (kept != null) {
                marker(out, marker);
                out.write((kept.length + 2) >> 8);
                out.write(kept.length + 2);
                out.write(kept);
            }
            marker = marker == 0xda ? scan(in, out) : next(in);
        }
        // Whatever lies behind the end, other pictures and films as well, stays behind.
        marker(out, 0xd9);
    }

    /// @return what goes of a segment: the colours' profile and how the camera was held, of those that tell something
    private static byte @org.jspecify.annotations.Nullable [] kept(int marker, byte[] segment) {
        if (marker == 0xe1) {
            var turned = orientation(segment);
            return turned == 1 ? null : exif(turned);
        }
        if (marker == 0xe2) {
            return starts(segment, "ICC_PROFILE\0") ? segment : null;
        }
        if (marker == 0xe0) {
            return starts(segment, "JFIF\0") ? Arrays.copyOf(segment, Math.min(14, segment.length)) : null;
        }
        if (marker == 0xee) {
            return starts(segment, "Adobe") ? segment : null;
        }
        return marker > 0xe0 && marker <= 0xef || marker == 0xfe ? null : segment;
    }

    private static int orientation(byte[] segment) {
        var head = ByteBuffer.allocate(segment.length + 6);
        head.putShort((short) 0xffd8)
                .putShort((short) 0xffe1)
                .putShort((short) (segment.length + 2))
                .put(segment);
        return JpegHead.read(head.array()).orientation();
    }

    private static byte[] exif(int orientation) {
        var exif = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putInt(0);
        return exif.array();
    }

    /// Copies the coded picture up to the next marker.
    private static int scan(DataInputStream in, OutputStream out) throws IOException {
        while (true) {
            var octet = in.readUnsignedByte();
            if (octet != 0xff) {
                out.write(octet);
                continue;
            }
            var code = in.readUnsignedByte();
            while (code == 0xff) {
                code = in.readUnsignedByte();
            }
            if (code != 0 && (code < 0xd0 || code > 0xd7)) {
                return code;
            }
            marker(out, code);
        }
    }

    private static int next(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xff) {
            throw new EOFException();
        }
        var code = in.readUnsignedByte();
        while (code == 0xff) {
            code = in.readUnsignedByte();
        }
        return code;
    }

    private static void marker(OutputStream out, int code) throws IOException {
        out.write(0xff);
        out.write(code);
    }

    private static void png(DataInputStream in, OutputStream out) throws IOException {
        if (!Arrays.equals(in.readNBytes(PNG.length), PNG)) {
            return;
        }
        out.write(PNG);
        for (var type = ""; !type.equals("IEND"); ) {
            var length = in.readInt();
            var name = in.readNBytes(4);
            type = new String(name, StandardCharsets.ISO_8859_1);
            if (length < 0 || name.length < 4) {
                return;
            }
            if (Character.isUpperCase(type.charAt(0)) || PNG_KEPT.contains(type)) {
                out.write(ByteBuffer.allocate(4).putInt(length).array());
                out.write(name);
                pass(in, length + 4L, out);
            } else {
                in.skipNBytes(length + 4L);
            }
        }
    }

    /// The length is said first: what is dropped is blank, so that it stays true.
    private static void webp(DataInputStream in, OutputStream out) throws IOException {
        var head = in.readNBytes(12);
        if (head.length < 12
                || !starts(head, "RIFF")
                || !new String(head, 8, 4, StandardCharsets.ISO_8859_1).equals("WEBP")) {
            return;
        }
        out.write(head);
        var left = (Integer.reverseBytes(ByteBuffer.wrap(head).getInt(4)) & 0xffffffffL) - 4;
        while (left >= 8) {
            var name = in.readNBytes(4);
            var type = new String(name, StandardCharsets.ISO_8859_1);
            var length = Integer.reverseBytes(in.readInt()) & 0xffffffffL;
            var padded = Math.min(length + (length & 1), left - 8);
            var dropped = WEBP_DROPPED.contains(type);
            out.write(dropped ? "JUNK".getBytes(StandardCharsets.ISO_8859_1) : name);
            out.write(ByteBuffer.allocate(4)
                    .putInt(Integer.reverseBytes((int) length))
                    .array());
            if (dropped) {
                in.skipNBytes(padded);
                pass(InputStream.nullInputStream(), padded, out);
            } else if (type.equals("VP8X") && padded > 0) {
                out.write(in.readUnsignedByte() & ~TOLD_BY_HEAD);
                pass(in, padded - 1, out);
            } else {
                pass(in, padded, out);
            }
            left -= 8 + padded;
        }
    }

    /// Copies so many bytes; where there are none left, zeros.
    private static void pass(InputStream in, long count, OutputStream out) throws IOException {
        var chunk = new byte[8 << 10];
        for (var left = count; left > 0; ) {
            var size = (int) Math.min(chunk.length, left);
            var read = in.readNBytes(chunk, 0, size);
            Arrays.fill(chunk, read, size, (byte) 0);
            out.write(chunk, 0, size);
            left -= size;
        }
    }

    private static boolean starts(byte[] bytes, String beginning) {
        var wanted = beginning.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }
}
