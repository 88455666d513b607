package fr.parvis.chat.becoming;

import fr.parvis.chat.ChatAction;
import fr.parvis.chat.ChatProblem;
import fr.parvis.chat.Conversation;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.MessageView;
import fr.parvis.chat.messages.Retelling;
import fr.parvis.platform.Actor;
import fr.parvis.platform.MessageOutcome;
import fr.parvis.platform.MessageOutcome.Said;
import fr.parvis.platform.MessageOutcome.Wish;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes something else of a message, by the module that knows how: the thing keeps the way back to the message, and
/// the message shows the thing to all who read it.
@Service
public class Outcomes {
    private static final int MOST = 10;

    private final List<MessageOutcome> kinds;
    private final OutcomeStore store;
    private final Conversations conversations;
    private final Retelling retelling;
    private final Clock clock;

    Outcomes(
            List<MessageOutcome> kinds,
            OutcomeStore store,
            Conversations conversations,
            Retelling retelling,
            Clock clock) {
        this.kinds = kinds;
        this.store = store;
        this.conversations = conversations;
        this.retelling = retelling;
        this.clock = clock;
    }

    /// A message as it is taken over, and its conversation as the actor stands in it.
    private record Taken(Said said, Conversation conversation) {}

    /// What the actor may make of it; nothing where the conversation changes no more.
    @Transactional(readOnly = true)
    public List<OutcomeOffer> offers(Actor actor, UUID messageId) {
        var taken = take(actor, messageId);
        if (!taken.conversation.allows(ChatAction.REACT)) {
            return List.of();
        }
        return kinds.stream()
                .filter(kind -> kind.isFor(actor, taken.said))
                .map(kind -> new OutcomeOffer(kind.kind(), kind.about()))
                .toList();
    }

    /// @throws Problem NOT_FOUND for a message that was taken away, as for one that the actor may not read; INVALID for
    /// what it cannot become; MESSAGE_BECAME_ENOUGH; what making the thing throws
    @Transactional
    public MessageView.Outcome become(Actor actor, UUID messageId, BecomeOutcome command) {
        var taken = take(actor, messageId);
        taken.conversation.require(ChatAction.REACT);
        var kind = kinds.stream()
                .filter(one -> one.kind().equals(command.kind()) && one.isFor(actor, taken.said))
                .findFirst()
                .orElseThrow(() -> invalid("kind"));
        if (kind.about() != MessageOutcome.About.NOTHING && command.aboutId() == null) {
            throw invalid("aboutId");
        }
        if (store.count(messageId) >= MOST) {
            throw new Problem(ChatProblem.MESSAGE_BECAME_ENOUGH, Map.of("most", MOST));
        }
        var address = kind.make(actor, taken.said, new Wish(command.aboutId(), command.words()));
        store.insert(messageId, kind.kind(), address, actor.personId(), clock.instant());
        if (!retelling.retell(messageId)) {
            throw new Problem(PlatformProblem.CONFLICT);
        }
        return new MessageView.Outcome(kind.kind(), address);
    }

    private Taken take(Actor actor, UUID messageId) {
        var row = store.find(messageId).orElseThrow(Problem::notFound);
        var conversation = conversations.require(actor, row.conversationId());
        var place = conversation.place();
        var said = new Said(
                messageId,
                place == null ? null : place.id(),
                row.authorName(),
                row.at(),
                row.body(),
                conversation.address(row.seq()));
        return new Taken(said, conversation);
    }

    private static Problem invalid(String field) {
        return new Problem(PlatformProblem.INVALID, Map.of("fields", List.of(field)));
    }
}
