package fr.parvis.chat.pins;

import fr.parvis.chat.ChatAction;
import fr.parvis.chat.ChatProblem;
import fr.parvis.chat.Conversation;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.MessageWritten;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Messages that stay at the head of their conversation for all who read it, the last pinned first. One that is taken
/// away stays no more.
@Service
public class Pins {
    private static final int MOST = 20;

    private final PinStore store;
    private final Conversations conversations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pins(PinStore store, Conversations conversations, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<PinView> pins(Actor actor, UUID conversationId) {
        return store.pins(conversations.require(actor, conversationId).id());
    }

    /// Pinned again, it changes nothing.
    ///
    /// @throws Problem NOT_FOUND for a message that was taken away, as for one that the actor may not
    /// read; FORBIDDEN for who only reads; TOO_MANY_PINS
    @Transactional
    public void pin(Actor actor, UUID messageId) {
        var conversation = require(actor, messageId);
        if (store.count(conversation.id()) >= MOST) {
            throw new Problem(ChatProblem.TOO_MANY_PINS, Map.of("most", MOST));
        }
        if (store.insert(messageId, conversation.id(), actor.personId(), clock.instant())) {
            events.publishEvent(new PinsChanged(conversation.id(), conversation.audience()));
        }
    }

    @Transactional
    public void unpin(Actor actor, UUID messageId) {
        var conversation = require(actor, messageId);
        if (store.delete(messageId)) {
            events.publishEvent(new PinsChanged(conversation.id(), conversation.audience()));
        }
    }

    private Conversation require(Actor actor, UUID messageId) {
        var conversationId = store.conversationOf(messageId).orElseThrow(Problem::notFound);
        return conversations.require(actor, conversationId, ChatAction.PIN);
    }

    @EventListener
    void forget(MessageWritten written) {
        if (written.message().deletedAt() != null
                && store.delete(written.message().id())) {
            events.publishEvent(new PinsChanged(written.conversationId(), written.audience()));
        }
    }
}
