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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The contents: what comes lies under `blobs/ab/cd/<hash>` in the data folder, and may be moved to a bucket from
/// there.
///
/// A content is whole or absent: it is written aside, forced to the disk and linked into place, and only then does
/// its row appear. The same content arriving twice at once is stored once.
@Service
public class Blobs implements ContentSource {
    /// Fetched whole to the disk when somebody asks for it, rather than sent on.
    private static final long WORTH_A_COPY = 16L << 20;
    private static final Logger log = LoggerFactory.getLogger(Blobs.class);

    private final FileSettings settings;
    private final Depot depot;
    private final FileStore store;
    private final Antivirus antivirus;
    private final Clock clock;

    Blobs(FileSettings settings, Depot depot, FileStore store, Antivirus antivirus, Clock clock) {
        this.settings = settings;
        this.depot = depot;
        this.store = store;
        this.antivirus = antivirus;
        this.clock = clock;
    }

    /// Keeps what a stream holds. The caller refers to it by a foreign key, in the same transaction or within a day.
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
            return keep(aside, hash, staged.size(), antivirus.judge(aside, hash, staged.size()), false);
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
    ///
    /// @param aside whether that transaction ends without waiting for the disk: see [FileStore#hold]
    Blob keep(Path file, String hash, long size, Judgement judgement, boolean aside) throws IOException {
        var kept = depot.path(hash);
        var inBucket = store.hold(hash, size, aside, clock.instant());
        if (!Files.exists(kept)) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.createDirectories(kept.getParent());
            Depot.link(file, kept);
            if (inBucket) {
                store.bringBack(hash);
            }
        }
        antivirus.note(hash, size, judgement);
        return new Blob(hash, size);
    }

    /// A file of ours that is on the disk already.
    record Arrived(Path file, Blob blob, Judgement judgement) {}

    /// Turns many into contents, as [#keep] does with one: their places are given side by side, and each folder is
    /// sent to the disk once.
    ///
    /// @return their contents, in the same order
    List<Blob> keepAll(List<Arrived> files, ExecutorService disk) throws IOException {
        var distinct = new LinkedHashMap<String, Arrived>();
        files.forEach(one -> distinct.putIfAbsent(one.blob().hash(), one));
        if (distinct.isEmpty()) {
            return List.of();
        }
        store.lockShared(distinct.keySet());
        var missing = new HashMap<String, Path>();
        distinct.forEach((hash, one) -> {
            if (!depot.isHere(hash)) {
                missing.put(hash, one.file());
            }
        });
        depot.place(missing, disk);
        store.touch(distinct.values().stream().map(Arrived::blob).toList(), missing.keySet(), clock.instant());
        distinct.forEach((hash, one) -> antivirus.note(hash, one.blob().size(), one.judgement()));
        return files.stream().map(Arrived::blob).toList();
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

    /// A file that holds a content, fetched if it must be; to be opened at once and taken apart, each part of which is
    /// judged, not to be given to anybody.
    ///
    /// @throws Problem STORE_SILENT
    public Path file(String hash) {
        try {
            return depot.local(hash);
        } catch (IOException cause) {
            throw silent(cause);
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

    /// A file that holds what is to be sent; null for what is large and lies in the bucket only.
    ///
    /// @throws Problem STORE_SILENT
    @Nullable
    Path near(Blob blob) {
        try {
            return depot.isHere(blob.hash()) || blob.size() <= WORTH_A_COPY ? depot.local(blob.hash()) : null;
        } catch (IOException cause) {
            throw silent(cause);
        }
    }

    /// @throws Problem STORE_SILENT
    InputStream part(Blob blob, ByteRange part) {
        try {
            return depot.open(blob.hash(), part.start(), part.end());
        } catch (IOException cause) {
            throw silent(cause);
        }
    }

    private static Problem silent(IOException cause) {
        log.warn("A content cannot be read: {}", cause.toString());
        return new Problem(FileProblem.STORE_SILENT);
    }

    /// To be inspected, not to be given to anybody.
    @Override
    public InputStream content(String hash) throws IOException {
        return depot.open(hash);
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
        depot.delete(hash);
    }

    /// Where a content lies, fetched from the bucket if it must be; to be read only, by what may read it. No file is
    /// there where it cannot be had now.
    Path path(String hash) {
        try {
            return depot.local(hash);
        } catch (IOException notNow) {
            return depot.path(hash);
        }
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
