package fr.parvis.documents;

import fr.parvis.files.Arrivals;
import fr.parvis.files.Blob;
import fr.parvis.files.Storage;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Spaces;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What comes from a mounted drive and adds to a space: contents and folders. The same rights, names, versions and
/// quotas as in the page; a name that cannot be kept is refused, for the drive would not find it again under
/// another.
@Service
public class DriveChanges {
    private final Entries entries;
    private final EntryStore store;
    private final VersionStore versions;
    private final Deposits deposits;
    private final Documents documents;
    private final Locks locks;
    private final Arrivals arrivals;
    private final NewVersions newVersions;
    private final Storage storage;
    private final Spaces spaces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DriveChanges(
            Entries entries,
            EntryStore store,
            VersionStore versions,
            Deposits deposits,
            Documents documents,
            Locks locks,
            Arrivals arrivals,
            NewVersions newVersions,
            Storage storage,
            Spaces spaces,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.store = store;
        this.versions = versions;
        this.deposits = deposits;
        this.documents = documents;
        this.locks = locks;
        this.arrivals = arrivals;
        this.newVersions = newVersions;
        this.storage = storage;
        this.spaces = spaces;
        this.events = events;
        this.clock = clock;
    }

    /// What a write became.
    ///
    /// @param created whether it was not there before
    public record Written(UUID id, String hash, boolean created) {}

    /// Puts a content at an address: a document, or a new version of the one that is there. The same content again
    /// changes nothing.
    ///
    /// @param length how many bytes were announced; -1 where nothing was said
    /// @param expected how the hash of the content begins that the program believes to replace; null where it did
    /// not say
    /// @throws Problem CONFLICT where `expected` was replaced meanwhile; LOCKED, QUOTA_EXCEEDED, UNUSABLE_NAME…
    public Written put(
            Actor actor,
            DrivePlace place,
            Set<UUID> tokens,
            InputStream content,
            long length,
            @Nullable String expected) {
        var present = place.entry().map(DriveEntry::entry);
        var folder = place.folder().orElseThrow(Problem::notFound);
        if (present.isPresent()) {
            requireDocument(present.get());
            EntryPolicy.require(actor.personId(), present.get(), EntryAction.CHANGE);
        } else {
            usable(place.name());
            EntryPolicy.require(actor.personId(), folder.entry(), EntryAction.DEPOSIT);
        }
        return arrivals.receive(folder.organisationId(), content, length, blob -> {
            store.lockSharedAround(folder.id());
            var target = present.isPresent()
                    ? store.find(actor.personId(), present.get().id()).filter(entry -> entry.trashedAt() == null)
                    : java.util.Optional.<Entry>empty();
            return target.isPresent()
                    ? revise(actor, target.get(), tokens, blob, expected)
                    : create(actor, folder, place.name(), tokens, blob, expected);
        });
    }

    private Written create(
            Actor actor, DriveEntry where, String text, Set<UUID> tokens, Blob blob, @Nullable String expected) {
        if (expected != null) {
            throw new Problem(PlatformProblem.CONFLICT);
        }
        var folder = entries.requireFolder(actor, where.id(), EntryAction.DEPOSIT);
        locks.requireTokens(actor, tokens, folder.id());
        var name = usable(text);
        var version = newVersions.of(actor.personId(), blob, name, null);
        var created = store.insertDocument(folder, name, version, actor.personId(), clock.instant());
        if (created.isEmpty()) {
            // Two came at once: the second is a version of the first.
            var sibling = store.findSibling(actor.personId(), folder.id(), name)
                    .orElseThrow(() -> new Problem(PlatformProblem.CONFLICT));
            return revise(actor, sibling, tokens, blob, null);
        }
        announce(actor, folder, created.get(), name, 1);
        storage.use(folder.organisationId(), folder.spaceId(), blob.size());
        return new Written(created.get(), blob.hash(), true);
    }

    private Written revise(Actor actor, Entry document, Set<UUID> tokens, Blob blob, @Nullable String expected) {
        requireDocument(document);
        EntryPolicy.require(actor.personId(), document, EntryAction.CHANGE);
        locks.requireTokens(actor, tokens, document.id());
        store.lockRow(document.id());
        var current = store.find(actor.personId(), document.id()).orElseThrow(Problem::notFound);
        if (expected != null && !String.valueOf(current.hash()).startsWith(expected)) {
            throw new Problem(PlatformProblem.CONFLICT);
        }
        if (blob.hash().equals(current.hash())) {
            return new Written(document.id(), blob.hash(), false);
        }
        var version = newVersions.of(actor.personId(), blob, current.name(), null);
        if (current.size() == 0
                && current.version() == 1
                && current.state() == null
                && actor.personId().equals(current.createdBy())) {
            // Programs make an empty file to hold the name, then fill it: that is one version, not two.
            versions.fill(document.id(), version, clock.instant());
            announce(actor, current, document.id(), current.name(), 1);
        } else {
            deposits.addVersion(actor, current, version);
        }
        storage.use(document.organisationId(), document.spaceId(), blob.size());
        return new Written(document.id(), blob.hash(), false);
    }

    /// @throws Problem NAME_TAKEN, UNUSABLE_NAME, LOCKED
    @Transactional
    public void makeFolder(Actor actor, DrivePlace place, Set<UUID> tokens) {
        var folder = place.folder().orElseThrow(Problem::notFound);
        entries.shareTree(folder.id());
        entries.requireFolder(actor, folder.id(), EntryAction.DEPOSIT);
        locks.requireTokens(actor, tokens, folder.id());
        documents.createFolder(actor, folder.id(), new CreateFolder(usable(place.name())));
    }

    private void announce(Actor actor, Entry where, UUID documentId, String name, int version) {
        spaces.touched(where.spaceId());
        events.publishEvent(new DocumentDeposited(
                documentId, name, version, where.spaceId(), where.accessListId(), clock.instant(), actor.personId()));
    }

    private static void requireDocument(Entry entry) {
        if (entry.isFolder()) {
            throw new Problem(DocumentProblem.WRONG_KIND);
        }
    }

    /// A name that will be found again as it was given.
    static String usable(String text) {
        var name = EntryName.typed(text).value();
        if (!name.equals(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC))) {
            throw new Problem(DocumentProblem.UNUSABLE_NAME, java.util.Map.of("reason", "ending"));
        }
        return Objects.requireNonNull(name);
    }
}
