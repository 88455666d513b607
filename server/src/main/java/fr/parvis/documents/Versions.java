package fr.parvis.documents;

import fr.parvis.files.Storage;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The versions of a document: every one is kept, and bringing an old one back adds one.
@Service
public class Versions {
    private static final int PAGE = 50;

    private final Entries entries;
    private final EntryStore entryStore;
    private final VersionStore store;
    private final Deposits deposits;
    private final Storage storage;
    private final Locks locks;
    private final PersonalData personalData;
    private final Clock clock;

    Versions(
            Entries entries,
            EntryStore entryStore,
            VersionStore store,
            Deposits deposits,
            Storage storage,
            Locks locks,
            PersonalData personalData,
            Clock clock) {
        this.entries = entries;
        this.entryStore = entryStore;
        this.store = store;
        this.deposits = deposits;
        this.storage = storage;
        this.locks = locks;
        this.personalData = personalData;
        this.clock = clock;
    }

    /// What is sent when somebody asks for a document or one of its versions.
    ///
    /// @param document the document itself
    record ContentOf(Entry document, String name, String hash, long size, String mediaType) {}

    /// @throws Problem PERSONAL_DATA; IN_TRASH: what was thrown away is seen in the trash, and read again once it is
    /// out of it
    ContentOf content(Actor actor, UUID id, @Nullable Integer number) {
        var document = entries.requireDocument(actor, id, EntryAction.READ);
        if (document.trashedAt() != null) {
            throw new Problem(DocumentProblem.IN_TRASH);
        }
        personalData.requireContent(actor, id);
        if (number == null && document.hash() != null) {
            return new ContentOf(document, document.name(), document.hash(), document.size(), document.mediaType());
        }
        var wanted = number == null ? document.version() : number;
        if (wanted > document.version()) {
            throw Problem.notFound();
        }
        var version = store.find(id, wanted).orElseThrow(Problem::notFound);
        return new ContentOf(document, document.name(), version.hash(), version.size(), version.mediaType());
    }

    public Page<VersionView> versions(Actor actor, UUID id, @Nullable String after) {
        var document = entries.requireDocument(actor, id, EntryAction.READ);
        var before = after == null ? Integer.MAX_VALUE : number(after);
        return Page.of(
                store.versions(id, Math.min(before, document.version() + 1), PAGE + 1),
                PAGE,
                last -> Cursor.of(last.number()));
    }

    private static int number(String cursor) {
        try {
            return Integer.parseInt(Cursor.parts(cursor, 1).getFirst());
        } catch (NumberFormatException malformed) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }

    /// Brings an older version back, as a new one.
    ///
    /// @return the new one's number
    @Transactional
    public int restore(Actor actor, UUID id, int number) {
        entries.shareTree(id);
        var document = entries.requireDocument(actor, id, EntryAction.CHANGE);
        var old = store.find(id, number).orElseThrow(Problem::notFound);
        locks.requireFree(actor, id);
        var added =
                deposits.addVersion(actor, document, NewVersion.again(old.hash(), old.size(), old.mediaType(), number));
        storage.use(document.organisationId(), document.spaceId(), old.size());
        return added;
    }

    /// Says in a line what a version is about.
    @Transactional
    public void comment(Actor actor, UUID id, int number, CommentVersion command) {
        var document = entries.requireDocument(actor, id, EntryAction.CHANGE);
        store.find(id, number).orElseThrow(Problem::notFound);
        store.comment(
                id,
                number,
                command.comment() == null || command.comment().isBlank()
                        ? null
                        : command.comment().strip());
        entryStore.insertChange(
                document.spaceId(),
                id,
                actor.personId(),
                "VERSION_COMMENTED",
                Map.of("version", number),
                clock.instant());
    }
}
