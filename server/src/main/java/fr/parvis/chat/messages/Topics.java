package fr.parvis.chat.messages;

import fr.parvis.chat.ConversationView;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.OpenTopic;
import fr.parvis.platform.Actor;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A topic with its first message.
@Service
public class Topics {
    private final Conversations conversations;
    private final Messages messages;

    Topics(Conversations conversations, Messages messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    @Transactional
    public ConversationView open(Actor actor, UUID spaceId, OpenTopic command) {
        var id = conversations.openTopic(actor, spaceId, command.title());
        var body = command.body();
        if (body != null && !body.isBlank()) {
            messages.write(actor, id, new WriteMessage(UUID.randomUUID(), body, null));
        }
        return conversations.view(actor, id);
    }
}
