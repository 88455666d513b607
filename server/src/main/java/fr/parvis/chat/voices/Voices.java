package fr.parvis.chat.voices;

import fr.parvis.chat.messages.MessageTakenAway;
import fr.parvis.documents.Documents;
import fr.parvis.documents.Trash;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// A voice message that is taken away, or goes with its age, takes its sound with it, into the trash of the space: what
/// was said aloud is what
/// the message said. A sound that another message still gives stays, as does one that whoever takes the message away
/// may not throw away. See ADR 0289.
@Component
class Voices {
    /// `/d/0199…?vocal=42`: a document, and how many seconds it lasts.
    private static final Pattern VOICE =
            Pattern.compile("/d/([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})\\?vocal=[0-9]");

    private static final int MOST = 20;

    private final Documents documents;
    private final Trash trash;
    private final VoiceStore store;
    private final TransactionTemplate apart;

    Voices(Documents documents, Trash trash, VoiceStore store, PlatformTransactionManager transactions) {
        this.documents = documents;
        this.trash = trash;
        this.store = store;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void follow(MessageTakenAway taken) {
        VOICE.matcher(taken.body())
                .results()
                .map(MatchResult::group)
                .map(address -> UUID.fromString(address.substring(3, 39)))
                .distinct()
                .limit(MOST)
                .forEach(id -> throwAway(taken, id));
    }

    private void throwAway(MessageTakenAway taken, UUID documentId) {
        try {
            apart.executeWithoutResult(_ -> {
                if (isOf(taken, documentId) && !store.isGivenElsewhere(documentId)) {
                    trash.throwAway(taken.actor(), List.of(documentId));
                }
            });
        } catch (Problem refused) {
            // The document stays where it is.
        }
    }

    /// Whether the message's author recorded it for that conversation.
    private boolean isOf(MessageTakenAway taken, UUID documentId) {
        var document = documents.document(taken.actor(), documentId);
        var by = document.createdBy();
        return by != null
                && by.id().equals(taken.authorId())
                && document.space().id().equals(taken.spaceId());
    }
}
