package fr.parvis.files;

import fr.parvis.antivirus.Judgement;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Contents that come in one go and leave nothing behind when they are cut: the door of programs. No transaction is
/// open while bytes come, and what comes is bounded by what the authority may still keep.
@Service
public class Arrivals {
    /// What is smaller than this is refused once it is here, if it must be: to ask beforehand is dearer.
    private static final long WORTH_ASKING = 1L << 20;

    private final FileStore store;
    private final Blobs blobs;
    private final Storage storage;
    private final Staging staging;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Arrivals(
            FileStore store,
            Blobs blobs,
            Storage storage,
            Staging staging,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.blobs = blobs;
        this.storage = storage;
        this.staging = staging;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Receives a content, then takes it in one transaction, which is on the disk when this returns. The taker calls
    /// [Storage#use].
    ///
    /// @param announced how many bytes were said to come; -1 where nothing was said
    /// @throws Problem QUOTA_EXCEEDED, FILE_TOO_LARGE, DISK_FULL, BODY_CUT, BODY_TOO_SLOW, or the taker's
    public <T> T receive(UUID organisationId, InputStream content, long announced, Function<Blob, T> taker) {
        if (announced > FileSettings.LARGEST) {
            throw Uploads.tooLarge();
        }
        if (announced > WORTH_ASKING) {
            storage.requireRoom(organisationId, announced);
        }
        staging.requireRoom(Math.max(0, announced));
        var id = UUID.randomUUID();
        try {
            var staged = staging.create(id);
            var body = new PacedBody(content, clock);
            staged.append(body, announced < 0 ? FileSettings.LARGEST : announced);
            if (announced < 0 && staged.size() == FileSettings.LARGEST && body.read() != -1) {
                throw Uploads.tooLarge();
            }
            if (announced >= 0 && staged.size() != announced) {
                throw new Problem(FileProblem.BODY_CUT);
            }
            var hash = staged.hash();
            var judgement = blobs.judge(staging.file(id), hash, staged.size());
            var taken = transaction.execute(_ -> taker.apply(keep(id, hash, staged.size(), judgement)));
            store.flush();
            return taken;
        } catch (IOException cause) {
            throw Uploads.failure(cause);
        } finally {
            staging.discard(id);
        }
    }

    private Blob keep(UUID id, String hash, long size, Judgement judgement) {
        try {
            return blobs.keep(staging.file(id), hash, size, judgement, true);
        } catch (IOException cause) {
            throw Uploads.failure(cause);
        }
    }
}
