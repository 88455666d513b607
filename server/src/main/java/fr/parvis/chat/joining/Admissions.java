package fr.parvis.chat.joining;

import fr.parvis.chat.ChatAction;
import fr.parvis.chat.ConversationChanged;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.joining.AskingStore.Asking;
import fr.parvis.people.NewGuest;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Change.Audience;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.InviteGuest;
import fr.parvis.spaces.Members;
import fr.parvis.spaces.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What who runs a space answers at the doors of its topics. Whoever has an account comes in as who they are, somebody
/// without one as a guest whose sponsor is the one who accepts.
@Service
class Admissions {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int GUEST_MONTHS = 12;

    private final DoorStore doors;
    private final AskingStore store;
    private final Conversations conversations;
    private final Members members;
    private final DoorLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Admissions(
            DoorStore doors,
            AskingStore store,
            Conversations conversations,
            Members members,
            DoorLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.doors = doors;
        this.store = store;
        this.conversations = conversations;
        this.members = members;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN, CONVERSATION_CLOSED, SPACE_ARCHIVED; ASKING_DECIDED; DOOR_ROLE; and what
    /// [Members#letIn] and [Members#inviteGuest] refuse
    @Transactional
    void decide(Actor actor, UUID conversationId, UUID askingId, DecideAsking command) {
        conversations.require(actor, conversationId, ChatAction.ADMIT);
        if (command.role() == Role.FACILITATOR) {
            throw new Problem(DoorProblem.DOOR_ROLE);
        }
        var asking = store.lock(conversationId, askingId).orElseThrow(Problem::notFound);
        var word = Knock.said(command.word(), "word");
        var now = clock.instant();
        if (!store.decide(askingId, command.accepted(), word, actor.personId(), now)) {
            throw new Problem(DoorProblem.ASKING_DECIDED);
        }
        var door = doors.find(asking.doorId()).orElseThrow(Problem::notFound);
        var invited = letters.isInvited(asking);
        if (command.accepted()) {
            letIn(actor, door, asking, command);
        }
        if (asking.personId() == null) {
            letters.answer(door, asking, command.accepted(), invited, word);
        }
        events.publishEvent(new DoorAnswered(
                door.spaceId(),
                conversationId,
                asking.personId() == null ? List.of() : List.of(asking.personId()),
                name(asking),
                command.accepted(),
                door.conversationTitle(),
                word,
                now,
                actor.personId()));
        events.publishEvent(
                new ConversationChanged(conversationId, Audience.ofPersons(doors.facilitators(door.spaceId()))));
    }

    private void letIn(Actor actor, Door door, Asking asking, DecideAsking command) {
        var role = command.role() == null ? Role.CONTRIBUTOR : command.role();
        if (asking.personId() != null) {
            members.letIn(actor, door.spaceId(), asking.personId(), role);
            return;
        }
        var endsOn = command.endsOn() == null
                ? LocalDate.ofInstant(clock.instant(), ZONE).plusMonths(GUEST_MONTHS)
                : command.endsOn();
        var guest = new NewGuest(
                Objects.requireNonNull(asking.givenName()),
                Objects.requireNonNull(asking.familyName()),
                Objects.requireNonNull(asking.email()),
                null,
                asking.message(),
                endsOn);
        members.inviteGuest(actor, door.spaceId(), new InviteGuest(guest, role));
    }

    private static String name(Asking asking) {
        return asking.personId() == null ? asking.givenName() + " " + asking.familyName() : "";
    }
}
