package fr.parvis.spaces.joining;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Members;
import fr.parvis.spaces.Space;
import fr.parvis.spaces.SpaceAction;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Coming into a listed space by oneself: at once into an open one, by asking elsewhere.
@Service
public class JoinRequests {
    private final JoinRequestStore store;
    private final Spaces spaces;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JoinRequests(
            JoinRequestStore store, Spaces spaces, Members members, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.spaces = spaces;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /// Enters an open space, with the role it gives on entering.
    public void enter(Actor actor, UUID spaceId) {
        members.enter(actor, spaceId);
    }

    /// @throws Problem ASKED_ALREADY while an earlier asking waits
    @Transactional
    public void ask(Actor actor, UUID spaceId, AskToJoin command) {
        spaces.require(actor, spaceId, SpaceAction.ASK);
        var now = clock.instant();
        if (!store.insert(spaceId, actor.personId(), command.message(), now)) {
            throw new Problem(SpaceProblem.ASKED_ALREADY);
        }
        var space = spaces.space(actor, spaceId);
        events.publishEvent(new JoinAsked(
                spaceId,
                actor.personId(),
                store.facilitators(spaceId),
                space.name(),
                command.message(),
                address(space) + "/membres",
                now));
    }

    /// Takes back one's asking, if it still waits.
    public void withdraw(Actor actor, UUID spaceId) {
        store.delete(spaceId, actor.personId());
    }

    /// Who waits at the door, the longest first.
    public List<JoinRequestView> waiting(Actor actor, UUID spaceId) {
        spaces.require(actor, spaceId, SpaceAction.MANAGE_MEMBERS);
        return store.waiting(spaceId);
    }

    /// @throws Problem DECIDED_ALREADY where somebody else answered before
    @Transactional
    public void decide(Actor actor, UUID spaceId, UUID requestId, DecideJoinRequest command) {
        spaces.require(actor, spaceId, SpaceAction.MANAGE_MEMBERS);
        var personId = store.findPerson(spaceId, requestId).orElseThrow(Problem::notFound);
        var now = clock.instant();
        if (!store.decide(requestId, command.accepted(), actor.personId(), now)) {
            throw new Problem(SpaceProblem.DECIDED_ALREADY);
        }
        if (command.accepted()) {
            members.letIn(actor, spaceId, personId, command.role());
        }
        var space = spaces.space(actor, spaceId);
        events.publishEvent(new JoinDecided(
                spaceId, personId, command.accepted(), space.name(), address(space), now, actor.personId()));
    }

    private static String address(Space space) {
        return "/espaces/" + space.organisationSlug() + "/" + space.slug();
    }
}
