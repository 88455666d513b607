package fr.parvis.chat.messages;

import fr.parvis.chat.MessageWritten;
import fr.parvis.platform.Change.Audience;
import fr.parvis.platform.Problem;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells open screens that something shown with a message has come or gone: what it became, the preview of its link.
/// Nobody's right is asked: whoever changed it was.
@Component
public class Retelling {
    private final MessageStore store;
    private final MessageViewStore views;
    private final ApplicationEventPublisher events;

    Retelling(MessageStore store, MessageViewStore views, ApplicationEventPublisher events) {
        this.store = store;
        this.views = views;
        this.events = events;
    }

    /// @return false where the message was taken away or its conversation closed: nobody is told
    @Transactional
    public boolean retell(UUID messageId) {
        var row = store.find(messageId).orElseThrow(Problem::notFound);
        if (!store.touch(row)) {
            return false;
        }
        var message = views.find(messageId).orElseThrow(Problem::notFound);
        events.publishEvent(new MessageWritten(message, audience(row.conversationId())));
        return true;
    }

    private Audience audience(UUID conversationId) {
        return store.spaceOf(conversationId)
                .map(Audience::ofSpace)
                .orElseGet(() -> Audience.ofPersons(store.participants(conversationId)));
    }
}
