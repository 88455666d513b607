package fr.parvis.chat.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.letters.CorrespondentView.CorrespondentsView;
import fr.parvis.documents.Documents;
import fr.parvis.mail.incoming.Answer;
import fr.parvis.mail.incoming.Answer.Attachment;
import fr.parvis.people.NewCorrespondent;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Spaces;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/// An association's president takes part by mail alone, as long as who runs the space wants it.
@ParvisTest
class CorrespondentTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private TopicCorrespondents correspondents;

    @Autowired
    private TopicReplies replies;

    @Autowired
    private ThreadReplies threadReplies;

    @Autowired
    private TopicLetters letters;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Documents documents;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private Assembly.Room room;
    private String email;

    @BeforeEach
    void talk() {
        room = assembly.room();
        email = "lentz-" + UUID.randomUUID() + "@amicale.example";
        assembly.say(room.facilitator(), room.topic(), "Ce qui fut dit avant");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private AddCorrespondent president() {
        return new AddCorrespondent(
                new NewCorrespondent(email, "Marc", "Lentz", "président de l’Amicale"), "Pour le stand de l’Amicale");
    }

    private CorrespondentsView add() {
        return correspondents.add(room.facilitator(), room.topic(), president());
    }

    private List<String> mails() {
        return sql.sql("select text_body from mail.message where recipient = :to order by id")
                .param("to", email)
                .query(String.class)
                .list();
    }

    private void tell() {
        clock.advance(Duration.ofMinutes(2).plusSeconds(1));
        letters.tellDue();
    }

    private Answer answer(String text, Attachment... files) {
        return new Answer(UUID.randomUUID(), room.topic(), personId(), text, List.of(files));
    }

    private UUID personId() {
        return sql.sql("select id from people.person where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
    }

    private List<String> bodies() {
        return sql.sql("select body from chat.message where conversation_id = :topic order by seq")
                .param("topic", room.topic())
                .query(String.class)
                .list();
    }

    @Test
    void theFirstMailSaysWhoAddedThemAndHowItStops() {
        var view = add();
        assertThat(view.correspondents()).singleElement().satisfies(one -> {
            assertThat(one.person().name()).isEqualTo("Marc Lentz");
            assertThat(one.person().external()).isTrue();
            assertThat(one.person().byMail()).isTrue();
            assertThat(one.person().organisationName()).isEqualTo("président de l’Amicale");
            assertThat(one.email()).isEqualTo(email);
        });
        assertThat(mails())
                .singleElement()
                .asString()
                .contains("Pour le stand de l’Amicale", "Bulletin de printemps", "/courriel/")
                .doesNotContain("Ce qui fut dit avant");
    }

    @Test
    void aBurstIsOneMailAndNothingSaidBeforeIsInIt() {
        add();
        assembly.say(room.contributor(), room.topic(), "Samedi à 18 h ?");
        assembly.say(room.facilitator(), room.topic(), "Oui, place de la Fontaine");
        letters.tellDue();
        assertThat(mails()).as("the topic is not quiet yet").hasSize(1);
        tell();
        assertThat(mails())
                .hasSize(2)
                .last()
                .asString()
                .contains("Samedi à 18 h ?", "Oui, place de la Fontaine")
                .doesNotContain("Ce qui fut dit avant");
        tell();
        assertThat(mails()).as("nothing is told twice").hasSize(2);
    }

    @Test
    void anAnswerShowsUnderTheirNameAndComesBackToNobody() {
        add();
        var answer = answer("Nous tiendrons le stand.");
        replies.take(answer);
        replies.take(answer);
        assertThat(bodies()).containsExactly("Ce qui fut dit avant", "Nous tiendrons le stand.");
        tell();
        assertThat(mails()).as("their own words are not told to them").hasSize(1);
    }

    @Test
    void theirFilesAreDocumentsOfTheSpaceAndOnce() {
        add();
        var answer = answer("Voici le plan", new Attachment("Plan.txt", "tables".getBytes(StandardCharsets.UTF_8)));
        replies.take(answer);
        replies.take(answer);
        assertThat(bodies()).last().asString().startsWith("Voici le plan\n/d/");
        var id = UUID.fromString(bodies().getLast().substring(bodies().getLast().lastIndexOf("/d/") + 3));
        assertThat(documents.document(room.reader(), id).entry().name()).isEqualTo("Plan.txt");
        assertThat(sql.sql("select count(*) from documents.entry where space_id = :space and name like 'Plan%'")
                        .param("space", room.spaceId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoIsRemovedIsToldNothingAndHeardNoMore() {
        var id = add().correspondents().getFirst().id();
        correspondents.remove(room.facilitator(), room.topic(), id);
        assembly.say(room.facilitator(), room.topic(), "Entre nous");
        tell();
        assertThat(mails()).hasSize(1);
        assertThatThrownBy(() -> replies.take(answer("Encore moi"))).isInstanceOf(Problem.class);
        assertThat(correspondents.correspondents(room.reader(), room.topic()).correspondents())
                .isEmpty();
    }

    @Test
    void theyStopByThemselvesWithoutSigningIn() {
        add();
        var token = mails().getFirst().replaceAll("(?s).*/courriel/(\\S+).*", "$1");
        assertThat(correspondents.stopping(token).stopped()).isFalse();
        correspondents.stop(token);
        correspondents.stop(token);
        assertThat(correspondents.stopping(token).stopped()).isTrue();
        assertThatThrownBy(() -> replies.take(answer("Encore moi"))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> correspondents.stopping("faux")).isInstanceOf(Problem.class);
    }

    @Test
    void anArchivedSpaceTellsNothingAndTakesNothing() {
        add();
        assembly.say(room.facilitator(), room.topic(), "Dernier mot");
        spaces.archive(room.facilitator(), room.spaceId());
        tell();
        assertThat(mails()).hasSize(1);
        assertThatThrownBy(() -> replies.take(answer("Encore moi")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo("space-archived"));
    }

    @Test
    void onlyWhoRunsTheSpaceAddsAndSeesAddresses() {
        assertThatThrownBy(() -> correspondents.add(room.contributor(), room.topic(), president()))
                .isInstanceOf(Problem.class);
        add();
        var seen = correspondents.correspondents(room.guest(), room.topic());
        assertThat(seen.correspondents().getFirst().email()).isNull();
        assertThat(seen.can()).isEmpty();
        assertThatThrownBy(this::add)
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo("already-correspondent"));
    }

    @Test
    void whoHasAnAccountIsNotAddedByMail() {
        email = sql.sql("update people.person set email = :email where id = :id returning email")
                .param("email", email)
                .param("id", room.neighbour().personId())
                .query(String.class)
                .single();
        assertThatThrownBy(this::add)
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo("has-account"));
    }

    @Test
    void aMemberAnswersByMailAsLongAsTheyAreAMember() {
        var member = room.contributor().personId();
        sql.sql("update people.person set email = :email where id = :id")
                .param("email", email)
                .param("id", member)
                .update();
        replies.take(new Answer(UUID.randomUUID(), room.topic(), member, "Par courriel", List.of()));
        assertThat(bodies()).last().isEqualTo("Par courriel");
        assembly.leave(room.spaceId(), room.contributor());
        assertThatThrownBy(() -> replies.take(new Answer(UUID.randomUUID(), room.topic(), member, "Encore", List.of())))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whoIsToldOfAThreadAnswersInItWhereTheyOnlyReadAsWell() {
        var reader = room.reader().personId();
        sql.sql("update people.person set email = :email where id = :id")
                .param("email", email)
                .param("id", reader)
                .update();
        var root = assembly.say(room.facilitator(), room.topic(), "Une idée");
        var told = assembly.answer(room.contributor(), root, "Oui");
        assembly.say(room.facilitator(), room.topic(), "Autre chose");
        var page = "/messages/" + room.topic() + "?m=" + told.seq();
        assertThat(threadReplies.place(reader, page)).contains(root.id());
        assertThat(replies.place(reader, page)).isEmpty();
        assertThat(threadReplies.place(room.stranger().personId(), page)).isEmpty();
        threadReplies.take(new Answer(UUID.randomUUID(), root.id(), reader, "Par courriel", List.of()));
        assertThat(sql.sql("select body from chat.message where thread_id = :root order by seq")
                        .param("root", root.id())
                        .query(String.class)
                        .list())
                .containsExactly("Oui", "Par courriel");
    }

    @Test
    void aTopicThatNeverGoesQuietIsToldAllTheSame() {
        add();
        assembly.say(room.facilitator(), room.topic(), "Un");
        clock.advance(TopicLetters.LONG.plus(Duration.ofSeconds(1)));
        assembly.say(room.facilitator(), room.topic(), "Deux");
        letters.tellDue();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void aMailProgramStopsThemInOneClick() {
        add();
        var stop = sql.sql("select unsubscribe from mail.message where recipient = :to")
                .param("to", email)
                .query(String.class)
                .single();
        var answer = RestClient.create("http://127.0.0.1:" + port)
                .post()
                .uri(URI.create("http://127.0.0.1:" + port + URI.create(stop).getPath()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("List-Unsubscribe=One-Click")
                .retrieve()
                .toBodilessEntity();
        assertThat(answer.getStatusCode().value()).isEqualTo(204);
        assertThat(correspondents
                        .correspondents(room.facilitator(), room.topic())
                        .correspondents())
                .isEmpty();
    }
}
