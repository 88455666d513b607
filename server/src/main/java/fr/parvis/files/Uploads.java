package fr.parvis.files;

import fr.parvis.antivirus.Judgement;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Files on their way in, in the order of their life: announced, filled, whole, taken (or waiting for a decision,
/// or abandoned).
///
/// Where an upload stands is what its file holds; nothing is written to the database while bytes come.
@Service
public class Uploads {
    /// Up to here a body that comes along with its announcement needs no reservation and no second transaction.
    static final long ONE_GO = 8L << 20;

    private final FileStore store;
    private final Blobs blobs;
    private final Storage storage;
    private final Staging staging;
    private final Map<String, UploadTarget> targets = new HashMap<>();
    private final TransactionTemplate transaction;
    private final Clock clock;

    Uploads(
            FileStore store,
            Blobs blobs,
            Storage storage,
            Staging staging,
            List<UploadTarget> targets,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.blobs = blobs;
        this.storage = storage;
        this.staging = staging;
        targets.forEach(target -> this.targets.put(target.code(), target));
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Announces a file: refuses beforehand what is too large, does not fit, or has no place to go.
    public Upload announce(Actor actor, NewUpload announced) {
        var upload = prepare(actor, announced, announced.length());
        return transaction.execute(_ -> {
            storage.reserve(upload.organisationId(), upload.length());
            store.insert(upload, clock.instant());
            return upload;
        });
    }

    /// Announces a small file and takes it at once: all or nothing.
    public Upload deposit(Actor actor, NewUpload announced, InputStream content) {
        var upload = prepare(actor, announced, 0);
        storage.requireRoom(upload.organisationId(), upload.length());
        try {
            var staged = staging.create(upload.id());
            receive(upload, staged, content, staged.takeOver());
            if (staged.size() < upload.length()) {
                throw new Problem(FileProblem.BODY_CUT, Map.of("offset", 0));
            }
            var judgement = judge(upload, staged);
            var done = transaction.execute(_ -> {
                var taken = take(actor, upload, keep(upload, staged, judgement, true));
                if (taken.waitingFor() != null) {
                    storage.reserve(upload.organisationId(), upload.length());
                }
                store.insert(taken, clock.instant());
                return taken;
            });
            store.flush();
            return done;
        } catch (IOException cause) {
            throw failure(cause);
        } finally {
            staging.discard(upload.id());
        }
    }

    /// One's own upload.
    ///
    /// @throws Problem NOT_FOUND for who did not announce it, and once it has expired
    public Upload upload(Actor actor, UUID id) {
        return store.find(id, actor.personId(), false)
                .filter(upload -> upload.expiresAt().isAfter(clock.instant()))
                .orElseThrow(Problem::notFound);
    }

    public List<Upload> unfinished(Actor actor) {
        return store.unfinished(actor.personId());
    }

    /// How many bytes have come.
    public long received(Upload upload) {
        return upload.isWhole() ? upload.length() : staging.size(upload.id());
    }

    /// Where to go on. A sender who is still on the line is cut off: who asks is about to go on in its place.
    public long resume(Upload upload) {
        if (upload.isWhole()) {
            return upload.length();
        }
        try {
            var staged = staging.open(upload.id());
            staged.takeOver();
            return staged.size();
        } catch (IOException cause) {
            throw failure(cause);
        }
    }

    /// Takes bytes at the place where the upload stands; with the last one, the module takes the whole.
    ///
    /// @param following how many bytes are announced to follow; -1 where that was not said
    /// @throws Problem OFFSET_MISMATCH, MORE_THAN_DECLARED, BODY_CUT, DISK_FULL, and whatever the module has
    /// against it: the bytes are then kept
    public Upload append(Actor actor, UUID id, long offset, InputStream content, long following) {
        var upload = upload(actor, id);
        if (upload.isWhole()) {
            requireOffset(offset, upload.length());
            return upload;
        }
        try {
            var staged = staging.open(id);
            var ticket = staged.takeOver();
            requireOffset(offset, staged.size());
            if (following > upload.length() - offset) {
                throw new Problem(FileProblem.MORE_THAN_DECLARED);
            }
            receive(upload, staged, content, ticket);
            return staged.size() == upload.length() ? finish(actor, upload, staged) : upload;
        } catch (Staged.Cut cut) {
            throw new Problem(FileProblem.BODY_CUT, Map.of("offset", received(upload)));
        } catch (IOException cause) {
            abandon(upload);
            throw failure(cause);
        }
    }

    /// Answers what a whole upload waits for.
    public Upload decide(Actor actor, UUID id, Map<String, String> decision) {
        return transaction.execute(_ -> {
            var upload = store.find(id, actor.personId(), true).orElseThrow(Problem::notFound);
            if (upload.completedAt() != null || upload.hash() == null) {
                throw new Problem(FileProblem.UPLOAD_FINISHED);
            }
            var metadata = new HashMap<>(upload.metadata());
            metadata.putAll(decision);
            var taken = take(actor, upload.with(metadata), new Blob(upload.hash(), upload.length()));
            store.update(taken);
            return taken;
        });
    }

    /// Gives an upload up; what came of it is thrown away.
    public void abandon(Actor actor, UUID id) {
        abandon(upload(actor, id));
    }

    void abandon(Upload upload) {
        staging.discard(upload.id());
        transaction.executeWithoutResult(_ -> {
            store.delete(upload.id());
            storage.release(upload.organisationId(), upload.reserved());
        });
    }

    private Upload prepare(Actor actor, NewUpload announced, long reserved) {
        if (announced.length() > FileSettings.LARGEST) {
            throw tooLarge();
        }
        var organisationId = target(announced.target()).prepare(actor, announced.metadata());
        staging.requireRoom(announced.length());
        return new Upload(
                UUID.randomUUID(),
                actor.personId(),
                organisationId,
                announced.target(),
                announced.name(),
                announced.metadata(),
                announced.length(),
                clock.instant().plus(FileSettings.UPLOAD_LIFE),
                null,
                null,
                reserved,
                null,
                null);
    }

    private void receive(Upload upload, Staged staged, InputStream content, int ticket) throws IOException {
        var whole = staged.append(content, upload.length(), ticket);
        if (whole && staged.size() == upload.length() && content.read() != -1) {
            abandonIfReserved(upload);
            throw new Problem(FileProblem.MORE_THAN_DECLARED);
        }
        if (!whole) {
            throw new Problem(FileProblem.OFFSET_MISMATCH, Map.of("offset", staged.size()));
        }
    }

    private void abandonIfReserved(Upload upload) {
        if (upload.reserved() > 0) {
            abandon(upload);
        }
    }

    private Upload finish(Actor actor, Upload upload, Staged staged) {
        var judgement = judge(upload, staged);
        var taken = transaction.execute(_ -> {
            var locked = store.find(upload.id(), actor.personId(), true).orElseThrow(Problem::notFound);
            if (locked.isWhole()) {
                return locked;
            }
            var done = take(actor, locked, keep(upload, staged, judgement, false));
            store.update(done);
            return done;
        });
        staging.discard(upload.id());
        return taken;
    }

    private Judgement judge(Upload upload, Staged staged) {
        try {
            return blobs.judge(staging.file(upload.id()), staged.hash(), staged.size());
        } catch (IOException cause) {
            throw failure(cause);
        }
    }

    private Blob keep(Upload upload, Staged staged, Judgement judgement, boolean aside) {
        try {
            return blobs.keep(staging.file(upload.id()), staged.hash(), staged.size(), judgement, aside);
        } catch (IOException cause) {
            throw failure(cause);
        }
    }

    private Upload take(Actor actor, Upload upload, Blob blob) {
        var outcome = target(upload.target()).deposit(actor, upload, blob);
        var done = outcome.waitingFor() == null;
        if (done && !outcome.stored()) {
            storage.release(upload.organisationId(), upload.reserved());
        }
        return new Upload(
                upload.id(),
                upload.personId(),
                upload.organisationId(),
                upload.target(),
                upload.name(),
                upload.metadata(),
                upload.length(),
                upload.expiresAt(),
                done ? null : blob.hash(),
                outcome.waitingFor(),
                done ? 0 : upload.length(),
                done ? clock.instant() : null,
                outcome.resultId());
    }

    private UploadTarget target(@Nullable String code) {
        var target = code == null ? null : targets.get(code);
        if (target == null) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("target")));
        }
        return target;
    }

    private static void requireOffset(long said, long real) {
        if (said != real) {
            throw new Problem(FileProblem.OFFSET_MISMATCH, Map.of("offset", real));
        }
    }

    static Problem tooLarge() {
        return new Problem(FileProblem.FILE_TOO_LARGE, Map.of("limit", FileSettings.LARGEST));
    }

    static RuntimeException failure(IOException cause) {
        var message = String.valueOf(cause.getMessage());
        if (cause instanceof Staged.Cut) {
            return new Problem(FileProblem.BODY_CUT);
        }
        return message.contains("No space left") || message.contains("Disk quota exceeded")
                ? new Problem(FileProblem.DISK_FULL)
                : new UncheckedIOException(cause);
    }
}
