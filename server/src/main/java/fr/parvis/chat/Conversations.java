package fr.parvis.chat;

import fr.parvis.people.Directory;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Change.Audience;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.HiddenSpaces;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Conversations, in the order of their life: opened, listed, named, joined and left, closed.
@Service
public class Conversations {
    private static final int LINES = 50;
    private static final int FACES = 5;
    private static final int MOST_PEOPLE = 50;

    /// Who never opened a topic is told of what was said in it for so long.
    private static final Duration LATELY = Duration.ofDays(14);

    private final ConversationStore store;
    private final ConversationListStore lists;
    private final MentionableStore mentionables;
    private final Spaces spaces;
    private final HiddenSpaces hiddenSpaces;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conversations(
            ConversationStore store,
            ConversationListStore lists,
            MentionableStore mentionables,
            Spaces spaces,
            HiddenSpaces hiddenSpaces,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.mentionables = mentionables;
        this.spaces = spaces;
        this.hiddenSpaces = hiddenSpaces;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /// A conversation as the actor stands in it: the first of the three moves of authorization.
    ///
    /// @throws Problem NOT_FOUND for who may not read it, as for one that does not exist
    public Conversation require(Actor actor, UUID id) {
        return store.find(actor.personId(), id).orElseThrow(Problem::notFound);
    }

    /// A topic as somebody stands in it who takes part by mail, without an account.
    ///
    /// @throws Problem NOT_FOUND for who does not, or not any more
    public Conversation requireByMail(UUID personId, UUID id) {
        return store.findByMail(personId, id).orElseThrow(Problem::notFound);
    }

    /// The first two moves.
    ///
    /// @throws Problem NOT_FOUND, SPACE_ARCHIVED (spaces), CONVERSATION_CLOSED, FORBIDDEN
    public Conversation require(Actor actor, UUID id, ChatAction action) {
        var conversation = require(actor, id);
        conversation.require(action);
        return conversation;
    }

    /// Opens a topic in a space.
    ///
    /// @throws Problem FORBIDDEN for readers, SPACE_ARCHIVED (spaces)
    @Transactional
    public UUID openTopic(Actor actor, UUID spaceId, String title) {
        var member = spaces.require(actor, spaceId);
        if (!member.space().isWritable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
        if (!ChatPolicy.opensTopics(member.role())) {
            throw Problem.forbidden();
        }
        var id = store.insertTopic(spaceId, title(title), actor.personId(), clock.instant());
        spaces.touched(spaceId);
        events.publishEvent(new ConversationChanged(id, Audience.ofSpace(spaceId)));
        events.publishEvent(new TopicMarked("opened", spaceId, id, title(title), clock.instant(), actor.personId()));
        return id;
    }

    /// Opens a conversation with one person, the same each time, or a new one with several.
    ///
    /// @throws Problem NOT_FOUND for people whom the actor does not see; TOO_MANY_PEOPLE
    @Transactional
    public UUID open(Actor actor, OpenConversation command) {
        var others = others(actor, command.personIds());
        if (others.isEmpty()) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("personIds")));
        }
        return others.size() == 1 ? direct(actor, others.getFirst()) : group(actor, others, command.title());
    }

    private UUID direct(Actor actor, UUID other) {
        var me = actor.personId();
        var key = me.compareTo(other) < 0 ? me + " " + other : other + " " + me;
        var now = clock.instant();
        var made = store.insertDirect(key, me, now);
        made.ifPresent(id -> store.insertParticipants(id, List.of(me, other), now));
        return made.orElseGet(() -> store.direct(key));
    }

    private UUID group(Actor actor, List<UUID> others, @Nullable String title) {
        var now = clock.instant();
        var id = store.insertGroup(title == null || title.isBlank() ? null : title(title), actor.personId(), now);
        var people = new ArrayList<>(others);
        people.addFirst(actor.personId());
        requireFew(people);
        store.insertParticipants(id, people, now);
        events.publishEvent(new ConversationChanged(id, Audience.ofPersons(people)));
        return id;
    }

    /// The actor's conversations, the last moved first; those of archived spaces are out of sight.
    public Page<ConversationLine> mine(Actor actor, @Nullable ConversationKind kind, @Nullable String after) {
        return page(
                actor,
                lists.mine(
                        actor.personId(), kind, after == null ? null : ConversationListStore.Key.of(after), LINES + 1));
    }

    /// The first of them.
    List<ConversationLine> latest(Actor actor, int most) {
        return named(actor, lists.latest(actor.personId(), most, recent()));
    }

    /// The topics of a space, the last moved first.
    public TopicPage ofSpace(Actor actor, UUID spaceId, @Nullable String after) {
        var member = spaces.require(actor, spaceId);
        var page = page(
                actor, lists.ofSpace(spaceId, after == null ? null : ConversationListStore.Key.of(after), LINES + 1));
        var opens = member.space().isWritable() && ChatPolicy.opensTopics(member.role());
        return new TopicPage(page.items(), page.next(), opens ? List.of(ChatAction.OPEN_TOPIC) : List.of());
    }

    private Page<ConversationLine> page(Actor actor, List<ConversationListStore.Key> oneMore) {
        var keys = Page.of(oneMore, LINES, ConversationListStore.Key::cursor);
        var ids = keys.items().stream().map(ConversationListStore.Key::id).toList();
        return new Page<>(lines(actor, ids), keys.next());
    }

    /// The lines of conversations that the actor reads, as the caller made sure.
    public List<ConversationLine> lines(Actor actor, List<UUID> ids) {
        return named(actor, lists.lines(actor.personId(), ids, recent()));
    }

    private List<ConversationLine> named(Actor actor, List<ConversationLine> lines) {
        var people = lists.people(
                actor.personId(), lines.stream().map(ConversationLine::id).toList(), FACES);
        return lines.stream()
                .map(line -> named(line, people.getOrDefault(line.id(), List.of())))
                .toList();
    }

    private static ConversationLine named(ConversationLine line, List<Interlocutor> people) {
        return line.with(title(line.title(), people), people);
    }

    private static String title(@Nullable String title, List<Interlocutor> others) {
        return title == null || title.isEmpty()
                ? others.stream().limit(FACES).map(Interlocutor::name).collect(Collectors.joining(", "))
                : title;
    }

    /// What the actor calls a conversation.
    public String title(Conversation conversation) {
        return conversation.title() != null
                ? conversation.title()
                : title(
                        null,
                        lists.people(conversation.personId(), List.of(conversation.id()), FACES)
                                .getOrDefault(conversation.id(), List.of()));
    }

    /// How much the actor has not read, over all.
    public UnreadView unread(Actor actor) {
        return lists.unread(actor.personId(), recent());
    }

    public ConversationView view(Actor actor, UUID id) {
        var conversation = require(actor, id);
        var line = lists.lines(actor.personId(), List.of(id), recent()).getFirst();
        var own = lists.own(actor.personId(), id, recent());
        var participants =
                conversation.place() == null ? lists.participants(id) : List.<ConversationView.Participant>of();
        var others = participants.stream()
                .map(ConversationView.Participant::person)
                .filter(person -> !person.id().equals(actor.personId()))
                .toList();
        return new ConversationView(
                id,
                conversation.kind(),
                title(conversation.title(), others),
                conversation.place(),
                conversation.archived(),
                participants,
                line.unread(),
                line.mentioned(),
                conversation.closedAt(),
                own.brought(),
                own.draft(),
                own.readSeq(),
                conversation.lastSeq(),
                conversation.revision(),
                conversation.can());
    }

    /// Whom a message may name: people by the letters typed, groups, and everybody for who runs the space.
    public MentionableView mentionable(Actor actor, UUID id, @Nullable String query) {
        var conversation = require(actor, id);
        var pattern = "%" + (query == null ? "" : query.strip().replaceAll("[%_\\\\\\p{Cntrl}]", "")) + "%";
        var place = conversation.place();
        return new MentionableView(
                mentionables.people(conversation, pattern, 20),
                place == null ? List.of() : mentionables.groups(actor.personId(), place.id(), pattern, 10),
                conversation.allows(ChatAction.MENTION_ALL));
    }

    @Transactional
    public void rename(Actor actor, UUID id, NameConversation command) {
        var conversation = require(actor, id);
        requireNotDirect(conversation);
        conversation.require(ChatAction.RENAME);
        var title = title(command.title());
        store.rename(id, title);
        if (conversation.kind() == ConversationKind.TOPIC) {
            events.publishEvent(new TopicRenamed(actor, id, Objects.requireNonNull(conversation.title()), title));
        }
        events.publishEvent(new ConversationChanged(id, conversation.audience()));
    }

    /// Ends a topic: it can be read and nothing else.
    @Transactional
    public void close(Actor actor, UUID id) {
        var conversation = require(actor, id, ChatAction.CLOSE);
        store.close(id, clock.instant(), actor.personId());
        mark("closed", actor, conversation);
        events.publishEvent(new ConversationChanged(id, conversation.audience()));
    }

    @Transactional
    public void reopen(Actor actor, UUID id) {
        var conversation = require(actor, id, ChatAction.REOPEN);
        store.close(id, null, null);
        mark("reopened", actor, conversation);
        events.publishEvent(new ConversationChanged(id, conversation.audience()));
    }

    private void mark(String verb, Actor actor, Conversation topic) {
        var place = topic.place();
        var title = topic.title();
        if (place != null && title != null) {
            events.publishEvent(
                    new TopicMarked(verb, place.id(), topic.id(), title, clock.instant(), actor.personId()));
        }
    }

    /// Brings people into a group: they read what was said before as well.
    ///
    /// @throws Problem NO_GROUP; NOT_FOUND for people whom the actor does not see; TOO_MANY_PEOPLE
    @Transactional
    public void add(Actor actor, UUID id, AddParticipants command) {
        var conversation = requireGroup(actor, id);
        var people = new LinkedHashSet<>(conversation.participants());
        var come = others(actor, command.personIds());
        people.addAll(come);
        requireFew(people);
        // Only these: somebody else may be leaving just now.
        store.insertParticipants(id, come, clock.instant());
        hiddenSpaces.admit(id, come);
        events.publishEvent(new ConversationChanged(id, Audience.ofPersons(List.copyOf(people))));
    }

    @Transactional
    public void leave(Actor actor, UUID id) {
        var conversation = requireGroup(actor, id);
        store.deleteParticipant(id, actor.personId());
        hiddenSpaces.dismiss(id, actor.personId());
        events.publishEvent(new ConversationChanged(id, conversation.audience()));
    }

    private Conversation requireGroup(Actor actor, UUID id) {
        var conversation = require(actor, id);
        if (conversation.kind() != ConversationKind.GROUP) {
            throw new Problem(ChatProblem.NO_GROUP);
        }
        return conversation;
    }

    private static void requireNotDirect(Conversation conversation) {
        if (conversation.kind() == ConversationKind.DIRECT) {
            throw new Problem(ChatProblem.NO_GROUP);
        }
    }

    private List<UUID> others(Actor actor, List<UUID> personIds) {
        var others = personIds.stream()
                .distinct()
                .filter(id -> !id.equals(actor.personId()))
                .toList();
        others.forEach(id -> directory.requireSee(actor, id));
        return others;
    }

    private static void requireFew(java.util.Collection<UUID> people) {
        if (people.size() > MOST_PEOPLE) {
            throw new Problem(ChatProblem.TOO_MANY_PEOPLE, Map.of("most", MOST_PEOPLE));
        }
    }

    /// @throws Problem INVALID where nothing legible is left
    private static String title(String typed) {
        return Text.line(typed, "title");
    }

    /// As fine as the database keeps it.
    private Instant recent() {
        return clock.instant().minus(LATELY).truncatedTo(ChronoUnit.MICROS);
    }
}
