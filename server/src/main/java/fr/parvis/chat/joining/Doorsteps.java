package fr.parvis.chat.joining;

import fr.parvis.chat.ConversationChanged;
import fr.parvis.chat.joining.AskingStore.Asking;
import fr.parvis.chat.joining.DoorstepView.AskedView;
import fr.parvis.chat.joining.DoorstepView.Step;
import fr.parvis.people.People;
import fr.parvis.people.Token;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Change.Audience;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who holds a link, in the order of what they do: reads the door, asks, proves their address, sees the answer.
@Service
class Doorsteps {
    /// So many unproved askings from one place in an hour: a meeting behind one address, and no more.
    private static final int FROM_ONE_PLACE = 60;

    private static final int FOR_ONE_ADDRESS = 3;
    private static final Duration PROVED_WITHIN = Duration.ofDays(2);

    private final DoorStore doors;
    private final AskingStore store;
    private final DoorLetters letters;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Doorsteps(
            DoorStore doors,
            AskingStore store,
            DoorLetters letters,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.doors = doors;
        this.store = store;
        this.letters = letters;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /// What stands on the door.
    ///
    /// @throws Problem DOOR_CLOSED, DOOR_OVER
    DoorstepView look(String token) {
        var door = door(token);
        door.requireThere(clock.instant());
        return door.step();
    }

    /// How the actor stands there; who is in goes in, even by a link that is over.
    ///
    /// @throws Problem DOOR_CLOSED, DOOR_OVER
    AskedView mine(Actor actor, String token) {
        var door = door(token);
        if (doors.isIn(actor.personId(), door.spaceId())) {
            return asked(door, Step.IN, null);
        }
        door.requireTold();
        var asking = store.find(door.id(), actor.personId());
        if (asking.isEmpty()) {
            door.requireThere(clock.instant());
            return asked(door, Step.OUTSIDE, null);
        }
        return asked(door, step(asking.get(), false), asking.get().word());
    }

    /// @throws Problem DOOR_CLOSED, DOOR_OVER, DOOR_FULL
    @Transactional
    AskedView ask(Actor actor, String token, @Nullable String message) {
        var door = door(token);
        doors.lock(door.id());
        if (doors.isIn(actor.personId(), door.spaceId())
                || store.find(door.id(), actor.personId()).isPresent()) {
            return mine(actor, token);
        }
        var there = door(token);
        there.requireRoom(clock.instant());
        var said = Knock.said(message, "message");
        store.insert(door.id(), actor.personId(), said, clock.instant());
        var name = people.view(actor.personId()).fullName();
        tell(there, actor.personId(), name, said);
        return asked(there, Step.WAITING, null);
    }

    /// Somebody without an account says who they are; a mail lets them prove it. Who has one is told so in that mail,
    /// and whoever typed the address learns nothing.
    ///
    /// @param origin where the request comes from
    /// @throws Problem DOOR_CLOSED, DOOR_OVER, DOOR_FULL; EMAIL_INVALID; DOOR_BUSY
    @Transactional
    void knock(Knock command, String origin) {
        var door = door(command.token());
        var now = clock.instant();
        door.requireRoom(now);
        var who = command.cleaned();
        if (store.countFrom(origin, now.minus(Duration.ofHours(1))) >= FROM_ONE_PLACE
                || store.countFor(who.email(), now.minus(Duration.ofDays(1))) >= FOR_ONE_ADDRESS) {
            throw new Problem(DoorProblem.DOOR_BUSY);
        }
        var token = Token.random();
        store.insert(door.id(), who, who.message(), token.hash(), origin, now);
        letters.prove(door, who.email(), token, new Token(command.token()));
    }

    /// What became of what somebody without an account asked.
    ///
    /// @throws Problem ASKING_OVER, DOOR_CLOSED
    AskedView follow(String token) {
        var asking = asking(token);
        return followed(asking, doors.find(asking.doorId()).orElseThrow(Doorsteps::over));
    }

    /// Their address is proved, and from now on they wait.
    ///
    /// @throws Problem ASKING_OVER; DOOR_CLOSED, DOOR_OVER, DOOR_FULL
    @Transactional
    AskedView prove(String token) {
        var found = asking(token);
        doors.lock(found.doorId());
        var asking = asking(token);
        var door = doors.find(asking.doorId()).orElseThrow(Doorsteps::over);
        if (asking.confirmedAt() == null) {
            door.requireRoom(clock.instant());
            store.confirm(asking, clock.instant());
            tell(door, null, asking.givenName() + " " + asking.familyName(), asking.message());
        }
        return follow(token);
    }

    private AskedView followed(Asking asking, Door door) {
        door.requireTold();
        return asked(door, step(asking, true), asking.word());
    }

    /// @param byMail who was accepted goes in by the invitation that they were sent
    private static Step step(Asking asking, boolean byMail) {
        if (asking.confirmedAt() == null) {
            return Step.UNPROVED;
        }
        if (asking.accepted() == null) {
            return Step.WAITING;
        }
        // Accepted once, and taken out of the space since.
        return asking.accepted() && byMail ? Step.IN : Step.REFUSED;
    }

    private void tell(Door door, @Nullable UUID personId, String name, @Nullable String said) {
        var facilitators = doors.facilitators(door.spaceId());
        events.publishEvent(new DoorAsked(
                door.spaceId(),
                door.conversationId(),
                personId,
                name,
                facilitators,
                door.conversationTitle(),
                said,
                clock.instant()));
        events.publishEvent(new ConversationChanged(door.conversationId(), Audience.ofPersons(facilitators)));
    }

    private Door door(String token) {
        return doors.find(new Token(token.strip()).hash()).orElseThrow(() -> new Problem(DoorProblem.DOOR_CLOSED));
    }

    private Asking asking(String token) {
        return store.find(new Token(token.strip()).hash())
                .filter(each -> each.confirmedAt() != null
                        || each.askedAt().isAfter(clock.instant().minus(PROVED_WITHIN)))
                .orElseThrow(Doorsteps::over);
    }

    private static Problem over() {
        return new Problem(DoorProblem.ASKING_OVER);
    }

    private static AskedView asked(Door door, Step step, @Nullable String word) {
        return new AskedView(
                door.conversationTitle(),
                door.spaceName(),
                door.organisationName(),
                step,
                word,
                step == Step.IN ? door.conversationId() : null);
    }

    @Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT1H")
    void forgetUnproved() {
        store.forgetUnproved(clock.instant().minus(PROVED_WITHIN));
    }
}
