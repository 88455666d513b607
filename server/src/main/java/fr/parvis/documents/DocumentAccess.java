package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.AccessLine;
import fr.parvis.spaces.AccessLists;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.Member;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who may see what: a folder or a document may have an access list of its own; whatever lies below it and has none
/// follows.
@Service
public class DocumentAccess {
    private final Spaces spaces;
    private final AccessLists lists;
    private final Entries entries;
    private final EntryStore entryStore;
    private final AccessStore store;
    private final StateStore states;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentAccess(
            Spaces spaces,
            AccessLists lists,
            Entries entries,
            EntryStore entryStore,
            AccessStore store,
            StateStore states,
            ApplicationEventPublisher events,
            Clock clock) {
        this.spaces = spaces;
        this.lists = lists;
        this.entries = entries;
        this.entryStore = entryStore;
        this.store = store;
        this.states = states;
        this.events = events;
        this.clock = clock;
    }

    public AccessView access(Actor actor, UUID id) {
        var entry = entries.require(actor, id, EntryAction.READ);
        var member = spaces.requireInsider(actor, entry.spaceId());
        var readers = store.readers(id);
        return new AccessView(
                entry.ownAccess(),
                entry.ownAccess()
                        ? null
                        : store.findSource(actor.personId(), id).orElse(null),
                lists.lines(member, entry.accessListId()),
                readers.size(),
                (int) readers.stream().filter(ReaderView::external).count());
    }

    /// The people who may read it: those who can be told about it.
    public List<ReaderView> readers(Actor actor, UUID id) {
        entries.require(actor, id, EntryAction.READ);
        return store.readers(id);
    }

    /// Gives it a list of its own. Whoever sets it keeps at least modifier, so that nobody locks themselves out.
    ///
    /// @throws Problem NOT_A_MEMBER (spaces) where a line names somebody from outside
    @Transactional
    public void restrict(Actor actor, UUID id, SetAccess command) {
        entries.lockTrees(List.of(id));
        var entry = entries.require(actor, id, EntryAction.SHARE);
        var member = spaces.requireInsider(actor, entry.spaceId());
        var lines = withSelf(member, command.entries());
        // What somebody says by hand stands, whatever an approval would have given back.
        states.release(id);
        var before = lists.lines(member, entry.accessListId());
        if (entry.ownAccess()) {
            lists.replace(member, entry.accessListId(), lines);
            changed(actor, member, entry, before, entry.accessListId());
        } else {
            var listId = lists.restrict(member, lines);
            store.govern(id, listId);
            changed(actor, member, entry, before, listId);
        }
        follow(actor, id, command.followers());
    }

    /// Lets it follow its folder again.
    ///
    /// @param following what lies below it and is to follow it
    @Transactional
    public void inherit(Actor actor, UUID id, List<UUID> following) {
        entries.lockTrees(List.of(id));
        followFolder(actor, id);
        follow(actor, id, following);
    }

    private void followFolder(Actor actor, UUID id) {
        var entry = entries.require(actor, id, EntryAction.SHARE);
        states.release(id);
        if (entry.ownAccess() && entry.parentId() != null) {
            var member = spaces.requireInsider(actor, entry.spaceId());
            var before = lists.lines(member, entry.accessListId());
            var listId = store.inherit(id, entry.parentId());
            changed(actor, member, entry, before, listId);
        }
    }

    private void follow(Actor actor, UUID id, List<UUID> following) {
        if (following.isEmpty()) {
            return;
        }
        if (!store.ownBelow(actor.personId(), id).containsAll(following)) {
            throw Problem.notFound();
        }
        following.forEach(below -> followFolder(actor, below));
    }

    static List<AccessEntry> withSelf(Member member, List<AccessEntry> entries) {
        var self = AccessEntry.person(member.personId(), Level.EDIT);
        if (member.role() == Role.FACILITATOR) {
            return entries;
        }
        var lines = new ArrayList<>(entries.stream()
                .filter(line -> !member.personId().equals(line.personId()))
                .toList());
        lines.add(self);
        return lines;
    }

    private void changed(Actor actor, Member member, Entry entry, List<AccessLine> before, UUID listId) {
        var at = clock.instant();
        var words = AccessWords.of(before, lists.lines(member, listId));
        entryStore.insertChange(entry.spaceId(), entry.id(), actor.personId(), "ACCESS_CHANGED", Map.of(), at);
        events.publishEvent(
                new EntryAccessChanged(entry.id(), entry.name(), entry.spaceId(), listId, words, at, actor.personId()));
    }
}
