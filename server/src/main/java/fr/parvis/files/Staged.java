package fr.parvis.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A file being received: bytes are appended and hashed on the way. Taking it over from a connection that died
/// makes that connection's later bytes bounce, so that two senders never mix.
class Staged implements AutoCloseable {
    private static final int CHUNK = 512 << 10;
    /// From here on a chunk is hashed on the side, while the next one comes: hashing costs as much as receiving.
    private static final int WORTH_A_THREAD = 32 << 10;
    /// As much is sent to the disk at a time, while more comes: little is left to wait for at the end.
    private static final long AHEAD = 32L << 20;

    /// Threads of the system's: a virtual one that waits for the disk would keep others from running.
    private static final Executor ASIDE = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("files-", 0).factory());

    private final FileChannel channel;
    private final MessageDigest digest;
    private CompletableFuture<Void> hashed = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> forced = CompletableFuture.completedFuture(null);
    /// How much had come when the disk was last given what it did not have.
    private long forcedUpTo;

    private long size;
    private int holder;
    private int senders;
    private boolean closed;

    private Staged(FileChannel channel) {
        this.channel = channel;
        this.digest = sha256();
    }

    static Staged create(Path file) throws IOException {
        return new Staged(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /// Opens a file that an earlier request, or an earlier run of the server, left: what it holds is hashed again.
    static Staged reopen(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var staged = new Staged(channel);
        var buffer = ByteBuffer.allocate(CHUNK);
        while (channel.read(buffer) != -1) {
            staged.digest.update(buffer.flip());
            staged.size += buffer.limit();
            buffer.clear();
        }
        return staged;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }

    synchronized long size() {
        return size;
    }

    /// Makes the caller the only one whose bytes are taken from now on.
    synchronized int takeOver() {
        return ++holder;
    }

    private synchronized void arrive(int number) {
        senders += number;
    }

    /// Closes unless somebody is sending, or the disk has not said that all is well.
    synchronized boolean closeIfQuiet() throws IOException {
        if (senders > 0 || !forced.isDone() || forced.isCompletedExceptionally()) {
            return false;
        }
        close();
        return true;
    }

    synchronized boolean isHeldBy(int ticket) {
        return holder == ticket && !closed;
    }

    /// Appends what comes, up to a size.
    ///
    /// @return whether all that came was taken; false when somebody else took over meanwhile
    boolean append(InputStream content, long upTo) throws IOException {
        return append(content, upTo, takeOver());
    }

    boolean append(InputStream content, long upTo, int ticket) throws IOException {
        try {
            arrive(1);
            return copy(content, upTo, ticket);
        } finally {
            arrive(-1);
        }
    }

    private boolean copy(InputStream content, long upTo, int ticket) throws IOException {
        // Two, since one may still be hashed while the other fills.
        var chunks = new byte[2][];
        var arrival = new Arrival(content);
        for (var turn = 0; ; turn = 1 - turn) {
            var room = upTo - size();
            if (room <= 0) {
                return true;
            }
            chunks[turn] = chunks[turn] == null ? new byte[(int) Math.min(CHUNK, room)] : chunks[turn];
            var read = arrival.read(chunks[turn], (int) Math.min(chunks[turn].length, room));
            if (read < 0) {
                return true;
            }
            if (!write(chunks[turn], read, ticket)) {
                return false;
            }
        }
    }

    private synchronized boolean write(byte[] chunk, int length, int ticket) throws IOException {
        if (!isHeldBy(ticket)) {
            return false;
        }
        var buffer = ByteBuffer.wrap(chunk, 0, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer, size + buffer.position());
        }
        hashed.join();
        if (length < WORTH_A_THREAD) {
            digest.update(chunk, 0, length);
        } else {
            hashed = CompletableFuture.runAsync(() -> digest.update(chunk, 0, length), ASIDE);
        }
        size += length;
        if (size - forcedUpTo >= AHEAD && forced.isDone()) {
            forcedUpTo = size;
            forced = forced.thenRunAsync(this::force, ASIDE);
        }
        return true;
    }

    private void force() {
        try {
            channel.force(false);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// The hash of what has come so far. What the disk refused meanwhile is said here: it says so once only.
    synchronized String hash() throws IOException {
        hashed.join();
        try {
            forced.join();
        } catch (CompletionException cause) {
            throw new IOException(cause.getCause());
        }
        try {
            return Blobs.hex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException cause) {
            throw new IOException(cause);
        }
    }

    /// The sender went away, or fell silent: what came before is kept.
    static class Cut extends IOException {
        Cut(IOException cause) {
            super(cause);
        }
    }

    /// Fills a chunk, or takes what came before the end: fewer and larger writes.
    private static final class Arrival {
        private final InputStream content;
        private @Nullable IOException cut;

        Arrival(InputStream content) {
            this.content = content;
        }

        /// @return how many bytes came; -1 at the end
        int read(byte[] chunk, int room) throws Cut {
            var length = 0;
            try {
                if (cut != null) {
                    throw cut;
                }
                do {
                    var more = content.read(chunk, length, room - length);
                    if (more < 0) {
                        return length == 0 ? -1 : length;
                    }
                    length += more;
                } while (length < room);
                return length;
            } catch (IOException cause) {
                if (length == 0) {
                    throw new Cut(cause);
                }
                cut = cause;
                return length;
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        channel.close();
    }
}
