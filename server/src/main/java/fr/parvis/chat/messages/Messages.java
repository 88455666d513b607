package fr.parvis.chat.messages;

import fr.parvis.chat.ChatAction;
import fr.parvis.chat.ChatProblem;
import fr.parvis.chat.Conversation;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.MessageView;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Messages, in the order of their life: written, edited, reacted to, taken away. Reading them is for [Pages].
@Service
public class Messages {
    private static final int MOST_EMOJIS = 20;

    private final MessageStore store;
    private final MessageViewStore views;
    private final Writing writing;
    private final Turns turns;
    private final Named named;
    private final Conversations conversations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Messages(
            MessageStore store,
            MessageViewStore views,
            Writing writing,
            Turns turns,
            Named named,
            Conversations conversations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.views = views;
        this.writing = writing;
        this.turns = turns;
        this.named = named;
        this.conversations = conversations;
        this.events = events;
        this.clock = clock;
    }

    /// A message that was written, now or by an earlier sending of the same.
    public record Written(MessageView message, boolean now) {}

    /// Writes a message. Sending it again changes nothing and gets the same answer.
    ///
    /// @throws Problem CONFLICT where the id is that of another message, MESSAGE_DELETED for an answer to nothing
    public Written write(Actor actor, UUID conversationId, WriteMessage command) {
        return write(conversations.require(actor, conversationId), command, true);
    }

    /// The same for who stands in it otherwise: by mail.
    public Written write(Conversation conversation, WriteMessage command) {
        return write(conversation, command, false);
    }

    /// Writes one that was typed beforehand: what its author begins there meanwhile is kept.
    ///
    /// @throws Problem as [#write]
    public Written writeLate(Actor actor, UUID conversationId, WriteMessage command) {
        return write(conversations.require(actor, conversationId), command, false);
    }

    private Written write(Conversation conversation, WriteMessage command, boolean now) {
        var text = MessageText.of(command.body());
        var isReply = command.threadId() != null;
        if (!conversation.allows(isReply ? ChatAction.REPLY : ChatAction.WRITE)) {
            // What was accepted before the conversation closed stays accepted.
            var before = earlier(conversation, command);
            if (before != null) {
                return again(conversation, before);
            }
            conversation.require(isReply ? ChatAction.REPLY : ChatAction.WRITE);
        }
        if (command.threadId() != null) {
            requireRoot(conversation, command.threadId());
        }
        try {
            var author = views.author(conversation.personId());
            var message = new NewMessage(conversation, command.id(), command.threadId(), author, text, now);
            return new Written(turns.write(message), true);
        } catch (DuplicateKeyException sentBefore) {
            var before = earlier(conversation, command);
            if (before == null) {
                throw new Problem(PlatformProblem.CONFLICT);
            }
            return again(conversation, before);
        }
    }

    /// Sent again because the answer was lost: where the line broke in the middle of the commit, nobody was told of it.
    private Written again(Conversation conversation, MessageView before) {
        writing.told(conversation, before.id());
        return new Written(before, false);
    }

    private @org.jspecify.annotations.Nullable MessageView earlier(Conversation conversation, WriteMessage command) {
        return views.find(command.id())
                .filter(message -> message.conversationId().equals(conversation.id())
                        && message.author().id().equals(conversation.personId()))
                .orElse(null);
    }

    private void requireRoot(Conversation conversation, UUID threadId) {
        var root = store.find(threadId)
                .filter(message -> message.conversationId().equals(conversation.id()))
                .orElseThrow(Problem::notFound);
        if (root.threadId() != null) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("threadId")));
        }
    }

    /// Says something else instead; that it was edited shows.
    ///
    /// @throws Problem FORBIDDEN for who did not write it, MESSAGE_DELETED
    @Transactional
    public MessageView edit(Actor actor, UUID id, EditMessage command) {
        var message = require(actor, id);
        var conversation = message.conversation();
        conversation.require(ChatAction.REACT);
        if (!message.row().authorId().equals(actor.personId())) {
            throw Problem.forbidden();
        }
        requireThere(message.row());
        var text = MessageText.of(command.body());
        var before = named.called(conversation, MessageText.of(message.row().body()));
        var called = named.called(conversation, text);
        if (!text.body().equals(message.row().body())) {
            // Before the rest: from here on nobody else changes anything in the conversation.
            requireDone(store.edit(message.row(), text.body(), now()));
            store.forgetDrawn(id);
            named.keep(conversation, id, message.row().seq(), text, called);
        }
        var view = writing.told(conversation, id);
        writing.quoteAgain(conversation, view);
        writing.noticeAgain(
                conversation,
                view,
                called.recipients().stream()
                        .filter(person -> !before.recipients().contains(person))
                        .toList());
        return view;
    }

    /// Takes a message away: its text is erased at once, the trace stays.
    ///
    /// @throws Problem FORBIDDEN unless the actor wrote it or runs the space
    @Transactional
    public void delete(Actor actor, UUID id) {
        var message = require(actor, id);
        var conversation = message.conversation();
        conversation.require(
                message.row().authorId().equals(actor.personId()) ? ChatAction.REACT : ChatAction.MODERATE);
        if (message.row().deletedAt() != null) {
            return;
        }
        requireDone(store.erase(message.row(), now()));
        store.forgetDrawn(id);
        store.forgetReactions(id);
        writing.quoteAgain(conversation, writing.told(conversation, id));
        if (message.row().threadId() != null) {
            writing.told(conversation, message.row().threadId());
        }
        events.publishEvent(new MessageTakenAway(
                actor,
                conversation.documentsIn(),
                message.row().authorId(),
                message.row().body()));
    }

    /// @throws Problem INVALID for what is no emoji, TOO_MANY_REACTIONS
    @Transactional
    public MessageView react(Actor actor, UUID id, String emoji) {
        var message = requireReactable(actor, id, emoji);
        if (store.countEmojis(id, emoji) >= MOST_EMOJIS) {
            throw new Problem(ChatProblem.TOO_MANY_REACTIONS);
        }
        if (!store.insertReaction(id, emoji, actor.personId(), now())) {
            return views.find(id).orElseThrow(Problem::notFound);
        }
        requireDone(store.touch(message.row()));
        return writing.told(message.conversation(), id);
    }

    @Transactional
    public MessageView unreact(Actor actor, UUID id, String emoji) {
        var message = requireReactable(actor, id, emoji);
        if (!store.deleteReaction(id, emoji, actor.personId())) {
            return views.find(id).orElseThrow(Problem::notFound);
        }
        requireDone(store.touch(message.row()));
        return writing.told(message.conversation(), id);
    }

    /// Where a message stands, for a link to it.
    public MessagePlace place(Actor actor, UUID id) {
        var row = require(actor, id).row();
        return new MessagePlace(row.conversationId(), row.seq(), row.threadId());
    }

    private Found requireReactable(Actor actor, UUID id, String emoji) {
        Emoji.require(emoji);
        var message = require(actor, id);
        message.conversation().require(ChatAction.REACT);
        requireThere(message.row());
        return message;
    }

    /// A message, and the conversation as the actor stands in it.
    private record Found(MessageStore.Row row, Conversation conversation) {}

    private Found require(Actor actor, UUID id) {
        var row = store.find(id).orElseThrow(Problem::notFound);
        return new Found(row, conversations.require(actor, row.conversationId()));
    }

    private static void requireThere(MessageStore.Row row) {
        if (row.deletedAt() != null) {
            throw new Problem(ChatProblem.MESSAGE_DELETED);
        }
    }

    /// Closed or taken away between the look and the change.
    private static void requireDone(boolean done) {
        if (!done) {
            throw new Problem(PlatformProblem.CONFLICT);
        }
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
