package fr.parvis.documents;

import fr.parvis.files.Arrivals;
import fr.parvis.files.Blob;
import fr.parvis.files.Storage;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
            return present.flatMap(entry -> revise(actor, entry.id(), tokens, blob, expected))
                    .orElseGet(() -> create(actor, folder.id(), place.name(), tokens, blob, expected));
        });
    }

    private Written create(
            Actor actor, UUID folderId, String text, Set<UUID> tokens, Blob blob, @Nullable String expected) {
        if (expected != null) {
            throw new Problem(PlatformProblem.CONFLICT);
        }
        var at = clock.instant();
        var found = store.findNearLocks(actor.personId(), folderId, at).orElseThrow(Problem::notFound);
        var folder = found.entry();
        EntryPolicy.require(actor.personId(), folder, EntryAction.DEPOSIT);
        requireTokens(actor, tokens, found);
        var name = usable(text);
        var version = newVersions.of(actor.personId(), blob, name, null);
        var created = store.insertDocument(folder, name, version, actor.personId(), at);
        if (created.isEmpty()) {
            // Two came at once: the second is a version of the first.
            return store.findSibling(actor.personId(), folder.id(), name)
                    .flatMap(sibling -> revise(actor, sibling.id(), tokens, blob, null))
                    .orElseThrow(() -> new Problem(PlatformProblem.CONFLICT));
        }
        deposits.announce(actor, folder.spaceId(), folder.accessListId(), created.get(), name, 1, version.known());
        storage.use(folder.organisationId(), folder.spaceId(), blob.size());
        return new Written(created.get(), blob.hash(), true);
    }

    /// @return empty where it is there no more
    private Optional<Written> revise(Actor actor, UUID id, Set<UUID> tokens, Blob blob, @Nullable String expected) {
        store.lockRow(id);
        var found = store.findNearLocks(actor.personId(), id, clock.instant());
        if (found.filter(each -> each.entry().trashedAt() == null).isEmpty()) {
            return Optional.empty();
        }
        var document = found.get().entry();
        requireDocument(document);
        EntryPolicy.require(actor.personId(), document, EntryAction.CHANGE);
        requireTokens(actor, tokens, found.get());
        if (expected != null && !String.valueOf(document.hash()).startsWith(expected)) {
            throw new Problem(PlatformProblem.CONFLICT);
        }
        if (!blob.hash().equals(document.hash())) {
            replace(actor, document, blob);
        }
        return Optional.of(new Written(id, blob.hash(), false));
    }

    private void replace(Actor actor, Entry document, Blob blob) {
        var version = newVersions.of(actor.personId(), blob, document.name(), null);
        if (document.size() == 0
                && document.version() == 1
                && document.state() == null
                && actor.personId().equals(document.createdBy())) {
            // Programs make an empty file to hold the name, then fill it: that is one version, not two.
            versions.fill(document.id(), version, clock.instant());
            deposits.announce(
                    actor,
                    document.spaceId(),
                    document.accessListId(),
                    document.id(),
                    document.name(),
                    1,
                    version.known());
        } else {
            deposits.addToLocked(actor, document, version);
        }
        storage.use(document.organisationId(), document.spaceId(), blob.size());
    }

    private void requireTokens(Actor actor, Set<UUID> tokens, EntryStore.Found found) {
        if (found.nearLocks()) {
            locks.requireTokens(actor, tokens, found.entry().id());
        }
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
