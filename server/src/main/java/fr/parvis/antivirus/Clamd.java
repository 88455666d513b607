package fr.parvis.antivirus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What ClamAV's daemon says, by its commands `zINSTREAM` and `zVERSION` (clamd(8)): a connection for each
/// question, the content in pieces with their length before them, 64 KiB of memory whatever its size.
@Component
class Clamd {
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_ANSWER = 4096;
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final ClamdAddress address;

    Clamd(ClamdAddress address) {
        this.address = address;
    }

    /// Shows a content.
    ///
    /// @param patience how long the whole may take
    /// @throws IOException where the content itself could not be read
    Verdict inspect(InputStream content, Duration patience) throws IOException {
        var line = address.isWanted() ? address.connect() : null;
        if (line == null) {
            return new Verdict.Absent();
        }
        try (line;
                var _ = new Watch(line, patience)) {
            send(line, content);
            return read(answer(line));
        } catch (Silence cause) {
            return new Verdict.Failed(String.valueOf(cause.getMessage()));
        }
    }

    /// The daemon's name, version and date of signatures, as it says them; null where it does not answer.
    @Nullable
    String version() {
        var line = address.isWanted() ? address.connect() : null;
        if (line == null) {
            return null;
        }
        try (line;
                var _ = new Watch(line, SHORT)) {
            write(line, ByteBuffer.wrap("zVERSION\0".getBytes(StandardCharsets.US_ASCII)));
            var said = answer(line);
            return said.isEmpty() ? null : said;
        } catch (IOException silent) {
            return null;
        }
    }

    /// A daemon that has heard enough closes the line; what it answered before is still to be read.
    private static void send(SocketChannel line, InputStream content) throws IOException {
        var chunk = new byte[CHUNK + Integer.BYTES];
        var buffer = ByteBuffer.wrap(chunk);
        try {
            write(line, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
            for (int read; (read = content.readNBytes(chunk, Integer.BYTES, CHUNK)) > 0; ) {
                buffer.clear().putInt(read).position(0).limit(Integer.BYTES + read);
                write(line, buffer);
            }
            write(line, ByteBuffer.allocate(Integer.BYTES));
        } catch (Silence heardEnough) {
            return;
        }
    }

    private static void write(SocketChannel line, ByteBuffer bytes) throws Silence {
        try {
            while (bytes.hasRemaining()) {
                line.write(bytes);
            }
        } catch (IOException cause) {
            throw new Silence(cause);
        }
    }

    private static String answer(SocketChannel line) throws Silence {
        var bytes = ByteBuffer.allocate(LONGEST_ANSWER);
        try {
            while (bytes.hasRemaining() && line.read(bytes) >= 0) {
                if (bytes.position() > 0 && bytes.get(bytes.position() - 1) == 0) {
                    break;
                }
            }
        } catch (IOException cause) {
            throw new Silence(cause);
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    /// `stream: OK`, `stream: Name FOUND`, `INSTREAM size limit exceeded. ERROR`.
    private static Verdict read(String answer) {
        if (answer.endsWith(" FOUND")) {
            var signature = answer.substring(answer.indexOf(':') + 1, answer.length() - " FOUND".length())
                    .strip();
            return signature.startsWith("Heuristics.Limits.Exceeded")
                    ? new Verdict.TooLarge()
                    : new Verdict.Infected(signature.substring(0, Math.min(200, signature.length())));
        }
        if (answer.endsWith(": OK")) {
            return new Verdict.Clean();
        }
        return answer.contains("size limit exceeded") ? new Verdict.TooLarge() : new Verdict.Failed(answer);
    }

    /// The daemon went away, or too much time has passed.
    private static final class Silence extends IOException {
        Silence(IOException cause) {
            super(cause.toString(), cause);
        }
    }

    /// Closes the line when time is up: a Unix socket has no timeout of its own.
    private record Watch(Thread thread) implements AutoCloseable {
        Watch(SocketChannel line, Duration patience) {
            this(Thread.ofVirtual().name("antivirus-watch").start(() -> {
                try {
                    Thread.sleep(patience);
                    line.close();
                } catch (InterruptedException | IOException over) {
                    Thread.currentThread().interrupt();
                }
            }));
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
