package fr.parvis.chat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.chat.reading.ReadUpTo;
import fr.parvis.chat.reading.Readings;
import fr.parvis.chat.reading.SaveDraft;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.ProblemType;
import fr.parvis.spaces.Refusals;
import fr.parvis.spaces.Spaces;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whose a conversation is, and what each is told of it.
@ParvisTest
class ConversationsTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private Conversations conversations;

    @Autowired
    private ConversationRooms rooms;

    @Autowired
    private ConversationsToday today;

    @Autowired
    private Readings readings;

    @Autowired
    private Spaces spaces;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient sql;

    private Assembly.Room room;

    @BeforeEach
    void gather() {
        room = assembly.room();
    }

    @Test
    void twoPeopleHaveOneConversation() {
        var mine = conversations.open(room.reader(), with(room.contributor()));
        assertThat(conversations.open(room.contributor(), with(room.reader()))).isEqualTo(mine);
        assertThat(lines(room.contributor()))
                .as("a conversation in which nothing was said shows to who opened it")
                .doesNotContain(mine);
        assembly.say(room.reader(), mine, "Bonjour");
        assertThat(lines(room.contributor())).contains(mine);
    }

    @Test
    void aDirectConversationIsNamedAfterTheOther() {
        var id = conversations.open(room.reader(), with(room.contributor()));
        var name = name(room.contributor());
        assertThat(conversations.view(room.reader(), id).title()).isEqualTo(name);
        assertThat(conversations
                        .mine(room.reader(), ConversationKind.DIRECT, null)
                        .items())
                .extracting(ConversationLine::title)
                .containsExactly(name);
    }

    @Test
    void oneWritesToWhomOneSees() {
        refused(PlatformProblem.NOT_FOUND, () -> conversations.open(room.reader(), with(room.stranger())));
        refused(PlatformProblem.NOT_FOUND, () -> conversations.open(room.guest(), with(room.neighbour())));
        refused(PlatformProblem.INVALID, () -> conversations.open(room.reader(), with(room.reader())));
        assertThat(conversations.open(room.guest(), with(room.reader()))).isNotNull();
        var group = conversations.open(room.reader(), with(room.contributor(), room.guest()));
        refused(
                PlatformProblem.NOT_FOUND,
                () -> conversations.add(
                        room.reader(),
                        group,
                        new AddParticipants(List.of(room.stranger().personId()))));
    }

    @Test
    void aGuestSeesTheTopicsOfTheirSpacesAndNothingElse() {
        var elsewhere = assembly.room();
        conversations.open(room.reader(), with(room.contributor()));
        assertThat(lines(room.guest())).containsExactly(room.topic());
        refused(PlatformProblem.NOT_FOUND, () -> conversations.view(room.guest(), elsewhere.topic()));
        assertThat(conversations.view(room.guest(), room.topic()).can())
                .containsExactly(ChatAction.REPLY, ChatAction.REACT);
    }

    @Test
    void whatOneMayDoFollowsTheRole() {
        assertThat(can(room.reader())).containsExactly(ChatAction.REPLY, ChatAction.REACT);
        assertThat(can(room.contributor()))
                .containsExactly(
                        ChatAction.OPEN_TOPIC,
                        ChatAction.WRITE,
                        ChatAction.REPLY,
                        ChatAction.REACT,
                        ChatAction.PIN,
                        ChatAction.DEPOSIT);
        assertThat(can(room.facilitator()))
                .contains(ChatAction.CLOSE, ChatAction.MODERATE, ChatAction.MENTION_ALL, ChatAction.RENAME);
        conversations.close(room.facilitator(), room.topic());
        assertThat(can(room.reader())).isEmpty();
        assertThat(can(room.facilitator())).containsExactly(ChatAction.OPEN_TOPIC, ChatAction.REOPEN);
    }

    @Test
    void aGroupIsJoinedAndLeft() {
        var group = conversations.open(room.facilitator(), with(room.contributor(), room.reader()));
        assembly.say(room.facilitator(), group, "Avant toi");
        conversations.add(
                room.reader(),
                group,
                new AddParticipants(List.of(room.neighbour().personId())));
        assertThat(conversations.view(room.neighbour(), group).unread())
                .as("what was said before one came is not unread")
                .isZero();
        conversations.leave(room.reader(), group);
        refused(PlatformProblem.NOT_FOUND, () -> conversations.view(room.reader(), group));
        assertThat(rooms.admits(room.neighbour().personId(), group)).isTrue();
        assertThat(rooms.admits(room.reader().personId(), group)).isFalse();
        refused(ChatProblem.NO_GROUP, () -> conversations.leave(room.reader(), room.topic()));
    }

    @Test
    void whoComesLaterIsNotSaidToHaveReadWhatWasSaidBefore() {
        var group = conversations.open(room.facilitator(), with(room.contributor(), room.reader()));
        var before = assembly.say(room.facilitator(), group, "Avant toi");
        readings.read(room.reader(), group, new ReadUpTo(before.seq()));
        conversations.add(
                room.reader(),
                group,
                new AddParticipants(List.of(room.neighbour().personId())));
        assertThat(readSeq(group, room.reader())).isEqualTo(before.seq());
        assertThat(readSeq(group, room.contributor())).isZero();
        assertThat(readSeq(group, room.neighbour())).isZero();
        var after = assembly.say(room.facilitator(), group, "Avec toi");
        readings.read(room.neighbour(), group, new ReadUpTo(after.seq()));
        assertThat(readSeq(group, room.neighbour())).isEqualTo(after.seq());
    }

    private long readSeq(UUID conversationId, Actor of) {
        return conversations.view(room.facilitator(), conversationId).participants().stream()
                .filter(one -> one.person().id().equals(of.personId()))
                .mapToLong(ConversationView.Participant::readSeq)
                .sum();
    }

    @Test
    void whatOthersSaidIsUnreadUntilItIsRead() {
        assembly.say(room.contributor(), room.topic(), "Un");
        var last = assembly.say(room.contributor(), room.topic(), "Deux");
        assertThat(conversations.unread(room.reader())).isEqualTo(new UnreadView(1, 2));
        assertThat(conversations.unread(room.contributor())).isEqualTo(new UnreadView(0, 0));
        assertThat(today.today(room.reader())).singleElement().satisfies(item -> {
            assertThat(item.count()).isEqualTo(2);
            assertThat(item.detail()).isEqualTo("Deux");
        });
        readings.read(room.reader(), room.topic(), new ReadUpTo(last.seq()));
        readings.read(room.reader(), room.topic(), new ReadUpTo(1));
        assertThat(conversations.view(room.reader(), room.topic()).readSeq()).isEqualTo(last.seq());
        assertThat(conversations.unread(room.reader())).isEqualTo(new UnreadView(0, 0));
        readings.read(room.reader(), room.topic(), new ReadUpTo(Long.MAX_VALUE));
        assembly.say(room.contributor(), room.topic(), "Trois");
        assertThat(conversations.unread(room.reader()))
                .as("nobody has read what is not written yet")
                .isEqualTo(new UnreadView(1, 1));
    }

    @Test
    void theConversationsOfAnArchivedSpaceAreOutOfSightAndCanBeRead() {
        assembly.say(room.contributor(), room.topic(), "Pour mémoire");
        spaces.archive(room.facilitator(), room.spaceId());
        assertThat(lines(room.reader())).isEmpty();
        assertThat(conversations.unread(room.reader()).messages()).isZero();
        assertThat(conversations.view(room.reader(), room.topic()).archived()).isTrue();
        assertThat(conversations
                        .ofSpace(room.facilitator(), room.spaceId(), null)
                        .can())
                .isEmpty();
    }

    @Test
    void aDraftIsKeptUntilItIsSent() {
        readings.saveDraft(room.contributor(), room.topic(), new SaveDraft("Je propose  ", null));
        assertThat(conversations.view(room.contributor(), room.topic()).draft()).isEqualTo("Je propose  ");
        assertThat(conversations.view(room.facilitator(), room.topic()).draft()).isNull();
        assembly.say(room.contributor(), room.topic(), "Je propose mardi");
        assertThat(conversations.view(room.contributor(), room.topic()).draft()).isNull();
        readings.saveDraft(room.reader(), room.topic(), new SaveDraft("Euh", null));
        readings.saveDraft(room.reader(), room.topic(), new SaveDraft("  ", null));
        assertThat(conversations.view(room.reader(), room.topic()).draft()).isNull();
    }

    @Test
    void listsCostTheSameForAPersonInFiveHundredSpaces() {
        var few = room.town().member(room.town().authority());
        var many = room.town().member(room.town().authority());
        fill(few, 5);
        fill(many, 500);
        assertThat(conversations.mine(many, null, null).items()).hasSize(50);
        assertThat(conversations
                        .mine(many, null, conversations.mine(many, null, null).next())
                        .items())
                .hasSize(50);
        for (var person : new Actor[] {few, many}) {
            assertThat(statements.during(() -> conversations.mine(person, null, null)))
                    .isEqualTo(3);
            assertThat(statements.during(() -> conversations.unread(person))).isEqualTo(1);
            assertThat(statements.during(() -> today.today(person))).isEqualTo(2);
        }
        assertThat(conversations.unread(many)).isEqualTo(new UnreadView(500, 500));
    }

    /// Spaces with a topic and a message of somebody else's, straight into the tables.
    private void fill(Actor person, int count) {
        sql.sql("""
                        with authority as (
                          select organisation_id from people.affiliation where person_id = :person
                        ), place as (
                          insert into spaces.space (organisation_id, slug, name, type, access, access_list_id, created_at, active_at)
                          select organisation_id, 'espace-' || n, 'Espace ' || n, 'COMMITTEE', 'ON_REQUEST', uuidv7(), current_timestamp, current_timestamp
                          from authority, generate_series(1, :count) n
                          returning id, access_list_id
                        ), list as (
                          insert into spaces.access_list (id, space_id, created_at) select access_list_id, id, current_timestamp from place
                        ), topic as (
                          insert into chat.conversation (kind, space_id, title, created_at, created_by, revision, last_seq, moved_at)
                          select 'TOPIC', id, 'Sujet', current_timestamp, :other, 1, 1, current_timestamp from place returning id
                        ), said as (
                          insert into chat.message (id, conversation_id, author_id, at, body, seq, revision)
                          select uuidv7(), id, :other, current_timestamp, 'Bonjour', 1, 1 from topic
                        )
                        insert into spaces.member (space_id, person_id, role, added_at)
                        select id, :person, 'READER', current_timestamp from place
                        """)
                .param("person", person.personId())
                .param("other", room.facilitator().personId())
                .param("count", count)
                .update();
    }

    private List<ChatAction> can(Actor actor) {
        return conversations.view(actor, room.topic()).can();
    }

    private List<UUID> lines(Actor actor) {
        return conversations.mine(actor, null, null).items().stream()
                .map(ConversationLine::id)
                .toList();
    }

    private static OpenConversation with(Actor... people) {
        return new OpenConversation(
                IntStream.range(0, people.length)
                        .mapToObj(number -> people[number].personId())
                        .toList(),
                null);
    }

    private String name(Actor actor) {
        return sql.sql("select name from people.identity where person_id = :id")
                .param("id", actor.personId())
                .query(String.class)
                .single();
    }

    private static void refused(ProblemType type, Runnable work) {
        Refusals.refused(type.slug(), work::run);
    }
}
