package fr.parvis.chat.letters;

import fr.parvis.mail.IncomingAddress;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Member;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.Spaces;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The address of a space: opened, renewed and closed by who runs it. Renewed or closed, the former one leads nowhere
/// from that moment.
@Service
class SpaceBoxes {
    /// Enough that nobody guesses the addresses of spaces; what comes from who is not known waits anyway.
    private static final int BITS = 40;
    private static final int LETTERS = 8;
    private static final int LONGEST_SLUG = 24;

    private final SpaceBoxStore store;
    private final Spaces spaces;
    private final IncomingAddress incoming;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SpaceBoxes(
            SpaceBoxStore store,
            Spaces spaces,
            IncomingAddress incoming,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.spaces = spaces;
        this.incoming = incoming;
        this.events = events;
        this.clock = clock;
    }

    SpaceBoxView view(Actor actor, UUID spaceId) {
        var member = requireRun(actor, spaceId);
        var address = store.name(spaceId).flatMap(incoming::boxAddress).orElse(null);
        var changes = member.space().isWritable() && incoming.isSet();
        return new SpaceBoxView(
                address,
                incoming.isSet(),
                store.countHeld(spaceId),
                !changes ? List.of() : address == null ? List.of("OPEN") : List.of("OPEN", "CLOSE"));
    }

    /// A new address, in the place of the one there was.
    ///
    /// @throws Problem FORBIDDEN, SPACE_ARCHIVED (spaces), NO_INCOMING_MAIL
    @Transactional
    SpaceBoxView open(Actor actor, UUID spaceId) {
        var member = requireRunning(actor, spaceId);
        if (!incoming.isSet()) {
            throw new Problem(LetterProblem.NO_INCOMING_MAIL);
        }
        store.keep(spaceId, name(member.space().slug()), actor.personId(), clock.instant());
        events.publishEvent(new BoxMarked("box-opened", spaceId, clock.instant(), actor.personId()));
        return view(actor, spaceId);
    }

    @Transactional
    void close(Actor actor, UUID spaceId) {
        requireRunning(actor, spaceId);
        if (store.delete(spaceId)) {
            events.publishEvent(new BoxMarked("box-closed", spaceId, clock.instant(), actor.personId()));
        }
    }

    /// @throws Problem FORBIDDEN for who is in the space and does not run it
    Member requireRun(Actor actor, UUID spaceId) {
        var member = spaces.require(actor, spaceId);
        if (!member.role().atLeast(Role.FACILITATOR)) {
            throw Problem.forbidden();
        }
        return member;
    }

    Member requireRunning(Actor actor, UUID spaceId) {
        var member = requireRun(actor, spaceId);
        if (!member.space().isWritable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
        return member;
    }

    private String name(String slug) {
        var letters = new BigInteger(BITS, random).toString(32);
        var space = slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG) : slug;
        return space.replaceAll("-+$", "") + "-" + "0".repeat(LETTERS - letters.length()) + letters;
    }
}
