package fr.parvis.chat.cards;

import fr.parvis.chat.ChatAction;
import fr.parvis.chat.Conversation;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.TopicRenamed;
import fr.parvis.documents.CreatePaths;
import fr.parvis.documents.DocumentView;
import fr.parvis.documents.Documents;
import fr.parvis.documents.EntryAction;
import fr.parvis.documents.Moves;
import fr.parvis.documents.RenameEntry;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.HiddenSpaces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// What is dropped into a topic is first a document of its space, in *Dialogue / ‹sujet›*. The topic keeps its folder
/// wherever that goes and whatever it is called; one that is thrown away is replaced. What is dropped into a direct or
/// group conversation lies in a hidden space of its people.
@Service
public class TopicFolders {
    private static final String TOP = "Dialogue";

    private final Conversations conversations;
    private final HiddenSpaces hiddenSpaces;
    private final Documents documents;
    private final Moves moves;
    private final FolderStore store;
    private final TransactionTemplate apart;

    TopicFolders(
            Conversations conversations,
            HiddenSpaces hiddenSpaces,
            Documents documents,
            Moves moves,
            FolderStore store,
            PlatformTransactionManager transactions) {
        this.conversations = conversations;
        this.hiddenSpaces = hiddenSpaces;
        this.documents = documents;
        this.moves = moves;
        this.store = store;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Makes sure that the folder is there.
    ///
    /// @throws Problem FORBIDDEN for readers and where the folder is kept from the actor, CONVERSATION_CLOSED
    @Transactional
    public FolderPlace folder(Actor actor, UUID conversationId) {
        var topic = conversations.require(actor, conversationId, ChatAction.DEPOSIT);
        if (topic.place() == null) {
            hiddenSpaces.open(topic.id(), () -> participants(actor, topic.id()));
            return new FolderPlace(documents.root(actor, topic.id()).entry().id());
        }
        return new FolderPlace(kept(actor, topic).orElseGet(() -> made(actor, topic)));
    }

    /// That of a topic that is brought in from elsewhere, and that nobody writes in: who brings it deposits there with
    /// the rights that they have.
    @Transactional
    public UUID folderOfBrought(Actor actor, UUID conversationId) {
        var topic = conversations.require(actor, conversationId);
        return kept(actor, topic).orElseGet(() -> made(actor, topic));
    }

    /// Who is in it now, the actor first.
    private List<UUID> participants(Actor actor, UUID conversationId) {
        var people =
                new ArrayList<>(conversations.require(actor, conversationId).participants());
        Collections.swap(people, 0, people.indexOf(actor.personId()));
        return people;
    }

    /// The one it had, unless it was thrown away or taken to another space.
    private Optional<UUID> kept(Actor actor, Conversation topic) {
        return store.find(topic.id()).filter(id -> {
            var folder = seen(actor, id);
            return folder.entry().trashedAt() == null && folder.space().id().equals(spaceOf(topic));
        });
    }

    private DocumentView seen(Actor actor, UUID folderId) {
        try {
            return documents.document(actor, folderId);
        } catch (Problem hidden) {
            throw Problem.forbidden();
        }
    }

    /// The one of its title, or a numbered one where that is another topic's.
    private UUID made(Actor actor, Conversation topic) {
        var root = documents.root(actor, spaceOf(topic)).entry().id();
        var name = Documents.folderName(Objects.requireNonNull(topic.title()));
        for (var number = 1; ; number++) {
            var path = TOP + "/" + (number == 1 ? name : name + " (" + number + ")");
            var made = documents.createPaths(actor, root, new CreatePaths(List.of(path)));
            var folder = Objects.requireNonNull(made.get(path));
            if (!store.isOfAnother(folder, topic.id())) {
                store.keep(topic.id(), folder);
                return folder;
            }
        }
    }

    private static UUID spaceOf(Conversation topic) {
        return Objects.requireNonNull(topic.place()).id();
    }

    /// A folder that still bears the former title takes the new one. Where that cannot be (the name is taken, the
    /// folder is not for whoever renames), the topic is renamed all the same.
    @TransactionalEventListener
    void follow(TopicRenamed renamed) {
        try {
            apart.executeWithoutResult(_ -> store.find(renamed.conversationId()).ifPresent(id -> rename(renamed, id)));
        } catch (Problem refused) {
            // The folder stays as it is.
        }
    }

    private void rename(TopicRenamed renamed, UUID folderId) {
        var entry = documents.document(renamed.actor(), folderId).entry();
        if (entry.trashedAt() == null
                && entry.can().contains(EntryAction.CHANGE)
                && entry.name().equals(Documents.folderName(renamed.from()))) {
            moves.rename(renamed.actor(), folderId, new RenameEntry(Documents.folderName(renamed.to())));
        }
    }
}
