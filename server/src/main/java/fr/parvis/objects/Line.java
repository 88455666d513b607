package fr.parvis.objects;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// One signed question to a store and its answer, bounded in time: 5 s to connect, 30 s for the next bytes to come, and
/// for what is sent as long as 64 kB/s take.
final class Line {
    private static final int CONNECT = 5_000;
    private static final int SILENCE = 30_000;
    private static final int SLOWEST = 64;
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_REFUSAL = 16 << 10;

    private final BucketAddress address;
    private final Clock clock;
    private final int silence;

    Line(BucketAddress address, Clock clock, int silence) {
        this.address = address;
        this.clock = clock;
        this.silence = silence;
    }

    Line(BucketAddress address, Clock clock) {
        this(address, clock, SILENCE);
    }

    /// What is sent: a part of a file, or some bytes.
    record Body(@Nullable Path file, long start, long length, byte[] bytes, String hash) {
        static final Body NONE = new Body(null, 0, 0, new byte[0], Signature.NOTHING);

        static Body of(byte[] bytes) {
            return new Body(null, 0, bytes.length, bytes, Signature.sha256(bytes));
        }
    }

    /// @param key of the object; empty for the bucket itself
    /// @return the answer, whose status is a success; its stream is to be closed
    /// @throws BucketRefusal any other status
    HttpURLConnection ask(
            String method, String key, SortedMap<String, String> query, Map<String, String> headers, Body body)
            throws IOException {
        var path = '/'
                + Signature.encoded(address.bucket(), false)
                + (key.isEmpty() ? "" : '/' + Signature.encoded(address.prefix() + key, true));
        var text = Signature.query(query);
        var url = URI.create(address.endpoint() + path + (text.isEmpty() ? "" : '?' + text))
                .toURL();
        var connection = (HttpURLConnection) url.openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(CONNECT);
        connection.setReadTimeout(silence);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        Signature.headers(address, method, path, query, headers, body.hash(), clock.instant())
                .forEach(connection::setRequestProperty);
        if (method.equals("PUT") || method.equals("POST")) {
            send(connection, body);
        }
        var status = connection.getResponseCode();
        if (status >= 300) {
            throw refusal(connection, method, status);
        }
        return connection;
    }

    private void send(HttpURLConnection connection, Body body) throws IOException {
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length());
        var patience = silence + body.length() / SLOWEST;
        var watch = Thread.ofVirtual().name("objects-watch").start(() -> {
            try {
                Thread.sleep(patience);
                connection.disconnect();
            } catch (InterruptedException sent) {
                Thread.currentThread().interrupt();
            }
        });
        try (var out = connection.getOutputStream()) {
            if (body.file() == null) {
                out.write(body.bytes());
                return;
            }
            try (var in = new FileInputStream(body.file().toFile())) {
                in.skipNBytes(body.start());
                var chunk = new byte[CHUNK];
                for (var left = body.length(); left > 0; ) {
                    var read = in.read(chunk, 0, (int) Math.min(CHUNK, left));
                    if (read < 0) {
                        throw new IOException("shorter than it was: " + body.file());
                    }
                    out.write(chunk, 0, read);
                    left -= read;
                }
            }
        } finally {
            watch.interrupt();
        }
    }

    private static BucketRefusal refusal(HttpURLConnection connection, String method, int status) throws IOException {
        try (InputStream said = connection.getErrorStream()) {
            var text = said == null || method.equals("HEAD")
                    ? ""
                    : new String(said.readNBytes(LONGEST_REFUSAL), StandardCharsets.UTF_8);
            return new BucketRefusal(status, Listing.element(text, "Code"));
        }
    }
}
