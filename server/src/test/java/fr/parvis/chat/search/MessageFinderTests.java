package fr.parvis.chat.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.messages.Messages;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder.Found;
import fr.parvis.platform.Finder.Wanted;
import fr.parvis.spaces.Spaces;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What one finds among messages, and what one does not.
@ParvisTest
class MessageFinderTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private MessageFinder finder;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Messages messages;

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
    void endingsAccentsElisionAndLigaturesDoNotCount() {
        assembly.say(room.contributor(), room.topic(), "Les réunions de l’école d'été auront lieu près du chœur");
        for (var words :
                List.of("réunion", "REUNIONS", "école", "l'ecole", "choeur", "chœur d’été", "reun", "réunion école")) {
            assertThat(find(room.reader(), words)).as(words).hasSize(1);
        }
        assertThat(find(room.reader(), "réunion piscine")).isEmpty();
        for (var nothing : List.of("de la", "%", "_", "' | '", "\\", ":*", "&|!()", "<->", "\u0000")) {
            assertThat(find(room.reader(), nothing)).as(nothing).isEmpty();
        }
    }

    @Test
    void twoMisspeltWordsFindTheQuote() {
        vocabulary.renew(); // Another product of these tests may have forgotten words that this one has seen.
        assembly.say(room.contributor(), room.topic(), "Voici le devis de l’imprimerie Kœnig pour le bulletin");
        assembly.say(room.contributor(), room.topic(), "Rien à voir");
        vocabulary.keep();
        assertThat(find(room.reader(), "devsi imprimmerie")).singleElement().satisfies(found -> {
            assertThat(found.score()).isLessThan(0.6);
            assertThat(found.excerpt()).contains("\u0001devis\u0002").contains("imprimerie\u0002");
        });
    }

    @Test
    void wordsAreMarkedWhereTheyStand() {
        assembly.say(
                room.contributor(),
                room.topic(),
                "<b>@[Léa](person:" + room.reader().personId() + ")</b> a les *devis*");
        assertThat(find(room.reader(), "devis").getFirst().excerpt())
                .contains("\u0001devis\u0002")
                .contains("@Léa")
                .doesNotContain("person:");
        assertThat(find(room.reader(), "person")).isEmpty();
    }

    @Test
    void oneFindsOnlyWhatOneMaySeeAtThatMoment() {
        var said = assembly.say(room.contributor(), room.topic(), "Le secret de la mairie");
        var between = conversations.open(
                room.contributor(),
                new fr.parvis.chat.OpenConversation(List.of(room.facilitator().personId()), null));
        assembly.say(room.contributor(), between, "Un autre secret");
        assertThat(find(room.facilitator(), "secret")).hasSize(2);
        assertThat(find(room.guest(), "secret")).hasSize(1);
        assertThat(find(room.stranger(), "secret")).isEmpty();
        assembly.leave(room.spaceId(), room.reader());
        assertThat(find(room.reader(), "secret")).isEmpty();
        messages.delete(room.contributor(), said.id());
        assertThat(find(room.guest(), "secret")).isEmpty();
        spaces.archive(room.facilitator(), room.spaceId());
        assertThat(find(room.facilitator(), "secret")).hasSize(1);
    }

    @Test
    void filtersNarrow() {
        var first = assembly.say(room.contributor(), room.topic(), "Le budget");
        assembly.say(room.facilitator(), room.topic(), "Le budget encore");
        var topic = conversations.openTopic(room.facilitator(), room.spaceId(), "Finances");
        assembly.say(room.facilitator(), topic, "Le budget ailleurs");
        assertThat(finder.find(
                        room.reader(), wanted("budget", room.contributor().personId(), null, null)))
                .extracting(Found::id)
                .containsExactly(first.id());
        assertThat(finder.find(room.reader(), wanted("budget", null, null, first.at())))
                .isEmpty();
        assertThat(finder.find(room.reader(), wanted("budget", null, first.at(), null)))
                .hasSize(3);
        assertThat(finder.findIn(room.reader(), room.topic(), "budget")).hasSize(2);
    }

    /// A person in few conversations, and one in many, among fifty thousand messages that all say the same.
    @Test
    void commonWordsAreFoundInTheLatestMessages() {
        sql.sql("""
                        with topic as (
                          insert into chat.conversation (kind, space_id, title, created_at, created_by, revision, last_seq, moved_at)
                          select 'TOPIC', :space, 'Sujet ' || n, current_timestamp, :person, 500, 500, current_timestamp - n * interval '1 hour'
                          from generate_series(1, 100) n returning id
                        )
                        insert into chat.message (id, conversation_id, author_id, at, body, seq, revision)
                        select uuidv7(), topic.id, :person, current_timestamp - n * interval '1 minute', 'la réunion commune n° ' || n, 501 - n, 501 - n
                        from topic, generate_series(1, 500) n
                        """)
                .param("space", room.spaceId())
                .param("person", room.facilitator().personId())
                .update();
        assembly.say(room.contributor(), room.topic(), "la dernière réunion");
        sql.sql("analyze chat.message").update();
        var found = find(room.reader(), "réunion");
        assertThat(found).hasSize(20);
        assertThat(found.getFirst().excerpt()).contains("dernière");
        assertThat(find(room.reader(), "dernière")).hasSize(1);
        var other = assembly.room();
        assembly.say(other.contributor(), other.topic(), "Notre réunion à nous");
        assertThat(find(other.reader(), "réunion"))
                .as("common elsewhere, and said once here")
                .hasSize(1);
        sql.sql("delete from chat.conversation where space_id = :space")
                .param("space", room.spaceId())
                .update();
    }

    private List<Found> find(Actor actor, String words) {
        return finder.find(actor, wanted(words, null, null, null));
    }

    private static Wanted wanted(String words, UUID author, java.time.Instant from, java.time.Instant until) {
        return new Wanted(words, null, author, from, until, 20);
    }
}
