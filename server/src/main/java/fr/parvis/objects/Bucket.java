package fr.parvis.objects;

import fr.parvis.objects.Line.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/// A bucket. Every method may be called again after it failed, and does so itself: five times, with pauses that
/// grow from 200 ms to 3 s. Large files go by parts, each of which is tried again by itself; memory stays flat.
public final class Bucket {
    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    /// From here on by parts. A store takes 10,000 of them.
    private static final long BY_PARTS = 64L << 20;
    private static final long PART = 16L << 20;
    private static final SortedMap<String, String> NO_QUERY = new TreeMap<>();

    private final BucketAddress address;
    private final Line line;

    public Bucket(BucketAddress address, Clock clock) {
        this(address, new Line(address, clock));
    }

    Bucket(BucketAddress address, Line line) {
        this.address = address;
        this.line = line;
    }

    private interface Question<T> {
        T ask() throws IOException;
    }

    /// Puts a file under a key. The store checks its hash on the way.
    ///
    /// @param hash its SHA-256
    public void put(String key, Path file, String hash, long size) throws IOException {
        if (size > BY_PARTS) {
            putByParts(key, file, size);
            return;
        }
        var body = new Body(file, 0, size, new byte[0], hash);
        patiently(() -> drained(line.ask("PUT", key, NO_QUERY, Map.of(), body)));
    }

    private void putByParts(String key, Path file, long size) throws IOException {
        var begun = patiently(() -> drained(line.ask("POST", key, query("uploads", ""), Map.of(), Body.NONE)));
        var upload = Listing.element(begun, "UploadId");
        try {
            var parts = new ArrayList<String>();
            for (long start = 0; start < size; start += PART) {
                parts.add(part(key, file, start, Math.min(PART, size - start), upload, parts.size() + 1));
            }
            complete(key, upload, parts);
        } catch (IOException cause) {
            // It may have been done by a request whose answer was lost: asked again, a store does not know the upload.
            if (!isThere(key, size)) {
                abandon(key, upload, cause);
                throw cause;
            }
        }
    }

    private boolean isThere(String key, long size) {
        try {
            return size(key).equals(OptionalLong.of(size));
        } catch (IOException silent) {
            return false;
        }
    }

    private String part(String key, Path file, long start, long length, String upload, int number) throws IOException {
        var body = new Body(file, start, length, new byte[0], hash(file, start, length));
        var query = query("partNumber", String.valueOf(number));
        query.put("uploadId", upload);
        return patiently(() -> {
            var answer = line.ask("PUT", key, query, Map.of(), body);
            var tag = answer.getHeaderField("ETag");
            drained(answer);
            return String.valueOf(tag);
        });
    }

    /// A store may answer 200 and say in the text that it could not.
    private void complete(String key, String upload, List<String> parts) throws IOException {
        var text = new StringBuilder("<CompleteMultipartUpload>");
        for (var number = 1; number <= parts.size(); number++) {
            text.append("<Part><PartNumber>")
                    .append(number)
                    .append("</PartNumber><ETag>")
                    .append(parts.get(number - 1))
                    .append("</ETag></Part>");
        }
        var body = Body.of(text.append("</CompleteMultipartUpload>").toString().getBytes(StandardCharsets.UTF_8));
        patiently(() -> {
            var said = drained(line.ask("POST", key, query("uploadId", upload), Map.of(), body));
            if (said.contains("<Error>")) {
                throw new BucketRefusal(500, Listing.element(said, "Code"));
            }
            return said;
        });
    }

    private void abandon(String key, String upload, IOException cause) {
        try {
            drained(line.ask("DELETE", key, query("uploadId", upload), Map.of(), Body.NONE));
        } catch (IOException another) {
            cause.addSuppressed(another);
        }
    }

    /// How large an object is; empty where there is none.
    public OptionalLong size(String key) throws IOException {
        try {
            return patiently(() -> {
                var answer = line.ask("HEAD", key, NO_QUERY, Map.of(), Body.NONE);
                var size = answer.getHeaderFieldLong("Content-Length", -1);
                drained(answer);
                return OptionalLong.of(size);
            });
        } catch (BucketRefusal refusal) {
            if (refusal.isAbsence()) {
                return OptionalLong.empty();
            }
            throw refusal;
        }
    }

    /// The bytes from `start` to before `end`; a read that is cut is taken up again where it stood.
    ///
    /// @throws BucketRefusal where there is no such object
    public InputStream read(String key, long start, long end) throws IOException {
        return new ResumedRead(
                (from) -> patiently(() -> from >= end ? InputStream.nullInputStream() : open(key, from, end)),
                start,
                end);
    }

    private InputStream open(String key, long start, long end) throws IOException {
        return line.ask("GET", key, NO_QUERY, Map.of("range", "bytes=" + start + "-" + (end - 1)), Body.NONE)
                .getInputStream();
    }

    /// Takes an object away; that there is none is no failure.
    public void delete(String key) throws IOException {
        try {
            patiently(() -> drained(line.ask("DELETE", key, NO_QUERY, Map.of(), Body.NONE)));
        } catch (BucketRefusal refusal) {
            if (!refusal.isAbsence()) {
                throw refusal;
            }
        }
    }

    /// @param from what the page before gave as its next; empty for the first one
    public Listing list(String from) throws IOException {
        var query = query("list-type", "2");
        query.put("prefix", address.prefix());
        if (!from.isEmpty()) {
            query.put("continuation-token", from);
        }
        return patiently(() -> Listing.of(drained(line.ask("GET", "", query, Map.of(), Body.NONE)), address.prefix()));
    }

    private static SortedMap<String, String> query(String name, String value) {
        var query = new TreeMap<String, String>();
        query.put(name, value);
        return query;
    }

    private static String drained(HttpURLConnection answer) throws IOException {
        try (var said = answer.getInputStream()) {
            return new String(said.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(Path file, long start, long length) throws IOException {
        try (var in = new java.io.FileInputStream(file.toFile());
                var digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            in.skipNBytes(start);
            var chunk = new byte[64 << 10];
            for (var left = length; left > 0; ) {
                var read = digesting.read(chunk, 0, (int) Math.min(chunk.length, left));
                if (read < 0) {
                    throw new IOException("shorter than it was: " + file);
                }
                left -= read;
            }
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static <T> T patiently(Question<T> question) throws IOException {
        var pause = FIRST_PAUSE;
        for (var tries = 1; ; tries++) {
            try {
                return question.ask();
            } catch (IOException cause) {
                if (tries == TRIES || cause instanceof BucketRefusal refusal && !refusal.mayPass()) {
                    throw cause;
                }
            }
            pause(pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis())));
            pause = pause.multipliedBy(2);
        }
    }

    private static void pause(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
