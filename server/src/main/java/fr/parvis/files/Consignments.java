package fr.parvis.files;

import fr.parvis.files.Blobs.Arrived;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Contents that come by the hundred: written aside one after the other, sent to the disk side by side, and taken in
/// one transaction (ADR 0190). Nothing is counted against a quota before the taker calls [Storage#use].
@Service
public class Consignments {
    /// What one content may weigh.
    public static final long LARGEST = FileSettings.LARGEST;

    private static final int AT_ONCE = 8;
    private static final int CHUNK = 64 << 10;

    private final FileStore store;
    private final Blobs blobs;
    private final Staging staging;
    private final TransactionTemplate transaction;
    /// Threads of the system's: a virtual one that waits for the disk would keep others from running.
    private final ExecutorService disk = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("files-consigned-", 0).factory());

    Consignments(FileStore store, Blobs blobs, Staging staging, TransactionTemplate transaction) {
        this.store = store;
        this.blobs = blobs;
        this.staging = staging;
        this.transaction = transaction;
    }

    /// A content that lies aside until it is taken or discarded.
    ///
    /// @param hash SHA-256, in lower-case hexadecimal digits
    public record Parcel(UUID id, String hash, long size) {}

    /// Writes a content aside. What its source throws passes through.
    ///
    /// @throws fr.parvis.platform.Problem FILE_TOO_LARGE, DISK_FULL
    public Parcel pack(InputStream content) throws IOException {
        var id = UUID.randomUUID();
        var whole = false;
        try {
            staging.requireRoom(0);
            var parcel = write(id, content);
            whole = true;
            return parcel;
        } finally {
            if (!whole) {
                Blobs.delete(staging.file(id));
            }
        }
    }

    private Parcel write(UUID id, InputStream content) throws IOException {
        var digest = Staged.sha256();
        var chunk = new byte[CHUNK];
        var size = 0L;
        try (var file = open(id)) {
            for (var read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > LARGEST) {
                    throw Uploads.tooLarge();
                }
                digest.update(chunk, 0, read);
                fill(file, ByteBuffer.wrap(chunk, 0, read));
            }
        }
        return new Parcel(id, Blobs.hex(digest.digest()), size);
    }

    private FileChannel open(UUID id) {
        try {
            return FileChannel.open(staging.file(id), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException cause) {
            throw Uploads.failure(cause);
        }
    }

    private static void fill(FileChannel file, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException cause) {
            throw Uploads.failure(cause);
        }
    }

    /// Takes some contents together, in one transaction that is on the disk when this returns.
    ///
    /// @throws fr.parvis.platform.Problem DISK_FULL, and whatever the taker has against it: the parcels still lie
    /// aside
    public <T> T take(List<Parcel> parcels, Function<List<Blob>, T> taker) {
        var checked = parcels.stream().map(parcel -> disk.submit(() -> check(parcel))).toList().stream()
                .map(Consignments::join)
                .toList();
        var taken = transaction.execute(_ -> {
            store.commitAside();
            return taker.apply(keep(checked));
        });
        store.flush();
        return taken;
    }

    private static Arrived join(Future<Arrived> one) {
        try {
            return one.get();
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        } catch (ExecutionException cause) {
            throw cause.getCause() instanceof UncheckedIOException disk
                    ? Uploads.failure(java.util.Objects.requireNonNull(disk.getCause()))
                    : new IllegalStateException(cause.getCause());
        }
    }

    public void discard(Collection<Parcel> parcels) {
        parcels.forEach(parcel -> Blobs.delete(staging.file(parcel.id())));
    }

    private Arrived check(Parcel parcel) {
        var aside = staging.file(parcel.id());
        try (var file = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            file.force(true);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return new Arrived(
                aside, new Blob(parcel.hash(), parcel.size()), blobs.judge(aside, parcel.hash(), parcel.size()));
    }

    private List<Blob> keep(List<Arrived> arrived) {
        try {
            return blobs.keepAll(arrived, disk);
        } catch (IOException cause) {
            throw Uploads.failure(cause);
        }
    }
}
