package fr.parvis.chat.joining;

import fr.parvis.chat.ChatAction;
import fr.parvis.chat.Conversation;
import fr.parvis.chat.ConversationChanged;
import fr.parvis.chat.ConversationKind;
import fr.parvis.chat.ConversationPlace;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.joining.DoorView.Can;
import fr.parvis.chat.joining.DoorView.DoorLink;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Change.Audience;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The doors of topics, for who runs their spaces: opened, renewed, closed. Who asks is answered by [Admissions].
@Service
class Doors {
    private final DoorStore store;
    private final AskingStore askings;
    private final DoorKeys keys;
    private final Conversations conversations;
    private final Spaces spaces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Doors(
            DoorStore store,
            AskingStore askings,
            DoorKeys keys,
            Conversations conversations,
            Spaces spaces,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.askings = askings;
        this.keys = keys;
        this.conversations = conversations;
        this.spaces = spaces;
        this.events = events;
        this.clock = clock;
    }

    /// The page where one runs a topic's door.
    static String page(UUID conversationId) {
        return "/messages/" + conversationId + "/inviter";
    }

    /// @throws Problem NOT_FOUND; FORBIDDEN unless the actor runs the space of a topic
    DoorView view(Actor actor, UUID conversationId) {
        var topic = conversations.require(actor, conversationId);
        if (topic.kind() != ConversationKind.TOPIC
                || !Objects.requireNonNull(topic.role()).atLeast(Role.FACILITATOR)) {
            throw Problem.forbidden();
        }
        var place = Objects.requireNonNull(topic.place());
        var secret = spaces.space(actor, place.id()).isSecret();
        var door = store.findOf(conversationId).filter(each -> !each.shut());
        var can = new ArrayList<Can>();
        if (topic.allows(ChatAction.ADMIT)) {
            can.add(Can.DECIDE);
            if (!secret) {
                can.add(Can.OPEN);
            }
            if (door.isPresent()) {
                can.add(Can.CLOSE);
            }
        }
        return new DoorView(
                conversationId,
                Objects.requireNonNull(topic.title()),
                place.name(),
                store.organisation(place.id()),
                secret,
                door.map(this::link).orElse(null),
                askings.waiting(conversationId),
                List.copyOf(can));
    }

    private DoorLink link(Door door) {
        return new DoorLink(
                keys.address(keys.token(door.id())),
                door.state(clock.instant()),
                door.openedBy(),
                door.openedAt(),
                door.endsAt(),
                door.most(),
                door.came());
    }

    /// Hangs a link there, in the place of the one that hung there before.
    ///
    /// @throws Problem FORBIDDEN, CONVERSATION_CLOSED, SPACE_ARCHIVED; DOOR_OF_SECRET_SPACE
    @Transactional
    DoorView open(Actor actor, UUID conversationId, OpenDoor command) {
        var topic = conversations.require(actor, conversationId, ChatAction.ADMIT);
        if (spaces.space(actor, place(topic).id()).isSecret()) {
            throw new Problem(DoorProblem.DOOR_OF_SECRET_SPACE);
        }
        var now = clock.instant();
        var renewed = store.close(conversationId, actor.personId(), now);
        var id = UUID.randomUUID();
        store.insert(
                id,
                conversationId,
                keys.token(id).hash(),
                command,
                actor.personId(),
                now,
                now.plus(Duration.ofDays(command.days())));
        mark(renewed ? "door-renewed" : "door-opened", actor, topic);
        return view(actor, conversationId);
    }

    /// From now on the link leads nowhere; who asked before still waits.
    ///
    /// @throws Problem FORBIDDEN, CONVERSATION_CLOSED, SPACE_ARCHIVED
    @Transactional
    void close(Actor actor, UUID conversationId) {
        var topic = conversations.require(actor, conversationId, ChatAction.ADMIT);
        if (store.close(conversationId, actor.personId(), clock.instant())) {
            mark("door-closed", actor, topic);
        }
    }

    private void mark(String verb, Actor actor, Conversation topic) {
        var place = place(topic);
        events.publishEvent(new DoorMarked(
                verb,
                place.id(),
                topic.id(),
                Objects.requireNonNull(topic.title()),
                null,
                clock.instant(),
                actor.personId()));
        events.publishEvent(new ConversationChanged(topic.id(), Audience.ofPersons(store.facilitators(place.id()))));
    }

    private static ConversationPlace place(Conversation topic) {
        return Objects.requireNonNull(topic.place());
    }
}
