package fr.parvis.documents;

import fr.parvis.files.Blob;
import fr.parvis.files.Renditions;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.AccessLists;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How far a document is. *Brouillon* and *En relecture* are said by whoever changes it, *Final* by its author or those
/// who manage; *Validé* comes from an approval (module `approvals`), which also says what those who only read are shown
/// meanwhile: the last approved version, or nothing before the first one.
@Service
public class States {
    private final Spaces spaces;
    private final AccessLists lists;
    private final Entries entries;
    private final EntryStore entryStore;
    private final AccessStore accessStore;
    private final StateStore store;
    private final Renditions renditions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    States(
            Spaces spaces,
            AccessLists lists,
            Entries entries,
            EntryStore entryStore,
            AccessStore accessStore,
            StateStore store,
            Renditions renditions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.spaces = spaces;
        this.lists = lists;
        this.entries = entries;
        this.entryStore = entryStore;
        this.accessStore = accessStore;
        this.store = store;
        this.renditions = renditions;
        this.events = events;
        this.clock = clock;
    }

    /// The version of a document that nobody changes before the transaction ends.
    ///
    /// @param hash of its content
    /// @param broughtBy who brought it; null where the product did
    public record Current(
            UUID documentId,
            String name,
            UUID spaceId,
            UUID accessListId,
            int version,
            String hash,
            @Nullable UUID broughtBy,
            @Nullable DocumentState state) {}

    /// Reopening what is final makes it what it was approved as, else what is asked.
    ///
    /// @throws Problem UNDER_APPROVAL where an approval says the state, NOT_BY_HAND for VALIDATED
    @Transactional
    public void set(Actor actor, UUID id, SetState command) {
        var document = lock(actor, id, EntryAction.READ);
        var to = command.state();
        if (to == document.state()) {
            return;
        }
        var underApproval = store.isUnderApproval(id);
        if (document.state() == DocumentState.FINAL) {
            EntryPolicy.require(actor.personId(), document, EntryAction.REOPEN);
            // It is what it was approved as, until somebody changes it.
            change(actor, id, underApproval ? DocumentState.VALIDATED : to);
            return;
        }
        var finishes = to == DocumentState.FINAL;
        EntryPolicy.require(actor.personId(), document, finishes ? EntryAction.FINISH : EntryAction.CHANGE);
        if (to == DocumentState.VALIDATED) {
            throw new Problem(DocumentProblem.NOT_BY_HAND);
        }
        if (underApproval && !(finishes && document.state() == DocumentState.VALIDATED)) {
            throw new Problem(DocumentProblem.UNDER_APPROVAL);
        }
        change(actor, id, to);
    }

    /// Locks the current version of a document that the actor may read, for an approval to look at it.
    @Transactional
    public Current current(Actor actor, UUID id) {
        return current(lock(actor, id, EntryAction.READ));
    }

    /// The version that the actor is shown.
    public Current look(Actor actor, UUID id) {
        return current(entries.requireDocument(actor, id, EntryAction.READ));
    }

    /// Puts the current version before those who are asked about it.
    ///
    /// @param reviewers they are shown what only those who work on it see
    /// @param withhold whether those who only read see approved versions only, and nothing before the first
    /// @throws Problem FINAL, and what [EntryAction#CHANGE] refuses; with `withhold`, for a document that everybody
    /// saw so far, what [EntryAction#SHARE] refuses
    @Transactional
    public Current review(Actor actor, UUID id, Collection<UUID> reviewers, boolean withhold) {
        entries.lockTrees(List.of(id));
        var document = lock(actor, id, EntryAction.CHANGE);
        var approvedBefore = document.state() == DocumentState.VALIDATED;
        store.setReviewers(id, reviewers);
        store.show(id, withhold);
        if (withhold && !approvedBefore) {
            EntryPolicy.require(actor.personId(), document, EntryAction.SHARE);
            withhold(actor, document, reviewers);
        }
        change(actor, id, DocumentState.REVIEW);
        return current(actor, id);
    }

    /// Somebody who stands in for a person who is asked about a document.
    public record StandIn(UUID documentId, UUID personId, UUID inPlaceOf) {}

    /// Shows the newest version of each document to who stands in, even where the document is for some only, as long
    /// as the person themselves may read it; nobody else who stood in is shown it any more. Who is not in the space
    /// is given nothing, and a folder that is closed to who stands in stays so.
    @Transactional
    public void lend(Collection<StandIn> standIns) {
        store.setStandIns(standIns);
        lists.lend(store.loans(standIns));
    }

    /// Whether anybody is shown anything because they stand in.
    public boolean lends() {
        return store.lends();
    }

    /// Those who were asked approve the current version: it is what everybody is shown.
    ///
    /// @param current as it was locked in this transaction
    @Transactional
    public void approve(Actor actor, Current current) {
        var document = entries.requireDocument(actor, current.documentId(), EntryAction.READ);
        store.show(document.id(), document.withholds());
        release(actor, document);
        change(actor, document.id(), DocumentState.VALIDATED);
    }

    /// Those who were asked want it otherwise.
    @Transactional
    public void sendBack(Actor actor, Current current) {
        change(actor, current.documentId(), DocumentState.DRAFT);
    }

    /// Nobody is asked any more: everybody is shown what they were shown before the asking, and the current version.
    @Transactional
    public void endReview(Actor actor, UUID id) {
        entries.lockTrees(List.of(id));
        var document = lock(actor, id, EntryAction.READ);
        store.setReviewers(id, List.of());
        store.show(id, false);
        release(actor, document);
        if (document.state() == DocumentState.REVIEW) {
            change(actor, id, DocumentState.DRAFT);
        }
    }

    private void withhold(Actor actor, Entry document, Collection<UUID> reviewers) {
        var member = spaces.requireInsider(actor, document.spaceId());
        var working = lists.entries(document.accessListId()).stream()
                .filter(line -> line.level().atLeast(Level.EDIT));
        var asked = reviewers.stream().map(person -> AccessEntry.person(person, Level.COMMENT));
        store.release(document.id());
        store.withhold(document.id(), document.ownAccess() ? document.accessListId() : null);
        var listId =
                lists.restrict(member, Stream.concat(working, asked).distinct().toList());
        accessStore.govern(document.id(), listId);
        events.publishEvent(new EntryAccessChanged(
                document.id(), document.name(), document.spaceId(), listId, null, clock.instant(), actor.personId()));
    }

    private void release(Actor actor, Entry document) {
        for (var before : store.release(document.id())) {
            var listId = before.listId();
            if (listId != null) {
                accessStore.govern(document.id(), listId);
            } else if (document.parentId() != null) {
                listId = accessStore.inherit(document.id(), document.parentId());
            }
            events.publishEvent(new EntryAccessChanged(
                    document.id(),
                    document.name(),
                    document.spaceId(),
                    listId == null ? document.accessListId() : listId,
                    null,
                    clock.instant(),
                    actor.personId()));
        }
    }

    private Entry lock(Actor actor, UUID id, EntryAction action) {
        entries.requireDocument(actor, id, action);
        entryStore.lockRow(id);
        return entries.requireDocument(actor, id, action);
    }

    private static Current current(Entry document) {
        return new Current(
                document.id(),
                document.name(),
                document.spaceId(),
                document.accessListId(),
                document.version(),
                Objects.requireNonNull(document.hash()),
                document.broughtBy(),
                document.state());
    }

    private void change(Actor actor, UUID id, @Nullable DocumentState to) {
        var document = entries.requireDocument(actor, id, EntryAction.READ);
        if (to == document.state()) {
            return;
        }
        var at = clock.instant();
        store.set(document.id(), to, at);
        if (to == DocumentState.FINAL) {
            // Its PDF is made now, and kept as long as the content.
            renditions.pdf(new Blob(Objects.requireNonNull(document.hash()), document.size()), document.mediaType());
        }
        entryStore.insertChange(
                document.spaceId(),
                document.id(),
                actor.personId(),
                "STATE_CHANGED",
                to == null ? Map.of("version", document.version()) : Map.of("version", document.version(), "state", to),
                at);
        events.publishEvent(new DocumentStateChanged(
                document.id(),
                document.name(),
                to,
                document.version(),
                document.spaceId(),
                document.accessListId(),
                at,
                actor.personId()));
    }
}
