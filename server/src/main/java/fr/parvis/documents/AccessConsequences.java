package fr.parvis.documents;

import fr.parvis.documents.DocumentView.Crumb;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.AccessLists;
import fr.parvis.spaces.Spaces;
import fr.parvis.spaces.WiderAccess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a change of access or a move would do to people, said before it is done.
@Service
public class AccessConsequences {
    private static final int MOST_BELOW = 100;

    private final Spaces spaces;
    private final AccessLists lists;
    private final Entries entries;
    private final EntryStore entryStore;
    private final AccessStore store;
    private final TransactionTemplate undone;

    AccessConsequences(
            Spaces spaces,
            AccessLists lists,
            Entries entries,
            EntryStore entryStore,
            AccessStore store,
            PlatformTransactionManager transactions) {
        this.spaces = spaces;
        this.lists = lists;
        this.entries = entries;
        this.entryStore = entryStore;
        this.store = store;
        undone = new TransactionTemplate(transactions);
    }

    /// What giving it that access would do. The list is made and undone: what compares it is what would decide by it.
    ///
    /// @throws Problem NOT_A_MEMBER (spaces) where a line names somebody from outside
    public AccessConsequencesView ofAccess(Actor actor, UUID id, TryAccess command) {
        var entry = entries.require(actor, id, EntryAction.SHARE);
        var member = spaces.requireInsider(actor, entry.spaceId());
        var above = store.listOf(java.util.Objects.requireNonNull(entry.parentId()));
        var folder = entryStore
                .find(actor.personId(), entry.parentId())
                .map(one -> new Crumb(one.id(), one.name()))
                .orElse(null);
        return java.util.Objects.requireNonNull(undone.execute(status -> {
            status.setRollbackOnly();
            var wanted = command.entries();
            var listId = wanted == null ? above : lists.restrict(member, DocumentAccess.withSelf(member, wanted));
            return new AccessConsequencesView(
                    folder, lists.wider(listId, above), wider(actor, store.ownBelow(actor.personId(), id), listId));
        }));
    }

    /// What moving would do.
    public MoveConsequencesView ofMove(Actor actor, MoveEntries command) {
        var folder = entries.requireFolder(actor, command.folderId(), EntryAction.DEPOSIT);
        var moved = entries.requireAll(actor, command.ids(), EntryAction.MOVE).stream()
                .filter(entry -> entry.spaceId().equals(folder.spaceId()))
                .toList();
        var left = moved.stream()
                .filter(entry -> !entry.ownAccess())
                .map(Entry::accessListId)
                .distinct()
                .toList();
        var keeping = moved.stream()
                .flatMap(entry -> Stream.concat(
                        entry.ownAccess() ? Stream.of(entry.id()) : Stream.empty(),
                        // What lies below something with a list of its own is compared with that one, as before.
                        entry.ownAccess() ? Stream.empty() : store.ownBelow(actor.personId(), entry.id()).stream()))
                .toList();
        return new MoveConsequencesView(
                together(left, list -> lists.wider(folder.accessListId(), list)),
                together(left, list -> lists.wider(list, folder.accessListId())),
                wider(actor, keeping, folder.accessListId()));
    }

    private List<WiderView> wider(Actor actor, List<UUID> ids, UUID thanListId) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entryStore
                .findAll(actor.personId(), ids.stream().limit(MOST_BELOW).toList())
                .stream()
                .map(entry -> new WiderView(
                        entry.id(),
                        entry.kind(),
                        entry.name(),
                        lists.wider(entry.accessListId(), thanListId),
                        EntryPolicy.allows(actor.personId(), EntryPolicy.Facts.of(entry), EntryAction.SHARE)))
                .filter(view -> !view.people().isEmpty())
                .toList();
    }

    private static List<WiderAccess> together(List<UUID> listIds, Function<UUID, List<WiderAccess>> compared) {
        Map<UUID, WiderAccess> people = listIds.stream()
                .flatMap(list -> compared.apply(list).stream())
                .collect(Collectors.toMap(WiderAccess::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        return List.copyOf(people.values());
    }
}
