package fr.parvis.documents;

import fr.parvis.files.Blob;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.AccessLists;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Folders, documents and versions of a space that was taken away, brought back as they were: numbers, dates,
/// authors, states, and who may see them, which holds from the first moment. Beside [Intake], in the caller's
/// transaction; the caller counts the storage.
@Service
public class Homecoming {
    private static final int MOST_NUMBERS = 1_000;

    private final Intake intake;
    private final Entries entries;
    private final EntryStore entryStore;
    private final HomecomingStore store;
    private final AccessStore access;
    private final AccessLists lists;
    private final PersonalDataStore personalData;
    private final NewVersions newVersions;
    private final Spaces spaces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Homecoming(
            Intake intake,
            Entries entries,
            EntryStore entryStore,
            HomecomingStore store,
            AccessStore access,
            AccessLists lists,
            PersonalDataStore personalData,
            NewVersions newVersions,
            Spaces spaces,
            ApplicationEventPublisher events,
            Clock clock) {
        this.intake = intake;
        this.entries = entries;
        this.entryStore = entryStore;
        this.store = store;
        this.access = access;
        this.lists = lists;
        this.personalData = personalData;
        this.newVersions = newVersions;
        this.spaces = spaces;
        this.events = events;
        this.clock = clock;
    }

    /// Who may see something, and until when its personal data may be kept.
    ///
    /// @param lines of a list of its own, beside the facilitators; null where it follows its folder
    public record Protection(
            @Nullable List<AccessEntry> lines, @Nullable LocalDate keepUntil) {}

    /// A version on its way back.
    ///
    /// @param by who brought it; null where `saidBy` says it in words, or the product did
    public record Coming(
            int number,
            Blob blob,
            @Nullable String comment,
            @Nullable Integer restoredFrom,
            Instant at,
            @Nullable UUID by,
            @Nullable String saidBy) {}

    /// How far a document was.
    public record Standing(
            @Nullable DocumentState state,
            boolean withholds,
            @Nullable Integer readersVersion) {}

    /// The folder of a name in another one. One that is there already stays as it is.
    ///
    /// @return empty where the actor may not put it there
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Intake.Place> folder(Actor actor, UUID parentId, String name, Protection protection) {
        var there = entryStore
                .findSibling(actor.personId(), parentId, name)
                .filter(Entry::isFolder)
                .isPresent();
        var folder = intake.folder(actor, parentId, name);
        if (!there) {
            folder.ifPresent(place -> protect(actor, place.id(), protection));
        }
        return folder;
    }

    /// The first of a document's versions that comes. A name that is taken gets a number.
    ///
    /// @param createdBy who brought the document; null for the actor
    /// @return what became of it, or why nothing did
    @Transactional(propagation = Propagation.MANDATORY)
    public Intake.Outcome document(
            Actor actor,
            UUID folderId,
            String name,
            Coming coming,
            @Nullable UUID createdBy,
            Instant createdAt,
            Protection protection) {
        Entry folder;
        try {
            folder = entries.requireFolder(actor, folderId, EntryAction.DEPOSIT);
        } catch (Problem refused) {
            return new Intake.Outcome(null, name, false, refused.type().slug());
        }
        var wanted = new EntryName(name);
        var numbered = wanted;
        var version = newVersions.of(actor.personId(), coming.blob(), name, coming.comment());
        for (var number = 2; number < MOST_NUMBERS; number++) {
            var by = createdBy == null ? actor.personId() : createdBy;
            var id = store.insertDocument(folder, numbered.value(), version, coming, by, createdAt);
            if (id.isPresent()) {
                entryStore.insertChange(
                        folder.spaceId(),
                        id.get(),
                        actor.personId(),
                        "DEPOSITED",
                        java.util.Map.of("version", coming.number()),
                        clock.instant());
                protect(actor, id.get(), protection);
                return new Intake.Outcome(id.get(), numbered.value(), true, null);
            }
            numbered = wanted.with(" (" + number + ")", false);
        }
        return new Intake.Outcome(null, name, false, DocumentProblem.NAME_TAKEN.slug());
    }

    /// A further version of a document that came before.
    ///
    /// @return why it did not come; empty where it did
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> version(Actor actor, UUID documentId, Coming coming) {
        try {
            var document = entries.requireDocument(actor, documentId, EntryAction.CHANGE);
            var version = newVersions.of(actor.personId(), coming.blob(), document.name(), coming.comment());
            store.insertVersion(documentId, version, coming);
            return Optional.empty();
        } catch (Problem refused) {
            return Optional.of(refused.type().slug());
        }
    }

    /// All its versions have come: it stands where it stood.
    ///
    /// @param release whether it was kept from its readers until now, and is to follow its folder
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Actor actor, UUID documentId, Standing standing, boolean release) {
        store.stand(documentId, standing);
        if (release) {
            var document = entries.requireDocument(actor, documentId, EntryAction.READ);
            if (document.parentId() != null) {
                access.inherit(documentId, document.parentId());
            }
        }
    }

    /// Pages that show the folder read it again.
    public void tell(Intake.Place top) {
        spaces.touched(top.spaceId());
        events.publishEvent(new DocumentsBrought(top.id(), List.of(), top.spaceId(), top.accessListId()));
    }

    /// Nothing lies below it yet, so that nothing else is touched.
    private void protect(Actor actor, UUID id, Protection protection) {
        if (protection.lines() != null) {
            var spaceId = entryStore.spaceOf(id).orElseThrow(Problem::notFound);
            var member = spaces.requireInsider(actor, spaceId);
            access.govern(id, lists.restrict(member, DocumentAccess.withSelf(member, protection.lines())));
        }
        if (protection.keepUntil() != null) {
            personalData.label(id, protection.keepUntil(), actor.personId(), clock.instant());
        }
    }
}
