package fr.parvis.chat.cards;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.OpenConversation;
import fr.parvis.chat.messages.Messages;
import fr.parvis.documents.Documents;
import fr.parvis.documents.Moves;
import fr.parvis.documents.RenameEntry;
import fr.parvis.documents.Trash;
import fr.parvis.platform.Actor;
import fr.parvis.platform.CardSource;
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
    private List<CardSource> sources;

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
    private Moves moves;

    @Autowired
    private Trash trash;

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
    void whatEveryModuleNamesHasACard() {
        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(
                        source -> assertThat(Card.Kind.valueOf(source.kind())).isNotNull());
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
    void aRenamedTopicKeepsItsFolderWhichTakesItsName() {
        var id = folder(room.contributor());
        rename("Bulletin : relecture ?");
        assertThat(folder(room.contributor())).isEqualTo(id);
        assertThat(nameOf(id)).isEqualTo("Bulletin _ relecture _");
        moves.rename(room.facilitator(), id, new RenameEntry("Pièces du bulletin"));
        rename("Bulletin de mai");
        assertThat(nameOf(id)).as("a name that people chose stays").isEqualTo("Pièces du bulletin");
        assertThat(folder(room.contributor())).isEqualTo(id);
    }

    @Test
    void aTakenNameDoesNotKeepATopicFromBeingRenamed() {
        var id = folder(room.contributor());
        var other = conversations.openTopic(room.facilitator(), room.spaceId(), "Bulletin de mai");
        folders.folder(room.contributor(), other);
        rename("Bulletin de mai");
        assertThat(conversations.view(room.reader(), room.topic()).title()).isEqualTo("Bulletin de mai");
        assertThat(nameOf(id)).isEqualTo("Bulletin de printemps");
    }

    @Test
    void topicsOfOneTitleHaveEachTheirFolder() {
        var first = folder(room.contributor());
        var twin = conversations.openTopic(room.facilitator(), room.spaceId(), "Bulletin de printemps");
        var second = folders.folder(room.contributor(), twin).folderId();
        assertThat(second).isNotEqualTo(first);
        assertThat(nameOf(second)).isEqualTo("Bulletin de printemps (2)");
    }

    @Test
    void aFolderThatWasThrownAwayIsReplaced() {
        var id = folder(room.contributor());
        trash.throwAway(room.facilitator(), List.of(id));
        var next = folder(room.contributor());
        assertThat(next).isNotEqualTo(id);
        assertThat(documents.document(room.reader(), next).entry().trashedAt()).isNull();
        trash.throwAway(
                room.facilitator(),
                List.of(documents.document(room.reader(), next).path().getLast().id()));
        assertThat(folder(room.contributor())).isNotIn(id, next);
    }

    private UUID folder(Actor actor) {
        return folders.folder(actor, room.topic()).folderId();
    }

    private void rename(String title) {
        conversations.rename(room.facilitator(), room.topic(), new fr.parvis.chat.NameConversation(title));
    }

    private String nameOf(UUID folderId) {
        return documents.document(room.reader(), folderId).entry().name();
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

    @Test
    void whatAThingIsReferredToByIsForWhoReadsThere() {
        var space = spaces.space(room.reader(), room.spaceId());
        var person = room.facilitator().personId();
        var first = assembly.say(room.facilitator(), room.topic(), "Bonjour");
        var said = assembly.say(
                room.contributor(),
                room.topic(),
                "Voir /espaces/" + space.organisationSlug() + "/" + space.slug() + ", /annuaire/" + person
                        + " et /messages/" + room.topic() + "?m=" + first.seq());
        var answer = assembly.answer(room.reader(), said, "Ou /annuaire/" + person);
        var whispered = conversations.open(
                room.facilitator(), new OpenConversation(List.of(room.guest().personId()), null));
        var whisper = assembly.say(room.facilitator(), whispered, "Entre nous : /annuaire/" + person);
        assertThat(referring(room.guest(), ReferenceKind.SPACE, room.spaceId())).containsExactly(said.id());
        assertThat(referring(room.guest(), ReferenceKind.MESSAGE, first.id())).containsExactly(said.id());
        assertThat(referring(room.guest(), ReferenceKind.PERSON, person))
                .containsExactly(whisper.id(), answer.id(), said.id());
        assertThat(referring(room.reader(), ReferenceKind.PERSON, person)).containsExactly(answer.id(), said.id());
        assertThat(references.references(room.reader().personId(), ReferenceKind.PERSON, person, 10))
                .extracting(ReferenceView::address)
                .containsExactly(
                        "/messages/" + room.topic() + "?m=" + answer.seq(),
                        "/messages/" + room.topic() + "?m=" + said.seq());
        assembly.leave(room.spaceId(), room.guest());
        assembly.leave(room.spaceId(), room.reader());
        assertThat(referring(room.guest(), ReferenceKind.SPACE, room.spaceId())).isEmpty();
        assertThat(referring(room.guest(), ReferenceKind.MESSAGE, first.id())).isEmpty();
        assertThat(referring(room.guest(), ReferenceKind.PERSON, person))
                .as("who is out of the space keeps what was said to them alone")
                .containsExactly(whisper.id());
        assertThat(referring(room.reader(), ReferenceKind.PERSON, person)).isEmpty();
        assertThat(referring(room.neighbour(), ReferenceKind.PERSON, person)).isEmpty();
        assertThat(referring(room.stranger(), ReferenceKind.PERSON, person)).isEmpty();
    }

    private List<UUID> referring(Actor actor, UUID id) {
        return referring(actor, ReferenceKind.DOCUMENT, id);
    }

    private List<UUID> referring(Actor actor, ReferenceKind kind, UUID id) {
        return references.references(actor.personId(), kind, id, 10).stream()
                .map(ReferenceView::messageId)
                .toList();
    }
}
