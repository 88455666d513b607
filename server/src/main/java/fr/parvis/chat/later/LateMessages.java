package fr.parvis.chat.later;

import fr.parvis.chat.ChatAction;
import fr.parvis.chat.ChatProblem;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.Excerpt;
import fr.parvis.chat.Text;
import fr.parvis.chat.messages.Messages;
import fr.parvis.chat.messages.WriteMessage;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Messages written now that leave at a chosen moment. One leaves with the right that its author has then: where they
/// may not write there any more they are told so, and its text is kept.
@Service
public class LateMessages {
    private static final int MOST = 50;

    /// Longer than writing a message lasts.
    private static final Duration TAKEN_FOR = Duration.ofMinutes(2);

    private final LateMessageStore store;
    private final Conversations conversations;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate together;
    private final Clock clock;

    LateMessages(
            LateMessageStore store,
            Conversations conversations,
            Messages messages,
            ApplicationEventPublisher events,
            TransactionTemplate together,
            Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.messages = messages;
        this.events = events;
        this.together = together;
        this.clock = clock;
    }

    /// @throws Problem what writing it now throws; MOMENT_PASSED; TOO_MANY_LATE; CONFLICT where the id is that of
    /// another
    @Transactional
    public LateMessageView schedule(Actor actor, UUID conversationId, WriteLater command) {
        var conversation = conversations.require(actor, conversationId, ChatAction.WRITE);
        if (store.count(actor.personId()) >= MOST) {
            throw new Problem(ChatProblem.TOO_MANY_LATE, Map.of("most", MOST));
        }
        var now = clock.instant();
        var waiting = new LateMessageView(
                command.id(),
                conversationId,
                conversations.title(conversation),
                Text.lines(command.body(), "body"),
                command.due().instant(now),
                null);
        if (store.insert(waiting, actor.personId(), now)) {
            events.publishEvent(new LaterChanged(actor.personId()));
        }
        return store.find(actor.personId(), command.id())
                .filter(kept -> kept.conversationId().equals(conversationId))
                .orElseThrow(() -> new Problem(PlatformProblem.CONFLICT));
    }

    /// The actor's, the next to leave first.
    public List<LateMessageView> waiting(Actor actor) {
        return store.of(actor.personId());
    }

    /// @throws Problem NOT_FOUND for that of somebody else; MESSAGE_LEAVING; MOMENT_PASSED
    @Transactional
    public LateMessageView change(Actor actor, UUID id, ChangeLateMessage command) {
        require(actor, id);
        var now = clock.instant();
        var due = command.due().instant(now);
        if (!store.change(actor.personId(), id, Text.lines(command.body(), "body"), due, now)) {
            throw new Problem(ChatProblem.MESSAGE_LEAVING);
        }
        events.publishEvent(new LaterChanged(actor.personId()));
        return require(actor, id);
    }

    /// @throws Problem NOT_FOUND for that of somebody else; MESSAGE_LEAVING
    @Transactional
    public void cancel(Actor actor, UUID id) {
        require(actor, id);
        if (!store.cancel(actor.personId(), id, clock.instant())) {
            throw new Problem(ChatProblem.MESSAGE_LEAVING);
        }
        events.publishEvent(new LaterChanged(actor.personId()));
    }

    private LateMessageView require(Actor actor, UUID id) {
        return store.find(actor.personId(), id).orElseThrow(Problem::notFound);
    }

    /// Sends one whose moment has come. Stopped in between, it is taken again a moment later, and written once: the
    /// message has the id that was given when it was scheduled.
    ///
    /// @return false where none is due
    boolean sendNext() {
        var at = clock.instant();
        var taken = store.take(at, at.plus(TAKEN_FOR));
        taken.ifPresent(this::send);
        return taken.isPresent();
    }

    private void send(LateMessageStore.Taken due) {
        if (due.orphan()) {
            store.left(due.id());
            return;
        }
        try {
            messages.writeLate(
                    Actor.of(due.authorId()), due.conversationId(), new WriteMessage(due.id(), due.body(), null));
        } catch (Problem refused) {
            refuse(due, refused.type().slug());
            return;
        }
        together.executeWithoutResult(_ -> {
            store.left(due.id());
            events.publishEvent(new LaterChanged(due.authorId()));
        });
    }

    private void refuse(LateMessageStore.Taken due, String slug) {
        together.executeWithoutResult(_ -> {
            if (store.refuse(due.id(), slug)) {
                events.publishEvent(new LaterChanged(due.authorId()));
                events.publishEvent(new MessageNotSent(
                        due.id(), due.authorId(), clock.instant(), due.subject(), Excerpt.of(due.body())));
            }
        });
    }
}
