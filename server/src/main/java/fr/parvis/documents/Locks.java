package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who works on what: taken, prolonged, given back, broken. A firm lock holds at every door: see ADR 0141.
///
/// In the page one's own locks stop nobody, whichever program took them. A program must show the token of each lock
/// that it changes something under (RFC 4918, 6.5), but for those that its person took in the page.
@Service
public class Locks {
    private final Entries entries;
    private final EntryStore entryStore;
    private final LockStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Locks(Entries entries, EntryStore entryStore, LockStore store, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.entryStore = entryStore;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// *Réserver pour modification*; asked again by its holder, it is said anew.
    ///
    /// @throws Problem LOCKED where somebody works on it already
    @Transactional
    public void take(Actor actor, UUID id, TakeLock command) {
        entries.lockTrees(List.of(id));
        var entry = entries.requireDocument(actor, id, EntryAction.CHANGE);
        var present = store.protecting(id, clock.instant());
        var mine = present.stream()
                .filter(lock -> lock.token() == null && lock.personId().equals(actor.personId()))
                .toList();
        present.stream()
                .filter(lock -> !lock.personId().equals(actor.personId()))
                .findFirst()
                .ifPresent(lock -> {
                    throw locked(lock);
                });
        store.delete(mine.stream().map(Lock::id).toList());
        var length = Duration.ofDays(command.days());
        insert(actor, entry, null, new AskLock(true, false, null, length), command.firm());
        changed(actor, entry);
    }

    /// Gives one's own locks back, or ends another person's, which only who manages the document can; that leaves a
    /// trace.
    ///
    /// @throws Problem FORBIDDEN
    @Transactional
    public void release(Actor actor, UUID id) {
        entries.lockTrees(List.of(id));
        var entry = entries.require(actor, id, EntryAction.READ);
        var present = store.on(List.of(id), clock.instant());
        var others = present.stream()
                .filter(lock -> !lock.personId().equals(actor.personId()))
                .toList();
        if (others.size() == present.size() && !others.isEmpty()) {
            EntryPolicy.require(actor.personId(), entry, EntryAction.BREAK_LOCK);
            others.forEach(lock -> broken(actor, entry, lock));
            store.delete(others.stream().map(Lock::id).toList());
        } else {
            present.stream().filter(lock -> !others.contains(lock)).forEach(lock -> store.delete(List.of(lock.id())));
        }
        changed(actor, entry);
    }

    /// A lock for a program.
    ///
    /// @throws Problem LOCKED where another one stands in its way
    @Transactional
    public Lock take(Actor actor, UUID id, AskLock asked) {
        entries.lockTrees(List.of(id));
        var entry = entries.require(actor, id, EntryAction.READ);
        EntryPolicy.require(actor.personId(), entry, entry.isRoot() ? EntryAction.DEPOSIT : EntryAction.CHANGE);
        var at = clock.instant();
        var present = new ArrayList<>(store.protecting(id, at));
        if (asked.deep()) {
            present.addAll(store.below(id, entry.spaceId(), at));
        }
        present.stream()
                .filter(lock -> asked.exclusive() || lock.exclusive())
                .filter(lock -> lock.token() != null || !lock.personId().equals(actor.personId()))
                .findFirst()
                .ifPresent(lock -> {
                    throw locked(lock);
                });
        var lock = insert(actor, entry, UUID.randomUUID(), asked, true);
        changed(actor, entry);
        return lock;
    }

    /// Prolongs a lock that a program holds, by any resource that it protects.
    @Transactional
    public Optional<Lock> prolong(Actor actor, UUID id, Set<UUID> tokens, Duration length) {
        var at = clock.instant();
        var held = store.protecting(id, at).stream()
                .filter(lock -> tokens.contains(lock.token()) && lock.personId().equals(actor.personId()))
                .findFirst();
        return held.map(lock -> {
            store.prolong(lock.id(), at.plus(length));
            return lock.until(at.plus(length));
        });
    }

    /// A program's holder gives its lock back.
    ///
    /// @return false where no such lock protects that entry
    /// @throws Problem FORBIDDEN where it is another person's, which is broken in the page
    @Transactional
    public boolean release(Actor actor, UUID id, UUID token) {
        entries.lockTrees(List.of(id));
        var entry = entries.require(actor, id, EntryAction.READ);
        var found = store.protecting(id, clock.instant()).stream()
                .filter(lock -> token.equals(lock.token()))
                .findFirst();
        found.ifPresent(lock -> {
            if (!lock.personId().equals(actor.personId())) {
                throw Problem.forbidden();
            }
            store.delete(List.of(lock.id()));
            changed(actor, entry);
        });
        return found.isPresent();
    }

    /// The locks on some entries themselves, which the caller has been allowed to see.
    public List<Lock> on(Collection<UUID> entryIds) {
        return entryIds.isEmpty() ? List.of() : store.on(entryIds, clock.instant());
    }

    /// Those on what lies directly in a folder, which the caller has been allowed to see.
    public List<Lock> onChildren(UUID folderId) {
        return store.onChildren(folderId, clock.instant());
    }

    /// Who works on each of some entries, as the actor, who has been allowed to see them, sees it.
    Map<UUID, LockView> views(Actor actor, Collection<UUID> entryIds) {
        return on(entryIds).stream()
                .collect(Collectors.toMap(
                        Lock::entryId, lock -> LockView.of(lock, actor.personId()), (first, _) -> first));
    }

    /// Refuses a change of a content, or of the members of a folder, against somebody's lock.
    ///
    /// @throws Problem LOCKED
    void requireFree(Actor actor, UUID id) {
        require(actor, null, store.protecting(id, clock.instant()));
    }

    boolean isFree(Actor actor, UUID id) {
        return blocking(actor, null, store.protecting(id, clock.instant())).isEmpty();
    }

    /// Refuses as well what would take locked things below away with it.
    void requireFreeBranch(Actor actor, Entry entry) {
        var at = clock.instant();
        require(actor, null, store.protecting(entry.id(), at));
        if (entry.parentId() != null) {
            require(actor, null, store.on(List.of(entry.parentId()), at));
        }
        if (entry.isFolder()) {
            require(actor, null, store.below(entry.id(), entry.spaceId(), at));
        }
    }

    /// The same for a program, which must hold the tokens.
    void requireTokens(Actor actor, Set<UUID> tokens, UUID id) {
        require(actor, tokens, store.protecting(id, clock.instant()));
    }

    void requireTokensOfBranch(Actor actor, Set<UUID> tokens, Entry entry) {
        var at = clock.instant();
        require(actor, tokens, store.protecting(entry.id(), at));
        if (entry.parentId() != null) {
            require(actor, tokens, store.on(List.of(entry.parentId()), at));
        }
        if (entry.isFolder()) {
            require(actor, tokens, store.below(entry.id(), entry.spaceId(), at));
        }
    }

    /// What a program moved or threw away is locked no more.
    void drop(Entry entry) {
        var at = clock.instant();
        var held = new ArrayList<>(store.on(List.of(entry.id()), at));
        if (entry.isFolder()) {
            held.addAll(store.below(entry.id(), entry.spaceId(), at));
        }
        store.delete(
                held.stream().filter(lock -> lock.token() != null).map(Lock::id).toList());
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
    void forgetOld() {
        store.forget(clock.instant().minus(Duration.ofDays(1)));
    }

    private Lock insert(Actor actor, Entry entry, @Nullable UUID token, AskLock asked, boolean firm) {
        var at = clock.instant();
        var lock = new Lock(
                UUID.randomUUID(),
                token,
                entry.id(),
                actor.personId(),
                "",
                asked.exclusive(),
                asked.deep() && entry.isFolder(),
                firm,
                asked.owner(),
                at,
                at.plus(asked.length()));
        store.insert(lock);
        return lock;
    }

    private static void require(Actor actor, @Nullable Set<UUID> tokens, List<Lock> locks) {
        blocking(actor, tokens, locks).ifPresent(lock -> {
            throw locked(lock);
        });
    }

    /// The first that stands in the way. One token among shared locks is enough: their holders agreed to share.
    private static Optional<Lock> blocking(Actor actor, @Nullable Set<UUID> tokens, List<Lock> locks) {
        var sharing = locks.stream().anyMatch(lock -> !lock.exclusive() && holds(actor, tokens, lock));
        return locks.stream()
                .filter(lock -> lock.firm() && !holds(actor, tokens, lock))
                .filter(lock -> lock.exclusive() || !sharing)
                .findFirst();
    }

    private static boolean holds(Actor actor, @Nullable Set<UUID> tokens, Lock lock) {
        return lock.personId().equals(actor.personId())
                && (tokens == null || lock.token() == null || tokens.contains(lock.token()));
    }

    static Problem locked(Lock lock) {
        return new Problem(
                DocumentProblem.LOCKED,
                Map.of(
                        "holder", lock.name(),
                        "until", lock.expiresAt(),
                        "lockedId", lock.entryId()));
    }

    private void broken(Actor actor, Entry entry, Lock lock) {
        var at = clock.instant();
        entryStore.insertChange(
                entry.spaceId(), entry.id(), actor.personId(), "LOCK_BROKEN", Map.of("from", lock.name()), at);
        events.publishEvent(new LockBroken(
                entry.id(), entry.name(), lock.name(), entry.spaceId(), entry.accessListId(), at, actor.personId()));
    }

    private void changed(Actor actor, Entry entry) {
        Instant at = clock.instant();
        events.publishEvent(new LockChanged(entry.id(), entry.spaceId(), entry.accessListId(), at, actor.personId()));
    }
}
