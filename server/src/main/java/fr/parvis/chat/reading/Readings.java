package fr.parvis.chat.reading;

import fr.parvis.chat.ConversationRead;
import fr.parvis.chat.Conversations;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Change.Audience;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What each has read, told in step to all their screens, and their drafts.
@Service
public class Readings {
    private final ReadingStore store;
    private final Conversations conversations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Readings(ReadingStore store, Conversations conversations, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.events = events;
        this.clock = clock;
    }

    /// Notes that the actor has read up to a message: nothing where they had read further. In a topic only they learn
    /// of it.
    @Transactional
    public void read(Actor actor, UUID conversationId, ReadUpTo command) {
        var conversation = conversations.require(actor, conversationId);
        var seq = Math.clamp(command.seq(), 0, conversation.revision());
        if (store.read(conversationId, actor.personId(), seq, clock.instant())) {
            var audience = conversation.place() == null
                    ? conversation.audience()
                    : Audience.ofPersons(List.of(actor.personId()));
            events.publishEvent(new ConversationRead(conversationId, actor.personId(), seq, audience));
        }
    }

    /// Keeps what the actor began to write, as typed; nothing of it is shown to others.
    @Transactional
    public void saveDraft(Actor actor, UUID conversationId, SaveDraft command) {
        conversations.require(actor, conversationId);
        var body = command.body().replace("\0", "");
        if (body.isBlank()) {
            store.deleteDraft(conversationId, actor.personId(), command.threadId());
        } else if (!store.saveDraft(conversationId, actor.personId(), command.threadId(), body, clock.instant())) {
            throw Problem.notFound();
        }
    }
}
