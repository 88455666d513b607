package fr.parvis.documents;

import fr.parvis.files.Blob;
import fr.parvis.files.Blobs;
import fr.parvis.files.Storage;
import fr.parvis.files.Upload;
import fr.parvis.files.UploadTarget;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Spaces;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Documents coming in. In one transaction: the version, its document, the storage, the history, the event.
///
/// Metadata of an upload: `folderId`, or `documentId` for a new version of that document; `filename`; `conflict`
/// (`ask`, `version`, `rename`, `skip`); `comment`; `access`, whom a new document is for ([DepositAccess]). Where the
/// name is taken and `ask` was said, the whole upload waits (`NAME`); where its folder has gone meanwhile too
/// (`FOLDER`), and where somebody works on what it would change (`LOCK`). Bringing again what is already there, byte
/// for byte, changes nothing: an interrupted folder can be deposited again.
@Service
public class Deposits implements UploadTarget {
    private static final int MOST_NUMBERS = 1_000;

    private enum Conflict {
        ASK,
        VERSION,
        RENAME,
        SKIP;

        static Conflict of(@Nullable String text) {
            try {
                return text == null ? ASK : valueOf(text.toUpperCase(java.util.Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw invalid("conflict");
            }
        }
    }

    private final Entries entries;
    private final EntryStore store;
    private final Blobs blobs;
    private final NewVersions newVersions;
    private final Storage storage;
    private final Spaces spaces;
    private final Locks locks;
    private final DepositAccess access;
    private final Following following;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deposits(
            Entries entries,
            EntryStore store,
            Blobs blobs,
            NewVersions newVersions,
            Storage storage,
            Spaces spaces,
            Locks locks,
            DepositAccess access,
            Following following,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.store = store;
        this.blobs = blobs;
        this.newVersions = newVersions;
        this.storage = storage;
        this.spaces = spaces;
        this.locks = locks;
        this.access = access;
        this.following = following;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "documents";
    }

    @Override
    public UUID prepare(Actor actor, Map<String, String> metadata) {
        Conflict.of(metadata.get("conflict"));
        comment(metadata);
        access.asked(metadata);
        if (metadata.containsKey("documentId")) {
            return withRoom(entries.requireDocument(actor, Upload.id(metadata, "documentId"), EntryAction.CHANGE));
        }
        EntryName.adapted(metadata.getOrDefault("filename", ""));
        return withRoom(entries.requireFolder(actor, Upload.id(metadata, "folderId"), EntryAction.DEPOSIT));
    }

    private UUID withRoom(Entry where) {
        storage.requireRoomIn(where.spaceId(), 1);
        return where.organisationId();
    }

    @Override
    public Outcome deposit(Actor actor, Upload upload, Blob blob) {
        var metadata = upload.metadata();
        if (metadata.containsKey("documentId")) {
            var document = entries.requireDocument(actor, Upload.id(metadata, "documentId"), EntryAction.CHANGE);
            store.lockSharedAround(document.id());
            document = entries.requireDocument(actor, document.id(), EntryAction.CHANGE);
            if (!locks.isFree(actor, document.id())) {
                return besideLocked(actor, document, upload, blob);
            }
            addVersion(
                    actor,
                    document,
                    newVersions.of(
                            actor.personId(),
                            blob,
                            metadata.getOrDefault("filename", document.name()),
                            comment(metadata)));
            storage.settle(upload, document.organisationId(), document.spaceId());
            return Outcome.done(document.id());
        }
        var folderId = Upload.id(metadata, "folderId");
        if (!store.lockSharedAround(folderId)) {
            return Outcome.waiting("FOLDER");
        }
        var folder = entries.requireFolder(actor, folderId, EntryAction.READ);
        if (folder.trashedAt() != null) {
            return Outcome.waiting("FOLDER");
        }
        EntryPolicy.require(actor.personId(), folder, EntryAction.DEPOSIT);
        if (!locks.isFree(actor, folderId)) {
            return Outcome.waiting("LOCK");
        }
        var outcome = into(actor, folder, metadata, blob);
        if (outcome.stored()) {
            storage.settle(upload, folder.organisationId(), folder.spaceId());
        }
        return outcome;
    }

    /// Deposits what the product itself holds: a file of another module, the demonstration.
    ///
    /// @throws Problem NAME_TAKEN, UNUSABLE_NAME, QUOTA_EXCEEDED, and what [Blobs#store] refuses
    @Transactional
    public UUID deposit(Actor actor, UUID folderId, String filename, InputStream content, @Nullable String comment) {
        var blob = blobs.store(content);
        entries.shareTree(folderId);
        var folder = entries.requireFolder(actor, folderId, EntryAction.DEPOSIT);
        locks.requireFree(actor, folderId);
        var name = EntryName.typed(filename).value();
        var version = newVersions.of(actor.personId(), blob, name, comment);
        var created = store.insertDocument(folder, name, version, actor.personId(), clock.instant())
                .orElseThrow(() -> Documents.nameTaken(store.findSibling(actor.personId(), folderId, name), name));
        made(actor, folder, created, name, version, Map.of());
        storage.use(folder.organisationId(), folder.spaceId(), blob.size());
        return created;
    }

    /// Adds what the product itself holds as a new version.
    ///
    /// @return its number
    @Transactional
    public int depositVersion(Actor actor, UUID documentId, InputStream content, @Nullable String comment) {
        var blob = blobs.store(content);
        entries.shareTree(documentId);
        var document = entries.requireDocument(actor, documentId, EntryAction.CHANGE);
        locks.requireFree(actor, documentId);
        var number = addVersion(actor, document, newVersions.of(actor.personId(), blob, document.name(), comment));
        storage.use(document.organisationId(), document.spaceId(), blob.size());
        return number;
    }

    private Outcome into(Actor actor, Entry folder, Map<String, String> metadata, Blob blob) {
        var name = EntryName.adapted(metadata.getOrDefault("filename", ""));
        var version = newVersions.of(actor.personId(), blob, name.value(), comment(metadata));
        var created = store.insertDocument(folder, name.value(), version, actor.personId(), clock.instant());
        if (created.isPresent()) {
            return Outcome.done(made(actor, folder, created.get(), name.value(), version, metadata));
        }
        var sibling = store.findSibling(actor.personId(), folder.id(), name.value());
        var conflict = Conflict.of(metadata.get("conflict"));
        if (conflict != Conflict.RENAME
                && sibling.isPresent()
                && blob.hash().equals(sibling.get().hash())) {
            return Outcome.leftOut(sibling.get().id());
        }
        return switch (conflict) {
            case SKIP -> Outcome.leftOut(null);
            case RENAME -> Outcome.done(numbered(actor, folder, name, version, metadata));
            case ASK -> Outcome.waiting("NAME");
            case VERSION -> {
                if (sibling.isEmpty()
                        || sibling.get().isFolder()
                        || !EntryPolicy.allows(
                                actor.personId(), EntryPolicy.Facts.of(sibling.get()), EntryAction.CHANGE)) {
                    yield Outcome.waiting("NAME");
                }
                if (!locks.isFree(actor, sibling.get().id())) {
                    yield Outcome.waiting("LOCK");
                }
                addVersion(actor, sibling.get(), version);
                yield Outcome.done(sibling.get().id());
            }
        };
    }

    /// A new version of a document that somebody works on: kept until its sender has decided, to wait for the lock's
    /// end, to keep both, or to leave it.
    private Outcome besideLocked(Actor actor, Entry document, Upload upload, Blob blob) {
        var metadata = upload.metadata();
        var folderId = document.parentId();
        return switch (Conflict.of(metadata.get("conflict"))) {
            case SKIP -> Outcome.leftOut(null);
            case RENAME -> {
                var folder =
                        entries.requireFolder(actor, folderId == null ? document.id() : folderId, EntryAction.DEPOSIT);
                locks.requireFree(actor, folder.id());
                var version = newVersions.of(actor.personId(), blob, document.name(), comment(metadata));
                var kept = numbered(actor, folder, new EntryName(document.name()), version, metadata);
                storage.settle(upload, folder.organisationId(), folder.spaceId());
                yield Outcome.done(kept);
            }
            case ASK, VERSION -> Outcome.waiting("LOCK");
        };
    }

    private UUID numbered(Actor actor, Entry folder, EntryName name, NewVersion version, Map<String, String> metadata) {
        for (var number = 2; number < MOST_NUMBERS; number++) {
            var other = name.with(" (" + number + ")", false).value();
            var created = store.insertDocument(folder, other, version, actor.personId(), clock.instant());
            if (created.isPresent()) {
                return made(actor, folder, created.get(), other, version, metadata);
            }
        }
        throw Documents.nameTaken(java.util.Optional.empty(), name.value());
    }

    private UUID made(
            Actor actor, Entry folder, UUID documentId, String name, NewVersion version, Map<String, String> metadata) {
        var listId = access.asked(metadata)
                .map(lines -> access.give(actor, folder, documentId, lines))
                .orElse(folder.accessListId());
        announce(actor, folder.spaceId(), listId, documentId, name, 1, version.known());
        return documentId;
    }

    /// Makes a content the current version of a document.
    int addVersion(Actor actor, Entry document, NewVersion version) {
        store.lockRow(document.id());
        return addToLocked(actor, document, version);
    }

    /// The same, for who holds the document's row.
    int addToLocked(Actor actor, Entry document, NewVersion version) {
        var written = store.insertVersion(document, version, actor.personId(), clock.instant());
        announce(
                actor,
                document.spaceId(),
                document.accessListId(),
                document.id(),
                document.name(),
                written.number(),
                version.known());
        if (written.followed()) {
            following.tell(document.id(), document.name(), document.spaceId(), clock.instant(), actor.personId());
        }
        return written.number();
    }

    void announce(Actor actor, UUID spaceId, UUID listId, UUID documentId, String name, int version, boolean known) {
        spaces.touched(spaceId);
        events.publishEvent(new DocumentDeposited(
                documentId, name, version, known, spaceId, listId, clock.instant(), actor.personId()));
    }

    private static @Nullable String comment(Map<String, String> metadata) {
        var comment = metadata.get("comment");
        if (comment != null && comment.length() > 500) {
            throw invalid("comment");
        }
        return comment == null || comment.isBlank() ? null : comment.strip();
    }

    private static Problem invalid(String field) {
        return new Problem(PlatformProblem.INVALID, Map.of("fields", List.of(field)));
    }
}
