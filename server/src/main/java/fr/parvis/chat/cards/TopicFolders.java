package fr.parvis.chat.cards;

import fr.parvis.chat.ChatAction;
import fr.parvis.chat.Conversations;
import fr.parvis.documents.CreatePaths;
import fr.parvis.documents.Documents;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is dropped into a topic is first a document of its space, in *Dialogue / ‹sujet›*.
@Service
public class TopicFolders {
    private static final String TOP = "Dialogue";

    private final Conversations conversations;
    private final Documents documents;

    TopicFolders(Conversations conversations, Documents documents) {
        this.conversations = conversations;
        this.documents = documents;
    }

    /// Makes sure that the folder is there.
    ///
    /// @throws Problem FORBIDDEN for readers and outside spaces, CONVERSATION_CLOSED
    @Transactional
    public FolderPlace folder(Actor actor, UUID conversationId) {
        var topic = conversations.require(actor, conversationId, ChatAction.DEPOSIT);
        var spaceId = Objects.requireNonNull(topic.place()).id();
        var root = documents.root(actor, spaceId).entry().id();
        var path = TOP + "/" + Objects.requireNonNull(topic.title()).replace('/', '-');
        var made = documents.createPaths(actor, root, new CreatePaths(List.of(path)));
        return new FolderPlace(Objects.requireNonNull(made.get(path)));
    }
}
