package fr.parvis.realtime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What a server writes on a WebSocket (RFC 6455, section 5): unmasked, unfragmented, encoded once for all receivers.
final class Frames {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    static final int FINAL = 0x80;

    /// Asks a proof of life of the browser's network side, and gives one to the page, which never sees pings.
    static final ByteBuffer HEARTBEAT =
            ByteBuffer.wrap(new byte[] {(byte) (FINAL | PING), 0, (byte) (FINAL | TEXT), 2, '{', '}'});

    private Frames() {}

    static ByteBuffer text(byte[] json) {
        return frame(TEXT, json);
    }

    static ByteBuffer pong(byte[] asked) {
        return frame(PONG, asked);
    }

    static ByteBuffer close(int code, String reason) {
        var words = reason.getBytes(StandardCharsets.UTF_8);
        var body = ByteBuffer.allocate(2 + words.length).putShort((short) code).put(words);
        return frame(CLOSE, body.array());
    }

    private static ByteBuffer frame(int kind, byte[] body) {
        int head = body.length < 126 ? 2 : body.length <= 0xFFFF ? 4 : 10;
        var frame = ByteBuffer.allocate(head + body.length).put((byte) (FINAL | kind));
        switch (head) {
            case 2 -> frame.put((byte) body.length);
            case 4 -> frame.put((byte) 126).putShort((short) body.length);
            default -> frame.put((byte) 127).putLong(body.length);
        }
        return frame.put(body).flip();
    }
}
