package fr.parvis.realtime;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A line written byte by byte, for what no browser would do.
final class RawLine implements AutoCloseable {
    final Socket socket;
    private final DataInputStream in;

    RawLine(int port, String cookie) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(8 * 1024);
        socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(15_000);
        in = new DataInputStream(socket.getInputStream());
        write("""
                GET /api/live HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Origin: http://127.0.0.1:%d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Version: 13\r
                Cookie: %s\r
                \r
                """.formatted(port, port, cookie).getBytes(StandardCharsets.US_ASCII));
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readByte());
        }
        if (!head.toString().startsWith("HTTP/1.1 101") || !head.toString().contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")) {
            throw new IOException(head.toString());
        }
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /// A masked frame, as browsers write them.
    static byte[] frame(int first, byte[] body) {
        var frame = new ByteArrayOutputStream();
        frame.write(first);
        if (body.length < 126) {
            frame.write(0x80 | body.length);
        } else if (body.length <= 0xFFFF) {
            frame.write(0x80 | 126);
            frame.write(body.length >> 8);
            frame.write(body.length);
        } else {
            frame.write(0x80 | 127);
            frame.writeBytes(ByteBuffer.allocate(8).putLong(body.length).array());
        }
        var mask = new byte[] {1, 2, 3, 4};
        frame.writeBytes(mask);
        for (int at = 0; at < body.length; at++) {
            frame.write(body[at] ^ mask[at & 3]);
        }
        return frame.toByteArray();
    }

    static byte[] text(String words) {
        return frame(0x81, words.getBytes(StandardCharsets.UTF_8));
    }

    record Came(int kind, byte[] body) {
        int code() {
            return ByteBuffer.wrap(body).getShort() & 0xFFFF;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Came next() throws IOException {
        int kind = in.readUnsignedByte() & 0x0F;
        int length = in.readUnsignedByte();
        int whole = length == 126 ? in.readUnsignedShort() : length == 127 ? (int) in.readLong() : length;
        var body = new byte[whole];
        in.readFully(body);
        return new Came(kind, body);
    }

    Came await(int kind) throws IOException {
        while (true) {
            var come = next();
            if (come.kind == kind) {
                return come;
            }
        }
    }

    void awaitText(String words) throws IOException {
        while (!await(Frames.TEXT).text().contains(words)) {
            // Something else happened as well.
        }
    }

    /// The code that the server closes with.
    int code() throws IOException {
        return await(Frames.CLOSE).code();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
