package fr.parvis.files;

import fr.parvis.objects.Bucket;
import fr.parvis.objects.BucketRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Component;

/// The bytes of contents: on the disk under `blobs/ab/cd/<hash>`, in the bucket under the same name, or in both, where
/// the disk holds a copy. What is read is looked for on the disk first.
@Component
class Depot {
    private static final int CHUNK = 64 << 10;

    private final FileSettings settings;
    private final Place place;

    Depot(FileSettings settings, Place place) throws IOException {
        this.settings = settings;
        this.place = place;
        Files.createDirectories(settings.blobs());
        Files.createDirectories(settings.uploads());
    }

    /// Where a content lies on the disk, if it does.
    Path path(String hash) {
        return settings.blobs().resolve(key(hash));
    }

    static String key(String hash) {
        if (hash.length() != 64) {
            throw new IllegalArgumentException("not a hash: " + hash);
        }
        return hash.substring(0, 2) + '/' + hash.substring(2, 4) + '/' + hash;
    }

    boolean isHere(String hash) {
        return Files.exists(path(hash));
    }

    /// A file that holds the content, fetched if it must be; for programs that read files, and for what is small.
    ///
    /// @throws NoSuchFileException where it is nowhere
    Path local(String hash) throws IOException {
        var kept = path(hash);
        if (!Files.exists(kept)) {
            fetch(hash, kept);
        }
        return kept;
    }

    /// @throws NoSuchFileException where it is nowhere
    InputStream open(String hash) throws IOException {
        try {
            return Files.newInputStream(path(hash));
        } catch (NoSuchFileException notHere) {
            var size = sizeInBucket(hash).orElseThrow(() -> notHere);
            return open(hash, 0, size);
        }
    }

    /// Bytes from the bucket, from `start` to before `end`.
    InputStream open(String hash, long start, long end) throws IOException {
        return bucket().read(key(hash), start, end);
    }

    OptionalLong sizeInBucket(String hash) throws IOException {
        return place.bucket() == null ? OptionalLong.empty() : bucket().size(key(hash));
    }

    void putIntoBucket(String hash) throws IOException {
        var file = path(hash);
        bucket().put(key(hash), file, hash, Files.size(file));
    }

    void deleteFromBucket(String hash) throws IOException {
        bucket().delete(key(hash));
    }

    /// From both.
    void delete(String hash) {
        Blobs.delete(path(hash));
        try {
            if (place.bucket() != null) {
                deleteFromBucket(hash);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private Bucket bucket() {
        var bucket = place.bucket();
        if (bucket == null) {
            throw new IllegalStateException("no bucket");
        }
        return bucket;
    }

    /// Whole and forced to the disk, or not at all: what does not have its hash is not taken.
    private void fetch(String hash, Path kept) throws IOException {
        var size = sizeInBucket(hash).orElseThrow(() -> new NoSuchFileException(kept.toString()));
        var aside = settings.uploads().resolve("in-" + UUID.randomUUID());
        try {
            try (var content = open(hash, 0, size);
                    var file = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    var out =
                            new DigestOutputStream(java.nio.channels.Channels.newOutputStream(file), Staged.sha256())) {
                content.transferTo(out);
                if (!Blobs.hex(out.getMessageDigest().digest()).equals(hash)) {
                    throw new IOException("damaged in the bucket: " + hash);
                }
                file.force(true);
            } catch (BucketRefusal refusal) {
                throw refusal.isAbsence() ? new NoSuchFileException(kept.toString()) : refusal;
            }
            Files.createDirectories(kept.getParent());
            link(aside, kept);
        } finally {
            Blobs.delete(aside);
        }
    }

    /// A second name for the same bytes: atomic, and the first one stays until the caller is done.
    static void link(Path file, Path kept) throws IOException {
        if (name(file, kept)) {
            force(Objects.requireNonNull(kept.getParent()));
        }
    }

    /// Gives many files their places, side by side. When this returns, all of it is on the disk.
    ///
    /// @param files by hash, each forced to the disk already
    void place(Map<String, Path> files, ExecutorService disk) throws IOException {
        var folders = ConcurrentHashMap.<Path>newKeySet();
        all(disk, files.entrySet(), one -> {
            var kept = path(one.getKey());
            Files.createDirectories(kept.getParent());
            name(one.getValue(), kept);
            folders.add(Objects.requireNonNull(kept.getParent()));
        });
        all(disk, folders, Depot::force);
    }

    private interface Step<T> {
        void on(T one) throws IOException;
    }

    private static <T> void all(ExecutorService disk, Collection<T> things, Step<T> step) throws IOException {
        var steps = things.stream()
                .map(one -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                step.on(one);
                            } catch (IOException cause) {
                                throw new UncheckedIOException(cause);
                            }
                        },
                        disk))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(steps).join();
        } catch (CompletionException cause) {
            if (cause.getCause() instanceof UncheckedIOException disks) {
                throw disks.getCause();
            }
            throw cause;
        }
    }

    /// @return whether it was not there
    private static boolean name(Path file, Path kept) throws IOException {
        try {
            Files.createLink(kept, file);
            return true;
        } catch (FileAlreadyExistsException sameContent) {
            return false;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
    }

    private static void force(Path folder) throws IOException {
        try (var open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        }
    }

    /// Whether what lies on the disk under a hash has it.
    boolean isSound(String hash, InputStream content) throws IOException {
        var digest = Staged.sha256();
        var chunk = new byte[CHUNK];
        for (var read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            digest.update(chunk, 0, read);
        }
        return Blobs.hex(digest.digest()).equals(hash);
    }
}
