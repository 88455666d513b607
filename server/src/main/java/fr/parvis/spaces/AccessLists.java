package fr.parvis.spaces;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who may do what with whatever a list governs. The module that keeps the governed thing decides who may call;
/// this one keeps the lists right: facilitators always manage, and only people of the space get anything.
@Service
public class AccessLists {
    private static final AccessEntry FACILITATORS = AccessEntry.role(Role.FACILITATOR, Level.MANAGE);
    private static final List<AccessEntry> DEFAULT = List.of(
            AccessEntry.role(Role.READER, Level.COMMENT), AccessEntry.role(Role.CONTRIBUTOR, Level.EDIT), FACILITATORS);

    private static final int PAGE = 100;
    private static final int LONGEST_QUERY = 100;

    private final AccessListStore store;
    private final AccessReasonStore reasons;
    private final Clock clock;

    AccessLists(AccessListStore store, AccessReasonStore reasons, Clock clock) {
        this.store = store;
        this.reasons = reasons;
        this.clock = clock;
    }

    /// The list of whatever in a new space has none of its own.
    void open(UUID listId, UUID spaceId) {
        store.insert(listId, spaceId, clock.instant());
        store.insertEntries(listId, DEFAULT);
    }

    /// A list of its own for something in the member's space.
    ///
    /// @throws Problem NOT_A_MEMBER where a line names somebody from outside
    @Transactional
    public UUID restrict(Member member, List<AccessEntry> entries) {
        requireWritable(member);
        requireInside(member, entries);
        var listId = store.nextId();
        store.insert(listId, member.space().id(), clock.instant());
        store.insertEntries(listId, withFacilitators(entries));
        return listId;
    }

    /// Says a list's lines anew.
    ///
    /// @throws Problem NOT_FOUND for a list of another space, DEFAULT_LIST for the space's own
    @Transactional
    public void replace(Member member, UUID listId, List<AccessEntry> entries) {
        requireWritable(member);
        requireOfSpace(member, listId);
        if (listId.equals(member.space().accessListId())) {
            throw new Problem(SpaceProblem.DEFAULT_LIST);
        }
        requireInside(member, entries);
        store.deleteEntries(listId);
        store.insertEntries(listId, withFacilitators(entries));
    }

    /// A list that lets a person of its space read and comment for a time.
    public record Loan(UUID listId, UUID personId) {}

    /// Lends these, and takes back whatever else was lent: one caller says all that is lent, each time that it changes.
    @Transactional
    public void lend(Collection<Loan> loans) {
        store.lend(
                loans.stream().map(Loan::listId).toArray(UUID[]::new),
                loans.stream().map(Loan::personId).toArray(UUID[]::new));
    }

    /// The lines of a list, but for those that are lent.
    public List<AccessEntry> entries(UUID listId) {
        return store.entries(listId);
    }

    /// The lines of a list with the names of those they are for, as a member may read them; but for those that are
    /// lent.
    ///
    /// @throws Problem NOT_FOUND for a list of another space
    public List<AccessLine> lines(Member member, UUID listId) {
        requireOfSpace(member, listId);
        return store.lines(listId);
    }

    /// What the actor may do with what a list governs; empty for nothing at all.
    public Optional<Level> level(Actor actor, UUID listId) {
        return store.findLevel(actor.personId(), listId);
    }

    /// Why a list gives somebody of its space what it gives; empty for who is not in the space.
    ///
    /// @throws Problem NOT_FOUND for a list of another space
    public Optional<AccessReason> reason(Member asking, UUID listId, UUID personId) {
        requireOfSpace(asking, listId);
        var spaceId = asking.space().id();
        return reasons.findRole(spaceId, personId)
                .map(role -> new AccessReason(
                        role, reasons.findVia(spaceId, personId).orElse(null), reasons.linesFor(listId, personId)));
    }

    /// The people of the space with what a list lets them do: those who get something, then the others, each by name.
    public Page<MemberLevel> levels(Member asking, UUID listId, @Nullable String query, @Nullable String after) {
        requireOfSpace(asking, listId);
        if (query != null && query.length() > LONGEST_QUERY) {
            throw new Problem(PlatformProblem.INVALID);
        }
        return Page.of(
                reasons.levels(asking.space().id(), listId, query, after, PAGE + 1),
                PAGE,
                person -> Cursor.of(person.level() == null, person.familyName(), person.givenName(), person.id()));
    }

    /// To whom a list gives more than another of the same space.
    public List<WiderAccess> wider(UUID listId, UUID thanListId) {
        return listId.equals(thanListId) ? List.of() : reasons.wider(listId, thanListId);
    }

    private static List<AccessEntry> withFacilitators(List<AccessEntry> entries) {
        return Stream.concat(entries.stream(), Stream.of(FACILITATORS)).toList();
    }

    private void requireOfSpace(Member member, UUID listId) {
        if (!store.isInSpace(listId, member.space().id())) {
            throw Problem.notFound();
        }
    }

    private static void requireWritable(Member member) {
        if (!member.space().isWritable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
    }

    private void requireInside(Member member, List<AccessEntry> entries) {
        if (store.strangers(member.space().id(), entries) > 0) {
            throw new Problem(SpaceProblem.NOT_A_MEMBER);
        }
    }
}
