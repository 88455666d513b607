package fr.parvis.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.TestClock;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.polls.WritePoll.Visibility;
import fr.parvis.polls.ballots.Ballots;
import fr.parvis.polls.ballots.PollAnswer;
import fr.parvis.polls.results.PollResults;
import fr.parvis.polls.results.QuestionFigures.OptionFigures;
import fr.parvis.polls.results.ResultsView.Withheld;
import fr.parvis.spaces.SpaceAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everybody who is asked answers once, and what they answered is counted once.
@ParvisTest
class BallotsTests {
    @Autowired
    private PollScene scene;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Opening opening;

    @Autowired
    private PollResults results;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient sql;

    private PollScene.Place place;

    @BeforeEach
    void open() {
        place = scene.place(SpaceAccess.CLOSED, 8);
    }

    @AfterEach
    void setTheClock() {
        clock.reset();
    }

    private void answer(Actor actor, UUID id, Integer option) {
        ballots.answer(actor, id, List.of(PollAnswer.of(1, option)), null);
    }

    private List<Integer> chosen(UUID id) {
        return results.results(place.facilitator(), id).questions().getFirst().options().stream()
                .map(OptionFigures::chosen)
                .toList();
    }

    /// What each of many says when all answer at once: nothing where they were let.
    private static List<String> atOnce(List<Runnable> answers) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return answers.stream()
                    .map(answer -> CompletableFuture.supplyAsync(() -> said(answer), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static String said(Runnable answer) {
        try {
            answer.run();
            return "";
        } catch (Problem refusal) {
            return refusal.type().slug();
        }
    }

    @Test
    void whoeverAnswersTwiceAtOnceIsCountedOnce() {
        for (var poll : List.of(
                PollScene.anonymous(), PollScene.asking(false, Visibility.LIVE, null, List.of(PollScene.colours())))) {
            var id = scene.open(place, poll.anonymous() ? poll : unchangeable(poll));
            var said = atOnce(IntStream.range(0, 8)
                    .<Runnable>mapToObj(_ -> () -> answer(place.reader(0), id, 1))
                    .toList());
            assertThat(said).containsOnlyOnce("");
            assertThat(said).filteredOn(one -> !one.isEmpty()).containsOnly("already-answered");
            assertThat(kept(id)).isEqualTo(1);
        }
    }

    private static WritePoll unchangeable(WritePoll poll) {
        return new WritePoll(
                poll.title(),
                poll.description(),
                poll.questions(),
                false,
                false,
                poll.results(),
                false,
                true,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    @Test
    void anAnswerCostsFewStatements() {
        var named = scene.open(place, PollScene.named());
        var anonymous = scene.open(place, PollScene.anonymous());
        assertThat(statements.during(() -> answer(place.reader(0), named, 1))).isEqualTo(2);
        assertThat(statements.during(() -> answer(place.reader(0), anonymous, 1)))
                .isEqualTo(3);
    }

    @Test
    void aClosedPollRefusesAnswers() {
        var id = scene.open(place, PollScene.named());
        opening.close(place.facilitator(), id);
        assertThatThrownBy(() -> answer(place.reader(0), id, 1)).hasMessage("poll-closed");
    }

    @Test
    void aPollPastItsDeadlineRefusesAnswersBeforeAnybodyClosedIt() {
        var end = clock.instant().plus(Duration.ofHours(1));
        var id = scene.open(place, PollScene.asking(false, Visibility.HIDDEN, end, List.of(PollScene.colours())));
        answer(place.reader(0), id, 2);
        assertThat(results.results(place.reader(0), id).withheld()).isEqualTo(Withheld.UNTIL_CLOSED);
        clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> answer(place.reader(1), id, 1)).hasMessage("poll-closed");
        assertThat(chosen(id)).containsExactly(0, 1, 0);
        assertThat(opening.closeNext()).isTrue();
        assertThat(chosen(id)).containsExactly(0, 1, 0);
    }

    @Test
    void whoeverAnswersWhileItClosesIsCountedOrRefusedAndNothingInBetween() {
        for (var poll : List.of(PollScene.anonymous(), PollScene.named())) {
            var id = scene.open(place, poll);
            var runs = new ArrayList<Runnable>();
            place.readers().forEach(reader -> runs.add(() -> answer(reader, id, 1)));
            runs.add(5, () -> opening.close(place.facilitator(), id));
            var said = new ArrayList<>(atOnce(runs));
            assertThat(said.remove(5)).isEmpty();
            assertThat(said).isSubsetOf("", "poll-closed");
            var taken = said.stream().filter(String::isEmpty).count();
            assertThat(kept(id)).isEqualTo(taken);
            assertThat(marked(id)).isEqualTo(taken);
        }
    }

    @Test
    void whoeverAnswersWhileTheOptionsChangeAnswersWhatTheyReadOrIsTold() {
        for (var poll : List.of(PollScene.anonymous(), PollScene.named())) {
            var id = scene.open(place, poll);
            var other = renamed(poll);
            var said = atOnce(List.of(
                    () -> ballots.answer(place.reader(0), id, List.of(PollAnswer.of(1, 3)), 1),
                    () -> opening.edit(place.facilitator(), id, other)));
            assertThat(said).isIn(List.of("", "questions-fixed"), List.of("questions-changed", ""));
            assertThat(kept(id)).isEqualTo(said.getFirst().isEmpty() ? 1 : 0);
        }
    }

    @Test
    void onceSomebodyHasAnsweredTheOptionsStayWhetherNamesAreSeenOrNot() {
        for (var poll : List.of(PollScene.anonymous(), PollScene.named())) {
            var id = scene.open(place, poll);
            answer(place.reader(0), id, 2);
            assertThatThrownBy(() -> opening.edit(place.facilitator(), id, renamed(poll)))
                    .hasMessage("questions-fixed");
            // Who runs the poll may still send the same again.
            opening.edit(place.facilitator(), id, poll);
        }
    }

    private static WritePoll renamed(WritePoll poll) {
        return new WritePoll(
                poll.title(),
                poll.description(),
                List.of(PollQuestion.of(QuestionKind.SINGLE, "", List.of("Noir", "Blanc"))),
                poll.anonymous(),
                poll.changeable(),
                poll.results(),
                false,
                true,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /// How many answers there are, with names or without.
    private int kept(UUID id) {
        return sql.sql("""
                        select (select count(*) from polls.ballot where poll_id = :id)
                             + (select count(*) from polls.urn u, jsonb_object_keys(u.ballots) where u.poll_id = :id)
                        """).param("id", id).query(Integer.class).single();
    }

    /// How many are noted as having answered.
    private int marked(UUID id) {
        return sql.sql("select count(*) from polls.voter where poll_id = ? and answered")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void oneChangesOnesMindUntilTheEndWhereThePollLetsOne() {
        var id = scene.open(place, PollScene.named());
        answer(place.reader(0), id, 1);
        answer(place.reader(0), id, 3);
        assertThat(chosen(id)).containsExactly(0, 0, 1);
        assertThat(ballots.mine(place.reader(0), id)).containsExactly(PollAnswer.of(1, 3));
    }

    @Test
    void anAnonymousAnswerIsNeitherChangedNorGivenBack() {
        var id = scene.open(place, PollScene.anonymous());
        answer(place.reader(0), id, 1);
        assertThatThrownBy(() -> answer(place.reader(0), id, 3)).hasMessage("already-answered");
        assertThat(ballots.mine(place.reader(0), id)).isEmpty();
    }

    @Test
    void whatThePageCannotHaveSentIsRefused() {
        var id = scene.open(place, PollScene.named());
        assertThatThrownBy(() -> answer(place.reader(0), id, 4)).hasMessage("invalid");
        assertThatThrownBy(() -> ballots.answer(place.reader(0), id, List.of(PollAnswer.of(1, 1, 2)), null))
                .hasMessage("invalid");
        assertThatThrownBy(() -> ballots.answer(place.reader(0), id, List.of(PollAnswer.of(2, 1)), null))
                .hasMessage("invalid");
        assertThatThrownBy(() -> ballots.answer(place.reader(0), id, List.of(PollAnswer.of(1)), null))
                .hasMessage("ballot-empty");
        assertThatThrownBy(() -> ballots.answer(place.reader(0), id, List.of(PollAnswer.of(1, 1)), 7))
                .hasMessage("questions-changed");
    }

    @Test
    void tenPlacesAreGivenToTenHoweverManyComeAtOnce() {
        var crowd = scene.place(SpaceAccess.CLOSED, 60);
        var session = new PollOption("Mardi", null, null, 10);
        var question = new PollQuestion(
                QuestionKind.SINGLE, "", List.of(session, PollOption.of("Je ne viens pas")), null, null, null);
        var id = scene.open(crowd, PollScene.asking(false, Visibility.LIVE, null, List.of(question)));
        var runs = new ArrayList<Runnable>();
        crowd.readers().forEach(reader -> runs.add(() -> answer(reader, id, 1)));
        var said = atOnce(runs);
        assertThat(said).filteredOn(String::isEmpty).hasSize(10);
        assertThat(said).filteredOn(one -> !one.isEmpty()).containsOnly("option-full");
        var first = crowd.readers().get(said.indexOf(""));
        answer(first, id, 2);
        var late = crowd.readers().get(said.indexOf("option-full"));
        answer(late, id, 1);
        assertThat(sql.sql("select taken from polls.room where poll_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void eachKindIsCountedAsItIsAsked() {
        var dates = new PollQuestion(
                QuestionKind.DATES,
                "Quand ?",
                List.of(
                        new PollOption("", java.time.LocalDate.of(2027, 1, 8), "19:00", null),
                        new PollOption("", java.time.LocalDate.of(2027, 1, 9), null, null)),
                null,
                null,
                null);
        var id = scene.open(
                place,
                PollScene.asking(
                        false,
                        Visibility.LIVE,
                        null,
                        List.of(
                                dates,
                                PollQuestion.of(QuestionKind.RANKING, "Dans quel ordre ?", List.of("A", "B", "C")),
                                new PollQuestion(QuestionKind.SCALE, "Combien ?", List.of(), 5, null, null),
                                PollQuestion.of(QuestionKind.TEXT, "Pourquoi ?", List.of()))));
        ballots.answer(
                place.reader(0),
                id,
                List.of(
                        new PollAnswer(1, List.of(1), List.of(2), null, null),
                        PollAnswer.of(2, 3, 1),
                        new PollAnswer(3, List.of(), List.of(), 4, null),
                        new PollAnswer(4, List.of(), List.of(), null, "Parce que.")),
                1);
        ballots.answer(
                place.reader(1),
                id,
                List.of(
                        new PollAnswer(1, List.of(), List.of(), null, null),
                        new PollAnswer(3, List.of(), List.of(), 5, null),
                        new PollAnswer(4, List.of(), List.of(), null, "  ")),
                1);
        var figures = results.results(place.facilitator(), id).questions();
        assertThat(figures.get(0).answered()).isEqualTo(2);
        assertThat(figures.get(0).options()).containsExactly(new OptionFigures(1, 0, 0), new OptionFigures(0, 1, 0));
        assertThat(figures.get(1).options())
                .containsExactly(new OptionFigures(0, 0, 1), new OptionFigures(0, 0, 0), new OptionFigures(1, 0, 2));
        assertThat(figures.get(2).average()).isEqualTo(4.5);
        assertThat(figures.get(3).texts()).containsExactly("Parce que.");
    }
}
