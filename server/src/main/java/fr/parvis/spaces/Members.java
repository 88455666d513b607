package fr.parvis.spaces;

import fr.parvis.people.Guests;
import fr.parvis.people.Hats;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is in a space, by name, through a group or through a unit. Somebody is always left to run it, and a guest
/// never does.
@Service
public class Members {
    private final MemberStore store;
    private final SpaceStore spaces;
    private final Hats hats;
    private final Guests guests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Members(
            MemberStore store,
            SpaceStore spaces,
            Hats hats,
            Guests guests,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.spaces = spaces;
        this.hats = hats;
        this.guests = guests;
        this.events = events;
        this.clock = clock;
    }

    /// The people of a new space.
    void open(Actor actor, Space space, List<AddMember> founders) {
        insert(actor, space, founders);
    }

    /// Adds people the actor may see, and groups and units of an authority of the space.
    ///
    /// @throws Problem NOT_FOUND for somebody the actor may not see, MEMBER_ALREADY, GUEST_NOT_FACILITATOR
    @Transactional
    public void add(Actor actor, UUID spaceId, List<AddMember> newMembers) {
        insert(actor, requireRunning(actor, spaceId), newMembers);
    }

    /// Lets an outside person in, or one who is a guest already; the actor answers for them.
    ///
    /// @throws Problem GUEST_NOT_FACILITATOR, MEMBER_ALREADY, and what [Guests#sponsor] refuses
    @Transactional
    public void inviteGuest(Actor actor, UUID spaceId, InviteGuest command) {
        var space = requireRunning(actor, spaceId);
        if (command.role() == Role.FACILITATOR) {
            throw new Problem(SpaceProblem.GUEST_NOT_FACILITATOR);
        }
        var guest = guests.sponsor(actor, space.organisationId(), command.guest());
        var now = clock.instant();
        if (!store.insert(spaceId, AddMember.person(guest.id(), command.role()), now, actor.personId())) {
            throw new Problem(SpaceProblem.MEMBER_ALREADY);
        }
        events.publishEvent(new MemberJoined(spaceId, guest.id(), null, null, command.role(), now, actor.personId()));
    }

    @Transactional
    public void changeRole(Actor actor, UUID spaceId, UUID rowId, Role role) {
        spaces.lock(spaceId);
        var space = requireRunning(actor, spaceId);
        var row = store.findRow(spaceId, rowId).orElseThrow(Problem::notFound);
        if (role == Role.FACILITATOR && row.personId() != null && store.hasGuest(List.of(row.personId()))) {
            throw new Problem(SpaceProblem.GUEST_NOT_FACILITATOR);
        }
        store.updateRole(rowId, role);
        requireFacilitator(space);
        events.publishEvent(new MemberChanged(
                spaceId, row.personId(), row.groupId(), row.unitId(), role, clock.instant(), actor.personId()));
    }

    @Transactional
    public void remove(Actor actor, UUID spaceId, UUID rowId) {
        spaces.lock(spaceId);
        var space = requireRunning(actor, spaceId);
        delete(actor, space, store.findRow(spaceId, rowId).orElseThrow(Problem::notFound));
    }

    /// @throws Problem MEMBER_BY_GROUP for who was brought in by a group or a unit, LAST_FACILITATOR
    @Transactional
    public void leave(Actor actor, UUID spaceId) {
        spaces.lock(spaceId);
        var member = spaces.findMember(actor.personId(), spaceId).orElseThrow(Problem::notFound);
        var row =
                store.findRowOf(spaceId, actor.personId()).orElseThrow(() -> new Problem(SpaceProblem.MEMBER_BY_GROUP));
        delete(actor, member.space(), row);
    }

    /// Gives a space of the authority that nobody runs any more a facilitator. An administrator cannot come in
    /// otherwise.
    ///
    /// @throws Problem FACILITATOR_REMAINS where somebody runs it, NOT_FOUND for a person or a space of another
    /// authority
    @Transactional
    public void nameFacilitator(Actor actor, UUID organisationId, UUID spaceId, UUID personId) {
        hats.requireAdmin(actor, organisationId);
        spaces.lock(spaceId);
        if (!store.isOf(spaceId, organisationId) || !store.hasHat(personId, organisationId)) {
            throw Problem.notFound();
        }
        if (store.hasFacilitator(spaceId)) {
            throw new Problem(SpaceProblem.FACILITATOR_REMAINS);
        }
        var now = clock.instant();
        store.insertOrPromote(spaceId, personId, now, actor.personId());
        events.publishEvent(new MemberJoined(spaceId, personId, null, null, Role.FACILITATOR, now, actor.personId()));
    }

    /// Takes a person out of the spaces of an authority they left.
    void leaveAuthority(UUID personId, UUID organisationId) {
        for (var spaceId : store.spacesLeft(personId, organisationId)) {
            store.findRowOf(spaceId, personId).ifPresent(row -> {
                store.delete(spaceId, row);
                events.publishEvent(new MemberLeft(spaceId, personId, null, null, clock.instant(), personId));
            });
        }
    }

    /// Enters an open space, with the role it gives on entering.
    ///
    /// @throws Problem NOT_FOUND for who may not see the space, SPACE_ARCHIVED, FORBIDDEN where it is not open
    @Transactional
    public void enter(Actor actor, UUID spaceId) {
        var standing = spaces.findStanding(actor.personId(), spaceId).orElseThrow(Problem::notFound);
        SpacePolicy.require(standing, SpaceAction.ENTER);
        bringIn(actor, standing.space(), actor.personId(), standing.space().entryRole());
    }

    /// Lets in a person who came to the door, where they are not in by name already. That they came is for the caller
    /// to know: the actor need not see them otherwise, as for [#add].
    ///
    /// @param role null takes the space's role on entering
    /// @throws Problem FORBIDDEN, SPACE_ARCHIVED, GUEST_NOT_FACILITATOR
    @Transactional
    public void letIn(Actor actor, UUID spaceId, UUID personId, @Nullable Role role) {
        var space = requireRunning(actor, spaceId);
        bringIn(actor, space, personId, role == null ? space.entryRole() : role);
    }

    private void bringIn(Actor actor, Space space, UUID personId, Role role) {
        if (role == Role.FACILITATOR && store.hasGuest(List.of(personId))) {
            throw new Problem(SpaceProblem.GUEST_NOT_FACILITATOR);
        }
        var now = clock.instant();
        if (store.insert(space.id(), AddMember.person(personId, role), now, actor.personId())) {
            events.publishEvent(new MemberJoined(space.id(), personId, null, null, role, now, actor.personId()));
        }
    }

    /// Has a person write in a space: as they do already, or from now on because the actor, who runs it, says so.
    ///
    /// @throws Problem FORBIDDEN, SPACE_ARCHIVED
    @Transactional
    public Member letWrite(Actor actor, UUID spaceId, UUID personId) {
        spaces.lock(spaceId);
        var standing = spaces.findStanding(actor.personId(), spaceId).orElseThrow(Problem::notFound);
        if (!standing.sees()) {
            throw Problem.notFound();
        }
        var present = spaces.findMember(personId, spaceId);
        if (present.isPresent() && present.get().role().atLeast(Role.CONTRIBUTOR)) {
            if (!standing.space().isWritable()) {
                throw new Problem(SpaceProblem.SPACE_ARCHIVED);
            }
            return present.get();
        }
        SpacePolicy.require(standing, SpaceAction.MANAGE_MEMBERS);
        var row = store.findRowOf(spaceId, personId);
        if (row.isPresent()) {
            changeRole(actor, spaceId, row.get().id(), Role.CONTRIBUTOR);
        } else {
            insert(actor, standing.space(), List.of(AddMember.person(personId, Role.CONTRIBUTOR)));
        }
        return new Member(personId, Role.CONTRIBUTOR, standing.space());
    }

    private void insert(Actor actor, Space space, List<AddMember> newMembers) {
        var persons = newMembers.stream()
                .filter(member -> member.role() == Role.FACILITATOR)
                .map(AddMember::personId)
                .filter(Objects::nonNull)
                .toList();
        if (store.unseen(actor.personId(), space.id(), newMembers) > 0) {
            throw Problem.notFound();
        }
        if (store.hasGuest(persons)) {
            throw new Problem(SpaceProblem.GUEST_NOT_FACILITATOR);
        }
        var now = clock.instant();
        for (var member : newMembers) {
            if (!store.insert(space.id(), member, now, actor.personId())) {
                throw new Problem(SpaceProblem.MEMBER_ALREADY);
            }
            events.publishEvent(new MemberJoined(
                    space.id(),
                    member.personId(),
                    member.groupId(),
                    member.unitId(),
                    member.role(),
                    now,
                    actor.personId()));
        }
    }

    private void delete(Actor actor, Space space, MemberRow row) {
        store.delete(space.id(), row);
        requireFacilitator(space);
        events.publishEvent(new MemberLeft(
                space.id(), row.personId(), row.groupId(), row.unitId(), clock.instant(), actor.personId()));
    }

    private Space requireRunning(Actor actor, UUID spaceId) {
        var standing = spaces.findStanding(actor.personId(), spaceId).orElseThrow(Problem::notFound);
        SpacePolicy.require(standing, SpaceAction.MANAGE_MEMBERS);
        return standing.space();
    }

    private void requireFacilitator(Space space) {
        if (!store.hasFacilitator(space.id())) {
            throw new Problem(SpaceProblem.LAST_FACILITATOR);
        }
    }
}
