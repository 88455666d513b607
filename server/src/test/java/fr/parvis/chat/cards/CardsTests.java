package fr.parvis.chat.cards;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.messages.Messages;
import fr.parvis.documents.Documents;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.Spaces;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Addresses become cards for who may see the thing, and nothing for others.
@ParvisTest
class CardsTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private Cards cards;

    @Autowired
    private ReferenceStore references;

    @Autowired
    private TopicFolders folders;

    @Autowired
    private Documents documents;

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
    void whatIsDroppedIntoATopicGoesToItsFolder() {
        conversations.rename(room.facilitator(), room.topic(), new fr.parvis.chat.NameConversation("Devis / façade"));
        var id = folders.folder(room.contributor(), room.topic()).folderId();
        assertThat(folders.folder(room.facilitator(), room.topic()).folderId()).isEqualTo(id);
        var folder = documents.document(room.reader(), id);
        assertThat(folder.entry().name()).isEqualTo("Devis - façade");
        assertThat(folder.path()).extracting(step -> step.name()).last().isEqualTo("Dialogue");
    }

    @Test
    void aCardSaysNothingToWhoMayNotSee() {
        var folder = folders.folder(room.contributor(), room.topic()).folderId();
        var said = assembly.say(room.contributor(), room.topic(), "**Important** : à relire");
        var space = spaces.space(room.reader(), room.spaceId());
        var addresses = List.of(
                "/d/" + folder,
                "/messages/" + room.topic(),
                "/messages/" + room.topic() + "?m=" + said.seq(),
                "/espaces/" + space.organisationSlug() + "/" + space.slug() + "/documents",
                "/annuaire/" + room.contributor().personId(),
                "/d/" + UUID.randomUUID(),
                "javascript:alert(1)");
        assertThat(cards.cards(room.reader(), addresses).stream().limit(5))
                .extracting(Card::title)
                .startsWith("Bulletin de printemps", "Bulletin de printemps", "Important : à relire", space.name())
                .doesNotContainNull();
        for (var hidden : cards.cards(room.stranger(), addresses)) {
            assertThat(hidden).isEqualTo(Card.hidden(hidden.address(), hidden.kind(), null));
        }
        assertThat(cards.cards(room.neighbour(), addresses).stream().limit(3))
                .as("who may ask to come in is told where to ask")
                .allMatch(card -> card.title() == null && room.spaceId().equals(card.ask()));
        sql.sql("update spaces.space set access = 'SECRET' where id = :id")
                .param("id", room.spaceId())
                .update();
        assertThat(cards.cards(room.neighbour(), addresses).stream().limit(4)).allMatch(card -> card.ask() == null);
    }

    @Test
    void aThingKnowsWhichMessagesReferToIt() {
        var folder = folders.folder(room.contributor(), room.topic()).folderId();
        var said = assembly.say(room.contributor(), room.topic(), "Voir https://parvis.example/d/" + folder + " merci");
        assertThat(referring(room.reader(), folder)).containsExactly(said.id());
        assertThat(referring(room.stranger(), folder)).isEmpty();
        assertThat(referring(room.neighbour(), folder)).isEmpty();
        messages.delete(room.contributor(), said.id());
        assertThat(referring(room.reader(), folder)).isEmpty();
    }

    private List<UUID> referring(Actor actor, UUID id) {
        return references.references(actor.personId(), ReferenceKind.DOCUMENT, id, 10).stream()
                .map(ReferenceView::messageId)
                .toList();
    }
}
