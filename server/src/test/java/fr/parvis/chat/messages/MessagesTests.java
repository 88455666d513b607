package fr.parvis.chat.messages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.ChatProblem;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.MessageView;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.ProblemType;
import fr.parvis.spaces.Refusals;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What may be said, by whom, and what becomes of it.
@ParvisTest
class MessagesTests {
    private static final Pages.Part END = new Pages.Part(null, null, null, null, null);

    @Autowired
    private Assembly assembly;

    @Autowired
    private Messages messages;

    @Autowired
    private Pages pages;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Spaces spaces;

    @Autowired
    private JdbcClient sql;

    private Assembly.Room room;

    @BeforeEach
    void gather() {
        room = assembly.room();
    }

    @Test
    void aMessageSentTwiceIsWrittenOnce() {
        var command = new WriteMessage(UUID.randomUUID(), "La maquette est là", null);
        var first = messages.write(room.contributor(), room.topic(), command);
        var second = messages.write(room.contributor(), room.topic(), command);
        assertThat(first.now()).isTrue();
        assertThat(second.now()).isFalse();
        assertThat(second.message()).isEqualTo(first.message());
        assertThat(page().items()).extracting(MessageView::body).containsExactly("La maquette est là");
        assertThat(page().revision()).isEqualTo(1);
    }

    @Test
    void anIdIsOfOneMessageOnly() {
        var id = assembly.say(room.contributor(), room.topic(), "À moi").id();
        refused(
                PlatformProblem.CONFLICT,
                () -> messages.write(room.facilitator(), room.topic(), new WriteMessage(id, "À moi aussi", null)));
        var other = conversations.openTopic(room.facilitator(), room.spaceId(), "Autre");
        refused(
                PlatformProblem.CONFLICT,
                () -> messages.write(room.contributor(), other, new WriteMessage(id, "Ailleurs", null)));
    }

    @Test
    void aMessageSentAgainAfterTheTopicClosedIsStillAccepted() {
        var command = new WriteMessage(UUID.randomUUID(), "Écrit dans le train", null);
        messages.write(room.contributor(), room.topic(), command);
        conversations.close(room.facilitator(), room.topic());
        assertThat(messages.write(room.contributor(), room.topic(), command).now())
                .isFalse();
    }

    @Test
    void revisionsOfTwentyWritersFollowOneAnother() throws Exception {
        var work = new ArrayList<Callable<MessageView>>();
        IntStream.range(0, 200)
                .forEach(number -> work.add(() -> assembly.say(
                        number % 2 == 0 ? room.contributor() : room.facilitator(), room.topic(), "n° " + number)));
        try (var writers = Executors.newFixedThreadPool(20)) {
            for (var written : writers.invokeAll(work)) {
                written.get();
            }
        }
        var revisions = sql.sql("select seq from chat.message where conversation_id = :id order by seq")
                .param("id", room.topic())
                .query(Long.class)
                .list();
        assertThat(revisions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(conversations.require(room.reader(), room.topic()).revision())
                .isEqualTo(200);
    }

    @Test
    void amongMessagesOfOneMomentWhatIsWrongWithOneIsSaidToThatOneAlone() throws Exception {
        var taken = assembly.say(room.facilitator(), room.topic(), "À moi").id();
        var work = new ArrayList<Callable<Boolean>>();
        for (int number = 0; number < 40; number++) {
            var command = new WriteMessage(number % 10 == 0 ? taken : UUID.randomUUID(), "n° " + number, null);
            Callable<Boolean> send = () ->
                    messages.write(room.contributor(), room.topic(), command).now();
            work.add(send);
            work.add(send);
        }
        int now = 0;
        int again = 0;
        int refused = 0;
        try (var writers = Executors.newFixedThreadPool(20)) {
            for (var written : writers.invokeAll(work)) {
                try {
                    if (written.get()) {
                        now++;
                    } else {
                        again++;
                    }
                } catch (ExecutionException refusal) {
                    assertThat(((Problem) refusal.getCause()).type()).isEqualTo(PlatformProblem.CONFLICT);
                    refused++;
                }
            }
        }
        assertThat(List.of(now, again, refused)).containsExactly(36, 36, 8);
        assertThat(page().items())
                .extracting(MessageView::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 37).boxed().toList());
    }

    @Test
    void aReaderAnswersAndReactsAndWritesNothingOfTheirOwn() {
        var root = assembly.say(room.contributor(), room.topic(), "Qui relit ?");
        refusedAsForbidden(() -> assembly.say(room.reader(), room.topic(), "Moi"));
        assertThat(assembly.answer(room.reader(), root, "Moi").threadId()).isEqualTo(root.id());
        assertThat(messages.react(room.reader(), root.id(), "👍").reactions())
                .containsExactly(
                        new MessageView.Reaction("👍", List.of(room.reader().personId())));
        var now = page().items().getFirst();
        assertThat(now.replyCount()).isEqualTo(1);
        assertThat(now.lastReplyAt()).isNotNull();
        assertThat(page().items()).as("answers are in their thread").hasSize(1);
    }

    @Test
    void anAnswerIsNotAnswered() {
        var root = assembly.say(room.contributor(), room.topic(), "Qui relit ?");
        var answer = assembly.answer(room.reader(), root, "Moi");
        refused(PlatformProblem.INVALID, () -> assembly.answer(room.reader(), answer, "Encore"));
    }

    @Test
    void aClosedTopicAndAnArchivedSpaceAreReadOnly() {
        var root = assembly.say(room.contributor(), room.topic(), "Dernier mot");
        conversations.close(room.facilitator(), room.topic());
        List<Runnable> changes = List.of(
                () -> assembly.say(room.facilitator(), room.topic(), "Encore"),
                () -> assembly.answer(room.reader(), root, "Encore"),
                () -> messages.react(room.reader(), root.id(), "👍"),
                () -> messages.edit(room.contributor(), root.id(), new EditMessage("Autre")),
                () -> messages.delete(room.contributor(), root.id()));
        changes.forEach(change -> refused(ChatProblem.CONVERSATION_CLOSED, change));
        conversations.reopen(room.facilitator(), room.topic());
        spaces.archive(room.facilitator(), room.spaceId());
        changes.forEach(change -> refused(SpaceProblem.SPACE_ARCHIVED, change));
        assertThat(page().items()).hasSize(1);
    }

    @Test
    void whoIsRemovedFindsNothingThereAnyMore() {
        var root = assembly.say(room.contributor(), room.topic(), "Entre nous");
        assembly.leave(room.spaceId(), room.reader());
        List<Runnable> looks = List.of(
                () -> conversations.view(room.reader(), room.topic()),
                () -> pages.page(room.reader(), room.topic(), END),
                () -> pages.thread(room.reader(), root.id(), null),
                () -> messages.place(room.reader(), root.id()),
                () -> assembly.answer(room.reader(), root, "Et moi ?"));
        looks.forEach(look -> refused(PlatformProblem.NOT_FOUND, look));
        assertThat(conversations.mine(room.reader(), null, null).items()).isEmpty();
    }

    @Test
    void anErasedTextIsGoneFromTheDatabase() {
        var word = "xylophone" + UUID.randomUUID().toString().substring(0, 6);
        var said = assembly.say(
                room.contributor(),
                room.topic(),
                word + " @[Elle](person:" + room.reader().personId() + ")");
        messages.react(room.reader(), said.id(), "👍");
        messages.delete(room.contributor(), said.id());
        var trace = page().items().getFirst();
        assertThat(trace.body()).isEmpty();
        assertThat(trace.deletedAt()).isNotNull();
        assertThat(trace.reactions()).isEmpty();
        assertThat(trace.mentions()).isEmpty();
        for (var table : List.of("message", "mention", "reference", "reaction", "draft", "conversation")) {
            assertThat(sql.sql("select count(*) from chat." + table + " t where t::text like '%' || :word || '%'")
                            .param("word", word)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        refused(ChatProblem.MESSAGE_DELETED, () -> messages.react(room.reader(), said.id(), "👍"));
        refused(
                ChatProblem.MESSAGE_DELETED,
                () -> messages.edit(room.contributor(), said.id(), new EditMessage("Retour")));
    }

    @Test
    void othersWordsAreTakenAwayByWhoRunsTheSpaceAndChangedByNobody() {
        var said = assembly.say(room.contributor(), room.topic(), "Trop vif");
        refusedAsForbidden(() -> messages.delete(room.reader(), said.id()));
        refusedAsForbidden(() -> messages.edit(room.facilitator(), said.id(), new EditMessage("Plus doux")));
        messages.delete(room.facilitator(), said.id());
        assertThat(page().items().getFirst().deletedAt()).isNotNull();
    }

    @Test
    void catchingUpTellsEveryChangeAndNothingElse() {
        var first = assembly.say(room.contributor(), room.topic(), "Un");
        var second = assembly.say(room.contributor(), room.topic(), "Deux");
        var known = page().revision();
        var answer = assembly.answer(room.reader(), first, "Un et demi");
        messages.edit(room.contributor(), second.id(), new EditMessage("Deux, corrigé"));
        assertThat(since(known).items())
                .extracting(MessageView::id)
                .containsExactly(first.id(), answer.id(), second.id());
        assertThat(since(known).revision()).isEqualTo(known + 2);
        assertThat(since(known + 2).items()).isEmpty();
    }

    @Test
    void catchingUpWithALotComesInParts() {
        IntStream.range(0, 230).forEach(number -> assembly.say(room.contributor(), room.topic(), "n° " + number));
        var part = since(0);
        assertThat(part.more()).isTrue();
        assertThat(part.items()).hasSize(200);
        var rest = since(part.revision());
        assertThat(rest.more()).isFalse();
        assertThat(rest.items()).hasSize(30);
    }

    @Test
    void pagesFollowOneAnotherInBothDirections() {
        IntStream.range(0, 120).forEach(number -> assembly.say(room.contributor(), room.topic(), "n° " + number));
        var last = page();
        assertThat(last.items()).hasSize(50);
        assertThat(last.items().getLast().body()).isEqualTo("n° 119");
        assertThat(last.after()).isNull();
        var earlier = pages.page(room.reader(), room.topic(), new Pages.Part(last.before(), null, null, null, null));
        assertThat(earlier.items().getLast().body()).isEqualTo("n° 69");
        var around = pages.page(room.reader(), room.topic(), new Pages.Part(null, null, 60L, null, null));
        assertThat(around.items()).extracting(MessageView::seq).contains(60L).hasSize(50);
        assertThat(around.before()).isEqualTo(around.items().getFirst().seq());
        assertThat(around.threadId()).isNull();
        var answer = assembly.answer(room.reader(), around.items().getFirst(), "Moi");
        var root = pages.page(room.reader(), room.topic(), new Pages.Part(null, null, answer.seq(), null, null));
        assertThat(root.threadId()).isEqualTo(around.items().getFirst().id());
        assertThat(root.items())
                .extracting(MessageView::seq)
                .contains(around.items().getFirst().seq())
                .doesNotContain(answer.seq());
        var later = pages.page(room.reader(), room.topic(), new Pages.Part(null, around.after(), null, null, null));
        assertThat(later.items().getFirst().seq())
                .isEqualTo(around.items().getLast().seq() + 1);
    }

    @Test
    void whatIsTypedIsKeptWithoutWhatNoKeyboardGives() {
        var said = assembly.say(
                room.contributor(), room.topic(), "Bon\u0000jour\u0001\u202E txt.exe\r\n\u2066fin\u2069 \uD83D 👍🏽 œ");
        assertThat(said.body()).isEqualTo("Bonjour txt.exe\nfin \uFFFD 👍🏽 œ");
        refused(PlatformProblem.INVALID, () -> assembly.say(room.contributor(), room.topic(), "\u202E \u0007\n"));
    }

    @Test
    void onlyPeopleOfTheConversationAreCalled() {
        var said = assembly.say(
                room.contributor(),
                room.topic(),
                "@[Lui](person:%s) @[Elle](person:%s) @[Tous](space)"
                        .formatted(room.reader().personId(), room.stranger().personId()));
        assertThat(said.mentions())
                .extracting(person -> person.id())
                .containsExactly(room.reader().personId());
        assertThat(kinds(said)).as("the whole space is called by who runs it").containsExactly("PERSON");
        var call = assembly.say(room.facilitator(), room.topic(), "@[Tous](space) bonjour");
        assertThat(kinds(call)).containsExactly("SPACE");
        assertThat(conversations
                        .mine(room.reader(), null, null)
                        .items()
                        .getFirst()
                        .mentioned())
                .isTrue();
    }

    @Test
    void onlyGroupsOfOnesOwnAuthorityAreCalled() {
        var ours = room.town().group(room.authority(), "Voirie", room.reader());
        var foreign = room.town().group(room.town().authority(), "Ailleurs", room.guest());
        var said = assembly.say(
                room.contributor(), room.topic(), "@[Voirie](group:%s) @[Ailleurs](group:%s)".formatted(ours, foreign));
        assertThat(kinds(said)).containsExactly("GROUP");
        assertThat(conversations
                        .mine(room.guest(), null, null)
                        .items()
                        .getFirst()
                        .mentioned())
                .isFalse();
    }

    @Test
    void onlyEmojiAreReactions() {
        var said = assembly.say(room.contributor(), room.topic(), "Bravo");
        for (var text : List.of("<b>", "ok", "5", "\u202E", "👍".repeat(9), "a👍")) {
            refused(PlatformProblem.INVALID, () -> messages.react(room.reader(), said.id(), text));
        }
        for (var text : List.of("👍🏽", "❤️", "👩‍🚒", "🇫🇷")) {
            messages.react(room.reader(), said.id(), text);
        }
        messages.react(room.reader(), said.id(), "👍🏽");
        assertThat(messages.unreact(room.reader(), said.id(), "❤️").reactions())
                .extracting(MessageView.Reaction::emoji)
                .containsExactly("👍🏽", "👩‍🚒", "🇫🇷");
    }

    private List<String> kinds(MessageView message) {
        return sql.sql("select kind from chat.mention where message_id = :id")
                .param("id", message.id())
                .query(String.class)
                .list();
    }

    private MessagePage page() {
        return pages.page(room.facilitator(), room.topic(), END);
    }

    private MessagePage since(long revision) {
        return pages.page(room.reader(), room.topic(), new Pages.Part(null, null, null, null, revision));
    }

    private static void refused(ProblemType type, Runnable work) {
        Refusals.refused(type.slug(), work::run);
    }

    private static void refusedAsForbidden(Runnable work) {
        refused(PlatformProblem.FORBIDDEN, work);
    }
}
