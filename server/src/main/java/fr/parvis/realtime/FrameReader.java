package fr.parvis.realtime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads what a browser writes on a WebSocket (RFC 6455, section 5): masked frames, whole messages of at most
/// [#LARGEST] bytes. Between two messages it holds nothing.
final class FrameReader {
    /// A message of a browser is a few words.
    static final int LARGEST = 4096;

    private static final int RESERVED = 0x70;
    private static final int CONTROL = 8;

    /// The beginning of a frame whose rest has not come; empty most of the time.
    private byte[] begun = {};

    /// The first pieces of a message in several frames; null outside one.
    private byte @Nullable [] pieces;

    /// A message or a control frame, whole and unmasked.
    record Frame(int kind, byte[] body) {
        String text() throws BrokenFrame {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(body))
                        .toString();
            } catch (CharacterCodingException cause) {
                throw new BrokenFrame(CloseCode.NOT_UTF8);
            }
        }
    }

    /// Takes in what came.
    void feed(ByteBuffer come) {
        int had = begun.length;
        begun = Arrays.copyOf(begun, had + come.remaining());
        come.get(begun, had, come.remaining());
    }

    /// The next frame that is whole; null when more must come first.
    @Nullable
    Frame next() throws BrokenFrame {
        while (true) {
            var piece = piece();
            if (piece == null || piece.kind >= CONTROL) {
                return piece == null ? null : new Frame(piece.kind, piece.body);
            }
            var whole = joined(piece);
            if (whole != null) {
                return whole;
            }
        }
    }

    private record Piece(boolean last, int kind, byte[] body) {}

    private @Nullable Frame joined(Piece piece) throws BrokenFrame {
        if ((piece.kind == Frames.CONTINUATION) != (pieces != null)) {
            throw new BrokenFrame(CloseCode.PROTOCOL);
        }
        var before = pieces == null ? new byte[0] : pieces;
        if (before.length + piece.body.length > LARGEST) {
            throw new BrokenFrame(CloseCode.TOO_BIG);
        }
        var body = Arrays.copyOf(before, before.length + piece.body.length);
        System.arraycopy(piece.body, 0, body, before.length, piece.body.length);
        pieces = piece.last ? null : body;
        return piece.last ? new Frame(Frames.TEXT, body) : null;
    }

    private @Nullable Piece piece() throws BrokenFrame {
        if (begun.length < 2) {
            return null;
        }
        var at = ByteBuffer.wrap(begun);
        int first = at.get() & 0xFF;
        int second = at.get() & 0xFF;
        int kind = first & 0x0F;
        boolean last = (first & Frames.FINAL) != 0;
        int announced = second & 0x7F;
        refuse(first, second, kind, last, announced);
        int head = 2 + 4 + (announced == 126 ? 2 : 0);
        if (begun.length < head) {
            return null;
        }
        int length = announced == 126 ? at.getShort() & 0xFFFF : announced;
        if (length > LARGEST) {
            throw new BrokenFrame(CloseCode.TOO_BIG);
        }
        if (begun.length < head + length) {
            return null;
        }
        var mask = new byte[4];
        at.get(mask);
        var body = new byte[length];
        at.get(body);
        for (int each = 0; each < length; each++) {
            body[each] ^= mask[each & 3];
        }
        begun = Arrays.copyOfRange(begun, head + length, begun.length);
        return new Piece(last, kind, body);
    }

    private static void refuse(int first, int second, int kind, boolean last, int announced) throws BrokenFrame {
        boolean masked = (second & 0x80) != 0;
        if ((first & RESERVED) != 0 || !masked) {
            throw new BrokenFrame(CloseCode.PROTOCOL);
        }
        switch (kind) {
            case Frames.CLOSE, Frames.PING, Frames.PONG -> {
                if (!last || announced > 125) {
                    throw new BrokenFrame(CloseCode.PROTOCOL);
                }
            }
            case Frames.BINARY -> throw new BrokenFrame(CloseCode.NOT_TEXT);
            case Frames.TEXT, Frames.CONTINUATION -> {
                if (announced == 127) {
                    throw new BrokenFrame(CloseCode.TOO_BIG);
                }
            }
            default -> throw new BrokenFrame(CloseCode.PROTOCOL);
        }
    }
}
