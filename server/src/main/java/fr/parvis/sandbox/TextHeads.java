package fr.parvis.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The beginning of a text, in whatever charset of the last thirty years it was written: UTF-16 and UTF-8 by their
/// mark, UTF-8 where the bytes can be nothing else, Windows-1252 otherwise.
final class TextHeads {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextHeads() {}

    static Result read(Path file, int maxBytes) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(maxBytes + 1);
        }
        boolean whole = bytes.length <= maxBytes;
        byte[] head = whole ? bytes : Arrays.copyOf(bytes, maxBytes);
        if (startsWith(head, 0xff, 0xfe)) {
            return text(head, 2, StandardCharsets.UTF_16LE, whole, maxBytes);
        }
        if (startsWith(head, 0xfe, 0xff)) {
            return text(head, 2, StandardCharsets.UTF_16BE, whole, maxBytes);
        }
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            return text(head, 3, StandardCharsets.UTF_8, whole, maxBytes);
        }
        if (!MediaTypes.looksLikeText(head)) {
            return new Result.None(Result.Reason.NOT_TEXT);
        }
        return text(head, 0, isUtf8(head, whole) ? StandardCharsets.UTF_8 : WINDOWS_1252, whole, maxBytes);
    }

    private static Result text(byte[] bytes, int from, Charset charset, boolean whole, int maxBytes) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
        // The last character of a part may be cut: it is left out instead of being shown as a question mark.
        decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from), decoded, whole);
        String head = decoded.flip().toString();
        if (head.indexOf('\0') >= 0) {
            return new Result.None(Result.Reason.NOT_TEXT);
        }
        String fitting = cut(head, maxBytes);
        return new Result.Text(fitting, charset.name(), whole && fitting.length() == head.length());
    }

    /// Windows-1252 and UTF-16 may grow when written in UTF-8.
    private static String cut(String text, int maxBytes) {
        ByteBuffer room = ByteBuffer.allocate(maxBytes);
        CharBuffer rest = CharBuffer.wrap(text);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(rest, room, true);
        return text.substring(0, rest.position());
    }

    private static boolean isUtf8(byte[] bytes, boolean whole) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), whole);
        return !result.isError();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
