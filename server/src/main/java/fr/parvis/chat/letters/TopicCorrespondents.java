package fr.parvis.chat.letters;

import fr.parvis.chat.Conversation;
import fr.parvis.chat.ConversationChanged;
import fr.parvis.chat.ConversationKind;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.letters.CorrespondentView.CorrespondentsView;
import fr.parvis.chat.letters.CorrespondentView.StopView;
import fr.parvis.mail.IncomingAddress;
import fr.parvis.mail.Unreachables;
import fr.parvis.mail.Unreachables.Unreachable;
import fr.parvis.mail.incoming.ReplyAddresses;
import fr.parvis.people.Correspondents;
import fr.parvis.people.People;
import fr.parvis.people.Token;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Role;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who takes part in a topic by mail, in the order of what happens: added by who runs the space, removed by them, or
/// stopping by themselves. From that moment nothing is told them, and what they answer is refused.
@Service
class TopicCorrespondents {
    static final int MOST = 20;

    private final TopicCorrespondentStore store;
    private final Conversations conversations;
    private final Correspondents correspondents;
    private final People people;
    private final TopicLetters letters;
    private final ReplyAddresses replyAddresses;
    private final Unreachables unreachables;
    private final IncomingAddress incoming;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TopicCorrespondents(
            TopicCorrespondentStore store,
            Conversations conversations,
            Correspondents correspondents,
            People people,
            TopicLetters letters,
            ReplyAddresses replyAddresses,
            Unreachables unreachables,
            IncomingAddress incoming,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.correspondents = correspondents;
        this.people = people;
        this.letters = letters;
        this.replyAddresses = replyAddresses;
        this.unreachables = unreachables;
        this.incoming = incoming;
        this.events = events;
        this.clock = clock;
    }

    /// For whoever reads the topic; addresses for who runs the space.
    CorrespondentsView correspondents(Actor actor, UUID conversationId) {
        var topic = conversations.require(actor, conversationId);
        var runs = topic.role() != null && topic.role().atLeast(Role.FACILITATOR);
        var current = store.current(conversationId);
        var can = !runs
                ? List.<String>of()
                : isOpen(topic) && incoming.isSet() ? List.of("ADD", "REMOVE") : List.of("REMOVE");
        return new CorrespondentsView(runs ? withAddresses(current) : current, incoming.isSet(), can);
    }

    private List<CorrespondentView> withAddresses(List<CorrespondentView> current) {
        var emails = people.named(current.stream().map(one -> one.person().id()).toList()).stream()
                .filter(one -> one.email() != null)
                .collect(Collectors.toMap(People.Named::id, one -> String.valueOf(one.email())));
        var reasons = unreachables.among(emails.values()).stream()
                .collect(Collectors.toMap(Unreachable::address, Unreachable::reason));
        return current.stream()
                .map(one -> {
                    var email = emails.get(one.person().id());
                    var reason = email == null ? null : reasons.get(email.toLowerCase(Locale.ROOT));
                    return new CorrespondentView(one.id(), one.person(), email, one.addedBy(), one.addedAt(), reason);
                })
                .toList();
    }

    /// @throws Problem FORBIDDEN unless the actor runs the space; NO_INCOMING_MAIL, ALREADY_CORRESPONDENT,
    /// TOO_MANY_CORRESPONDENTS, and what [Correspondents#admit] refuses
    @Transactional
    CorrespondentsView add(Actor actor, UUID conversationId, AddCorrespondent command) {
        var topic = requireRun(actor, conversationId);
        if (topic.kind() != ConversationKind.TOPIC) {
            throw new Problem(LetterProblem.NOT_A_TOPIC);
        }
        topic.require(fr.parvis.chat.ChatAction.CLOSE);
        if (!incoming.isSet()) {
            throw new Problem(LetterProblem.NO_INCOMING_MAIL);
        }
        if (store.count(conversationId) >= MOST) {
            throw new Problem(LetterProblem.TOO_MANY_CORRESPONDENTS, Map.of("limit", MOST));
        }
        var personId = correspondents.admit(command.person());
        unreachables.forget(command.person().email().strip());
        var reason = command.reason() == null || command.reason().isBlank()
                ? null
                : command.reason().strip();
        join(topic, personId, actor.personId(), reason);
        return correspondents(actor, conversationId);
    }

    /// Lets somebody without an account take part from now on; the first mail tells them so. The caller has checked
    /// that who adds them may.
    void join(Conversation topic, UUID personId, UUID by, @Nullable String reason) {
        var token = Token.random().text();
        if (store.insert(topic, personId, by, reason, token, clock.instant()).isEmpty()) {
            throw new Problem(LetterProblem.ALREADY_CORRESPONDENT);
        }
        letters.welcome(topic, personId, people.view(by).fullName(), reason, token);
        mark("correspondent-added", topic, personId, by);
    }

    @Transactional
    void remove(Actor actor, UUID conversationId, UUID id) {
        var topic = requireRun(actor, conversationId);
        var personId = store.remove(conversationId, id, actor.personId(), clock.instant())
                .orElseThrow(Problem::notFound);
        replyAddresses.take(TopicReplies.CODE, conversationId, personId);
        mark("correspondent-removed", topic, personId, actor.personId());
    }

    /// What the link of a mail stops; nothing else of the topic is said.
    StopView stopping(String token) {
        var stop = store.stop(token).orElseThrow(Problem::notFound);
        return new StopView(stop.title(), stop.spaceName(), stop.stopped());
    }

    /// They stop by themselves; a second time changes nothing.
    @Transactional
    void stop(String token) {
        var stop = store.stop(token).orElseThrow(Problem::notFound);
        store.remove(stop.conversationId(), stop.id(), null, clock.instant()).ifPresent(personId -> {
            replyAddresses.take(TopicReplies.CODE, stop.conversationId(), personId);
            var name = people.view(personId).fullName();
            events.publishEvent(new CorrespondentMarked(
                    "correspondent-stopped",
                    stop.spaceId(),
                    stop.conversationId(),
                    stop.title(),
                    name,
                    clock.instant(),
                    null));
            events.publishEvent(new ConversationChanged(
                    stop.conversationId(), fr.parvis.platform.Change.Audience.ofSpace(stop.spaceId())));
        });
    }

    private Conversation requireRun(Actor actor, UUID conversationId) {
        var topic = conversations.require(actor, conversationId);
        if (topic.role() == null || !topic.role().atLeast(Role.FACILITATOR)) {
            throw Problem.forbidden();
        }
        return topic;
    }

    private static boolean isOpen(Conversation topic) {
        return !topic.archived() && topic.closedAt() == null;
    }

    private void mark(String verb, Conversation topic, UUID personId, @Nullable UUID by) {
        events.publishEvent(new CorrespondentMarked(
                verb,
                Objects.requireNonNull(topic.place()).id(),
                topic.id(),
                Objects.requireNonNull(topic.title()),
                people.view(personId).fullName(),
                clock.instant(),
                by));
        events.publishEvent(new ConversationChanged(topic.id(), topic.audience()));
    }
}
