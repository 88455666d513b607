package fr.parvis.chat.messages;

import fr.parvis.chat.ChatProblem;
import fr.parvis.chat.Conversation;
import fr.parvis.chat.DirectMessaged;
import fr.parvis.chat.Excerpt;
import fr.parvis.chat.MessageView;
import fr.parvis.chat.MessageWritten;
import fr.parvis.chat.PersonMentioned;
import fr.parvis.platform.NoticeChanged;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The transaction that keeps a message. Everything is read before it, so that it locks the conversation for the
/// time of a commit only.
@Component
class Writing {
    private final MessageStore store;
    private final MessageViewStore views;
    private final Named named;
    private final Spaces spaces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Writing(
            MessageStore store,
            MessageViewStore views,
            Named named,
            Spaces spaces,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.views = views;
        this.named = named;
        this.spaces = spaces;
        this.events = events;
        this.clock = clock;
    }

    /// Messages of one conversation, in this order.
    ///
    /// @throws Problem CONVERSATION_CLOSED where it was closed meanwhile
    @Transactional
    List<MessageView> write(List<NewMessage> messages) {
        var conversation = messages.getFirst().conversation();
        var called = messages.stream()
                .map(message -> named.called(message.conversation(), message.text()))
                .toList();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        touchSpace(conversation, at);
        var first = store.insert(conversation.id(), messages, at)
                .orElseThrow(() -> new Problem(ChatProblem.CONVERSATION_CLOSED));
        return IntStream.range(0, messages.size())
                .mapToObj(place -> written(messages.get(place), first + place, called.get(place), at))
                .toList();
    }

    private MessageView written(NewMessage written, long seq, Named.Called called, Instant at) {
        var conversation = written.conversation();
        var id = written.id();
        named.keep(conversation, id, seq, written.text(), called);
        var message = new MessageView(
                id,
                conversation.id(),
                seq,
                seq,
                written.threadId(),
                written.author(),
                at,
                written.text().body(),
                null,
                null,
                List.of(),
                0,
                null,
                called.kept().isEmpty()
                        ? List.of()
                        : views.mentions(List.of(id)).getOrDefault(id, List.of()),
                List.of(),
                null);
        events.publishEvent(new MessageWritten(
                message, conversation.audience(), conversation.place() == null ? null : conversation.title()));
        if (written.threadId() != null) {
            told(conversation, written.threadId());
        }
        notice(conversation, message, called.recipients());
        return message;
    }

    /// Tells what a message has become.
    MessageView told(Conversation conversation, UUID messageId) {
        var message = views.find(messageId).orElseThrow(Problem::notFound);
        events.publishEvent(new MessageWritten(message, conversation.audience()));
        return message;
    }

    private void notice(Conversation conversation, MessageView message, List<UUID> mentioned) {
        var place = conversation.place();
        var others = new ArrayList<>(conversation.participants());
        others.remove(conversation.personId());
        others.removeAll(mentioned);
        if (mentioned.isEmpty() && others.isEmpty()) {
            return;
        }
        var excerpt = Excerpt.of(message.body());
        var address = conversation.address(message.seq());
        var by = conversation.personId();
        if (!mentioned.isEmpty()) {
            events.publishEvent(new PersonMentioned(
                    message.id(),
                    mentioned,
                    by,
                    message.at(),
                    place == null ? null : place.id(),
                    subject(conversation, message),
                    excerpt,
                    address));
        }
        if (!others.isEmpty()) {
            events.publishEvent(new DirectMessaged(
                    message.id(), others, by, message.at(), null, subject(conversation, message), excerpt, address));
        }
    }

    /// For its recipients, a conversation without title is named after who writes.
    private static String subject(Conversation conversation, MessageView message) {
        return conversation.title() == null ? message.author().name() : conversation.title();
    }

    /// What was quoted of a message elsewhere is what it says now.
    void quoteAgain(Conversation conversation, MessageView message) {
        events.publishEvent(new NoticeChanged(
                conversation.address(message.seq()), message.deletedAt() == null ? Excerpt.of(message.body()) : null));
    }

    /// Whom an edited message calls, and whom it did not call before.
    void noticeAgain(Conversation conversation, MessageView message, List<UUID> mentioned) {
        if (!mentioned.isEmpty()) {
            var place = conversation.place();
            events.publishEvent(new PersonMentioned(
                    message.id(),
                    mentioned,
                    conversation.personId(),
                    message.at(),
                    place == null ? null : place.id(),
                    subject(conversation, message),
                    Excerpt.of(message.body()),
                    conversation.address(message.seq())));
        }
    }

    private void touchSpace(Conversation conversation, Instant at) {
        var place = conversation.place();
        if (place != null
                && (conversation.lastSeq() == 0 || conversation.movedAt().isBefore(at.minus(Duration.ofMinutes(1))))) {
            spaces.touched(place.id());
        }
    }
}
