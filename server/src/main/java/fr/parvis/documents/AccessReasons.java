package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.AccessLists;
import fr.parvis.spaces.Member;
import fr.parvis.spaces.MemberLevel;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who has access to a folder or a document, why, and what they then see. Nothing is worked out a second time: what
/// somebody may do is asked as for themselves, by what every door asks.
@Service
public class AccessReasons {
    private static final int PAGE = 100;

    private final Spaces spaces;
    private final AccessLists lists;
    private final Entries entries;
    private final EntryStore entryStore;
    private final ListingStore listings;
    private final AccessStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessReasons(
            Spaces spaces,
            AccessLists lists,
            Entries entries,
            EntryStore entryStore,
            ListingStore listings,
            AccessStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        this.spaces = spaces;
        this.lists = lists;
        this.entries = entries;
        this.entryStore = entryStore;
        this.listings = listings;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// The people of the space with what they may do: those who may something, then the others.
    ///
    /// @throws Problem FORBIDDEN for who may not say who sees it
    public Page<MemberLevel> people(Actor actor, UUID id, @Nullable String query, @Nullable String after) {
        var entry = entries.require(actor, id, EntryAction.EXPLAIN);
        return lists.levels(spaces.requireInsider(actor, entry.spaceId()), entry.accessListId(), query, after);
    }

    /// Why somebody of the space has access, or has not. Of oneself, one may always ask.
    ///
    /// @throws Problem NOT_FOUND for who is not in the space, FORBIDDEN
    public AccessReasonView reason(Actor actor, UUID id, UUID personId) {
        var asked = personId.equals(actor.personId()) ? EntryAction.READ : EntryAction.EXPLAIN;
        var entry = entries.require(actor, id, asked);
        var member = spaces.requireInsider(actor, entry.spaceId());
        var reason = lists.reason(member, entry.accessListId(), personId).orElseThrow(Problem::notFound);
        var person = store.findPerson(personId).orElseThrow(Problem::notFound);
        // The decision itself, as any door takes it.
        var theirs = entryStore.find(personId, id);
        return new AccessReasonView(
                personId,
                person.name(),
                person.external(),
                reason.role(),
                reason.via(),
                theirs.map(Entry::level).orElse(null),
                entry.ownAccess(),
                entry.ownAccess()
                        ? null
                        : store.findSource(actor.personId(), id).orElse(null),
                reason.lines(),
                theirs.filter(own -> personId.equals(own.createdBy())
                                && EntryPolicy.allows(personId, EntryPolicy.Facts.of(own), EntryAction.SHARE))
                        .isPresent(),
                theirs.map(Entry::version)
                        .filter(version -> version < entry.version())
                        .orElse(null),
                entry.writable());
    }

    /// A folder as somebody of the space sees it. What the actor may not see themselves stays hidden from them.
    ///
    /// @throws Problem NOT_FOUND for who is not in the space, FORBIDDEN, WRONG_KIND
    @Transactional
    public SeenAsView seenAs(Actor actor, UUID folderId, UUID personId, @Nullable String after) {
        var folder = entries.requireFolder(actor, folderId, EntryAction.EXPLAIN);
        var member = spaces.requireInsider(actor, folder.spaceId());
        lists.reason(member, folder.accessListId(), personId).orElseThrow(Problem::notFound);
        var person = store.findPerson(personId).orElseThrow(Problem::notFound);
        if (after == null) {
            events.publishEvent(new FolderSeenAs(
                    folderId,
                    folder.name(),
                    folder.spaceId(),
                    folder.accessListId(),
                    person.name(),
                    clock.instant(),
                    actor.personId()));
        }
        var theirs = entryStore.find(personId, folderId);
        return new SeenAsView(
                person,
                theirs.map(Entry::level).orElse(null),
                theirs.isEmpty() ? new Page<>(List.of(), null) : page(member, folder, personId, after));
    }

    private Page<EntryView> page(Member viewer, Entry folder, UUID personId, @Nullable String after) {
        var order = new EntrySort.Order(EntrySort.NAME, false, null);
        var lines = listings.children(personId, folder.spaceId(), folder.id(), order, EntrySort.after(after), PAGE + 1);
        var page = Page.of(
                lines,
                PAGE,
                last -> Cursor.of(last.view().kind(), last.key(), last.view().id()));
        var views = page.items().stream().map(ListingStore.Keyed::view).toList();
        if (viewer.role() == Role.FACILITATOR || views.isEmpty()) {
            return new Page<>(views, page.next());
        }
        var seen = entryStore
                .findAll(viewer.personId(), views.stream().map(EntryView::id).toList())
                .stream()
                .map(Entry::id)
                .collect(Collectors.toSet());
        return new Page<>(
                views.stream()
                        .filter(view -> seen.contains(view.id()))
                        .map(EntryView::uncounted)
                        .toList(),
                page.next());
    }
}
