package fr.parvis.chat.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.cards.TopicFolders;
import fr.parvis.chat.messages.Messages;
import fr.parvis.chat.pins.Pins;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Documents;
import fr.parvis.platform.Problem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Old messages go as was chosen, and nothing before its time.
@ParvisTest
class MessageKeepingTests {
    private static final Duration YEAR = Duration.ofDays(366);

    @Autowired
    private Assembly assembly;

    @Autowired
    private MessageKeeping keeping;

    @Autowired
    private Messages messages;

    @Autowired
    private Pins pins;

    @Autowired
    private TopicFolders folders;

    @Autowired
    private Commission commission;

    @Autowired
    private Documents documents;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Assembly.Room room;

    @BeforeEach
    void assemble() {
        room = assembly.room();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private void choose(int years) {
        keeping.choose(room.facilitator(), room.spaceId(), new KeepMessages(years));
    }

    private List<String> bodies() {
        return sql.sql("select body from chat.message where conversation_id = :topic order by seq")
                .param("topic", room.topic())
                .query(String.class)
                .list();
    }

    private List<String> journal() {
        return sql.sql(
                        "select kind || ' ' || coalesce(detail, '') from activity.entry where space_id = :space order by at")
                .param("space", room.spaceId())
                .query(String.class)
                .list();
    }

    @Test
    void oldMessagesGoThirtyDaysAfterTheChoiceAndNotBefore() {
        assembly.say(room.contributor(), room.topic(), "Ancien");
        clock.advance(YEAR);
        assembly.say(room.contributor(), room.topic(), "Nouveau");
        assertThat(keeping.rehearse(room.facilitator(), room.spaceId(), 1).messages())
                .isEqualTo(1);
        choose(1);
        clock.advance(Duration.ofDays(29));
        keeping.end();
        assertThat(bodies()).containsExactly("Ancien", "Nouveau");
        clock.advance(Duration.ofDays(2));
        keeping.end();
        assertThat(bodies()).containsExactly("Nouveau");
        keeping.end();
        assertThat(bodies()).containsExactly("Nouveau");
        assertThat(journal()).contains("dialogue.keeping-chosen 1", "dialogue.messages-ended 1");
    }

    @Test
    void aThreadGoesAsAWholeOnceItsLastWordIsOld() {
        var root = assembly.say(room.contributor(), room.topic(), "Question");
        messages.react(room.reader(), root.id(), "👍");
        clock.advance(YEAR);
        assembly.answer(room.reader(), root, "Réponse");
        choose(1);
        clock.advance(Duration.ofDays(31));
        keeping.end();
        assertThat(bodies()).containsExactly("Question", "Réponse");
        clock.advance(YEAR);
        assertThat(keeping.view(room.facilitator(), room.spaceId()).going().messages())
                .isEqualTo(2);
        keeping.end();
        assertThat(bodies()).isEmpty();
    }

    @Test
    void whatWasSaidAloudGoesIntoTheTrashAndNoBellQuotesIt() {
        var folder = folders.folder(room.contributor(), room.topic()).folderId();
        var sound = commission.document(room.contributor(), folder, "Message vocal.webm", "OpusHead");
        var named = "@[L](person:" + room.reader().personId() + ")";
        assembly.say(room.contributor(), room.topic(), named + " écoutez\n/d/" + sound + "?vocal=42");
        assertThat(quoted()).singleElement().asString().contains("écoutez");
        clock.advance(YEAR);
        choose(1);
        clock.advance(Duration.ofDays(31));
        keeping.end();
        assertThat(bodies()).isEmpty();
        assertThat(documents.document(room.facilitator(), sound).entry().trashedAt())
                .isNotNull();
        assertThat(quoted()).containsExactly("");
    }

    private List<String> quoted() {
        return sql.sql(
                        "select coalesce(excerpt, '') from activity.notice where person_id = :person and kind = 'MENTION'")
                .param("person", room.reader().personId())
                .query(String.class)
                .list();
    }

    @Test
    void whatIsPinnedStays() {
        var kept = assembly.say(room.contributor(), room.topic(), "Le code du portail");
        assembly.say(room.contributor(), room.topic(), "Bonjour");
        pins.pin(room.contributor(), kept.id());
        clock.advance(YEAR.multipliedBy(2));
        choose(1);
        clock.advance(Duration.ofDays(31));
        keeping.end();
        assertThat(bodies()).containsExactly("Le code du portail");
    }

    @Test
    void aChoiceThatIsUndoneTakesNothing() {
        assembly.say(room.contributor(), room.topic(), "Ancien");
        clock.advance(YEAR);
        choose(1);
        keeping.keepAlways(room.facilitator(), room.spaceId());
        clock.advance(Duration.ofDays(31));
        keeping.end();
        assertThat(bodies()).containsExactly("Ancien");
        assertThat(keeping.view(room.facilitator(), room.spaceId()).chosen()).isNull();
    }

    @Test
    void anotherChoiceWaitsThirtyDaysAgain() {
        assembly.say(room.contributor(), room.topic(), "Ancien");
        clock.advance(YEAR);
        choose(5);
        clock.advance(Duration.ofDays(31));
        choose(1);
        keeping.end();
        assertThat(bodies()).containsExactly("Ancien");
        clock.advance(Duration.ofDays(31));
        keeping.end();
        assertThat(bodies()).isEmpty();
    }

    @Test
    void anotherSpaceAndConversationsAmongPeopleKeepTheirs() {
        var other = assembly.room();
        assembly.say(other.contributor(), other.topic(), "Ailleurs");
        clock.advance(YEAR);
        choose(1);
        clock.advance(Duration.ofDays(31));
        keeping.end();
        assertThat(sql.sql("select count(*) from chat.message where conversation_id = :topic")
                        .param("topic", other.topic())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyWhoRunsTheSpaceChooses() {
        assertThatThrownBy(() -> keeping.choose(room.contributor(), room.spaceId(), new KeepMessages(1)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> keeping.view(room.neighbour(), room.spaceId())).isInstanceOf(Problem.class);
    }
}
