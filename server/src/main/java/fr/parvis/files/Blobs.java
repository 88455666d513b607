package fr.parvis.files;

import fr.parvis.antivirus.Antivirus;
import fr.parvis.antivirus.ContentSource;
import fr.parvis.antivirus.Judgement;
import fr.parvis.platform.Problem;
import fr.parvis.sandbox.MediaTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The contents, under `blobs/ab/cd/<hash>` in the data folder.
///
/// A content is whole or absent: it is written aside, forced to the disk and linked into place, and only then does
/// its row appear. The same content arriving twice at once is stored once.
@Service
public class Blobs implements ContentSource {
    private final FileSettings settings;
    private final FileStore store;
    private final Antivirus antivirus;
    private final Clock clock;

    Blobs(FileSettings settings, FileStore store, Antivirus antivirus, Clock clock) throws IOException {
        this.settings = settings;
        this.store = store;
        this.antivirus = antivirus;
        this.clock = clock;
        Files.createDirectories(settings.blobs());
        Files.createDirectories(settings.uploads());
    }

    /// Keeps what a stream holds. The caller refers to it by a foreign key, in the same transaction or within a
    /// day.
    ///
    /// @throws Problem FILE_TOO_LARGE, DISK_FULL
    @Transactional
    public Blob store(InputStream content) {
        var aside = settings.uploads().resolve("in-" + UUID.randomUUID());
        try (var staged = Staged.create(aside)) {
            staged.append(content, FileSettings.LARGEST);
            if (content.read() != -1) {
                throw Uploads.tooLarge();
            }
            var hash = staged.hash();
            return keep(aside, hash, staged.size(), antivirus.judge(aside, hash, staged.size()));
        } catch (IOException cause) {
            throw Uploads.failure(cause);
        } finally {
            delete(aside);
        }
    }

    /// What can be said of a file that has come, before it is kept; in no transaction.
    Judgement judge(Path file, String hash, long size) {
        return antivirus.judge(file, hash, size);
    }

    /// Turns a file of ours into a content; runs in the transaction that will refer to it.
    Blob keep(Path file, String hash, long size, Judgement judgement) throws IOException {
        var kept = path(hash);
        // Shared with other deposits, exclusive to the sweep: until this transaction ends the content cannot be
        // swept.
        store.lockShared(hash);
        if (!Files.exists(kept)) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.createDirectories(kept.getParent());
            link(file, kept);
        }
        store.touch(hash, size, clock.instant());
        antivirus.note(hash, size, judgement);
        return new Blob(hash, size);
    }

    /// A second name for the same bytes: atomic, and the first one stays until the transaction has ended well.
    private static void link(Path file, Path kept) throws IOException {
        try {
            Files.createLink(kept, file);
        } catch (FileAlreadyExistsException sameContent) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        try (var folder = FileChannel.open(kept.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /// What a content is: by its first bytes, then by the name it bears.
    public String mediaType(Blob blob, String name) {
        try (var content = content(blob.hash())) {
            return MediaTypes.detect(content.readNBytes(MediaTypes.HEAD_BYTES), name);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// @throws Problem FILE_WAITING, FILE_QUARANTINED, FILE_DESTROYED
    public InputStream open(String hash) {
        antivirus.require(hash, null);
        try {
            return content(hash);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Refuses a content that this person is not given now.
    ///
    /// @param readerId null for anybody
    /// @throws Problem FILE_WAITING, FILE_QUARANTINED, FILE_DESTROYED
    void require(String hash, @Nullable UUID readerId) {
        antivirus.require(hash, readerId);
    }

    boolean isWithheld(String hash) {
        return antivirus.standing(hash).isPresent();
    }

    /// To be inspected, not to be given to anybody.
    @Override
    public InputStream content(String hash) throws IOException {
        return Files.newInputStream(path(hash));
    }

    @Override
    public List<Stored> contentsAfter(String hash, int limit) {
        return store.blobsAfter(hash, limit).stream()
                .map(blob -> new Stored(blob.hash(), blob.size()))
                .toList();
    }

    @Override
    public void destroy(String hash) {
        store.lock(hash);
        store.markDestroyed(hash, clock.instant());
        delete(path(hash));
    }

    /// Where a content lies, to be read only, by what may read it.
    Path path(String hash) {
        if (hash.length() != 64) {
            throw new IllegalArgumentException("not a hash: " + hash);
        }
        return settings.blobs()
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
