package fr.parvis.documents;

import fr.parvis.files.Blob;
import fr.parvis.files.Storage;
import fr.parvis.files.Upload;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Folders and documents for somebody outside, in the name of a person who answers for it: what that person may share
/// now, as those who only read are shown it. Below a folder, what has an access list of its own is left out: it was
/// restricted on purpose.
@Service
public class Outside {
    private static final int MOST_NUMBERS = 1_000;

    private final Entries entries;
    private final EntryStore store;
    private final OutsideStore outside;
    private final Locks locks;
    private final NewVersions newVersions;
    private final PersonalData personalData;
    private final Storage storage;
    private final Spaces spaces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outside(
            Entries entries,
            EntryStore store,
            OutsideStore outside,
            Locks locks,
            NewVersions newVersions,
            PersonalData personalData,
            Storage storage,
            Spaces spaces,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.store = store;
        this.outside = outside;
        this.locks = locks;
        this.newVersions = newVersions;
        this.personalData = personalData;
        this.storage = storage;
        this.spaces = spaces;
        this.events = events;
        this.clock = clock;
    }

    /// What a person may share.
    public record Place(
            UUID id, EntryKind kind, String name, UUID spaceId, UUID organisationId, UUID accessListId, int version) {}

    /// An entry as it is shown.
    ///
    /// @param version of its content; 0 for a folder, whose hash and media type are empty
    public record Shown(
            UUID id,
            @Nullable UUID parentId,
            EntryKind kind,
            String name,
            UUID spaceId,
            UUID accessListId,
            int version,
            String hash,
            long size,
            String mediaType,
            Instant changedAt) {}

    /// @throws Problem NOT_FOUND
    public void requireRead(Actor actor, UUID id) {
        entries.require(actor, id, EntryAction.READ);
    }

    /// @throws Problem NOT_FOUND, and what [EntryAction#SHARE] refuses
    public Place requireShare(Actor actor, UUID id) {
        return place(entries.require(actor, id, EntryAction.SHARE));
    }

    /// @throws Problem NOT_FOUND, WRONG_KIND, and what [EntryAction#SHARE] and [EntryAction#DEPOSIT] refuse
    public Place requireDeposit(Actor actor, UUID folderId) {
        entries.requireFolder(actor, folderId, EntryAction.SHARE);
        return place(entries.requireFolder(actor, folderId, EntryAction.DEPOSIT));
    }

    /// Whether it bears the label *données personnelles*, which no link gives outside.
    public boolean isPersonal(UUID id) {
        return personalData.isLabelled(id);
    }

    /// The same for a person who is not there: empty where they may not, or not any more, and where what would be
    /// given holds personal data.
    public Optional<Place> findShared(UUID personId, UUID id, boolean deposit) {
        return store.find(personId, id)
                .filter(_ -> deposit || !personalData.isLabelled(id))
                .filter(entry -> EntryPolicy.allows(personId, EntryPolicy.Facts.of(entry), EntryAction.SHARE))
                .filter(entry ->
                        !deposit || EntryPolicy.allows(personId, EntryPolicy.Facts.of(entry), EntryAction.DEPOSIT))
                .map(Outside::place);
    }

    /// @param version null for the latest that readers are shown
    public Optional<Shown> shown(UUID topId, UUID id, @Nullable Integer version) {
        return outside.find(topId, id, version);
    }

    /// A version of a document that a person answers for.
    public record Answered(UUID personId, UUID id, int version) {}

    /// Of versions of documents, those that may be given now, each as [#findShared] and [#shown] say it; in one
    /// statement, however many they are.
    public Map<Answered, Shown> shared(Collection<Answered> wanted) {
        return wanted.isEmpty()
                ? Map.of()
                : outside.answered(wanted).stream()
                        .filter(one -> EntryPolicy.allows(one.by().personId(), one.facts(), EntryAction.SHARE))
                        .collect(Collectors.toMap(OutsideStore.Found::by, OutsideStore.Found::shown));
    }

    public List<Shown> below(UUID folderId, int limit) {
        return outside.below(folderId, limit);
    }

    /// Puts what somebody without an account hands in into a folder; where its name is taken it gets a number.
    /// Called in the transaction that ends the upload.
    ///
    /// @param giver who they say they are
    /// @param comment of the version
    /// @return the document
    /// @throws Problem what depositing refuses to the keeper, LOCKED, QUOTA_EXCEEDED
    @Transactional
    public UUID receive(UUID keeperId, UUID folderId, Upload upload, Blob blob, String giver, String comment) {
        var keeper = Actor.of(keeperId);
        entries.shareTree(folderId);
        var folder = entries.requireFolder(keeper, folderId, EntryAction.DEPOSIT);
        locks.requireFree(keeper, folderId);
        var wanted = EntryName.adapted(upload.name());
        var version = newVersions.of(null, blob, wanted.value(), comment);
        var at = clock.instant();
        var name = wanted;
        for (var number = 2; number < MOST_NUMBERS; number++) {
            var created = store.insertDocument(folder, name.value(), version, null, at);
            if (created.isPresent()) {
                spaces.touched(folder.spaceId());
                events.publishEvent(new DocumentHandedIn(
                        created.get(), name.value(), giver, folder.spaceId(), folder.accessListId(), at));
                storage.settle(upload, folder.organisationId(), folder.spaceId());
                return created.get();
            }
            name = wanted.with(" (" + number + ")", false);
        }
        throw Documents.nameTaken(Optional.empty(), wanted.value());
    }

    /// Refuses a file's name beforehand.
    ///
    /// @throws Problem UNUSABLE_NAME
    public static void requireName(String name) {
        EntryName.adapted(name);
    }

    private static Place place(Entry entry) {
        return new Place(
                entry.id(),
                entry.kind(),
                entry.name(),
                entry.spaceId(),
                entry.organisationId(),
                entry.accessListId(),
                entry.version());
    }
}
