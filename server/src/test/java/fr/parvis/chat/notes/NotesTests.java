package fr.parvis.chat.notes;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.NameConversation;
import fr.parvis.platform.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What was said on the telephone becomes a message that the space finds again.
@ParvisTest
class NotesTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private Notes notes;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Conversations conversations;

    @Autowired
    private TestClock clock;

    private Assembly.Room room;

    @BeforeEach
    void gather() {
        room = assembly.room();
    }

    private TakeNote note(NoteKind kind, String with, String text) {
        return new TakeNote(UUID.randomUUID(), kind, with, clock.instant(), text);
    }

    private String kept(Actor actor, TakeNote note) {
        return notes.take(actor, room.spaceId(), note).message().body();
    }

    @Test
    void theFirstNoteOpensTheTopicAndTheNextGoThere() {
        var first = notes.take(room.contributor(), room.spaceId(), note(NoteKind.CALL, null, "Le devis est accepté."));
        var second = notes.take(room.facilitator(), room.spaceId(), note(NoteKind.DECISION, "  ", "Bouclage le 12."));
        assertThat(first.message().body()).isEqualTo("**Appel**\nLe devis est accepté.");
        assertThat(second.message().body()).isEqualTo("**Décision**\nBouclage le 12.");
        assertThat(second.message().conversationId()).isEqualTo(first.message().conversationId());
        assertThat(conversations
                        .require(room.reader(), first.message().conversationId())
                        .title())
                .isEqualTo("Notes rapides");
    }

    @Test
    void itSaysWithWhomAndWhenWhereThatIsNotNow() {
        assertThat(kept(room.contributor(), note(NoteKind.CORRIDOR, "M. *Jung*\nle père", "Il prête la salle.")))
                .isEqualTo("**Échange de couloir avec M. Jung le père**\nIl prête la salle.");
        var before = new TakeNote(
                UUID.randomUUID(), NoteKind.CALL, null, Instant.parse("2026-01-05T13:05:00Z"), "Elle rappelle.");
        assertThat(kept(room.contributor(), before))
                .isEqualTo("**Appel**, lundi 5 janvier 2026 à 14 h 05\nElle rappelle.");
    }

    @Test
    void sentAgainItIsThereOnce() {
        var note = note(NoteKind.MEETING, null, "Point hebdomadaire.");
        var first = notes.take(room.contributor(), room.spaceId(), note);
        clock.advance(Duration.ofHours(1));
        var again = notes.take(room.contributor(), room.spaceId(), note);
        clock.reset();
        assertThat(first.now()).isTrue();
        assertThat(again.now()).isFalse();
        assertThat(again.message()).isEqualTo(first.message());
    }

    @Test
    void twoFirstNotesAtOnceOpenOneTopic() throws Exception {
        Callable<UUID> mine =
                () -> notebooks.open(room.contributor(), room.spaceId()).conversationId();
        Callable<UUID> theirs =
                () -> notebooks.open(room.facilitator(), room.spaceId()).conversationId();
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(mine, theirs));
            assertThat(answers.getFirst().get()).isEqualTo(answers.getLast().get());
        }
    }

    @Test
    void whoReadsNotesNothingAndWhoIsNotThereSeesNothing() {
        for (var reader : List.of(room.reader(), room.guest())) {
            refused("forbidden", () -> kept(reader, note(NoteKind.CALL, null, "Bonjour")));
            assertThat(notebooks.places(reader)).isEmpty();
        }
        refused("not-found", () -> kept(room.neighbour(), note(NoteKind.CALL, null, "Bonjour")));
        refused("not-found", () -> notebooks.open(room.stranger(), room.spaceId()));
    }

    @Test
    void aNoteHasWordsAndAMomentOfThisWorld() {
        refused("invalid", () -> kept(room.contributor(), note(NoteKind.CALL, null, "\u0007\u202e")));
        refused(
                "invalid",
                () -> kept(
                        room.contributor(),
                        new TakeNote(UUID.randomUUID(), NoteKind.CALL, null, Instant.MIN, "Bonjour")));
    }

    @Test
    void theTopicKeepsItsPartUnderAnotherNameAndClosedTakesNoMore() {
        var topic = notebooks.open(room.contributor(), room.spaceId()).conversationId();
        conversations.rename(room.facilitator(), topic, new NameConversation("Journal du service"));
        assertThat(notebooks.open(room.contributor(), room.spaceId()).conversationId())
                .isEqualTo(topic);
        assertThat(notebooks.places(room.contributor()))
                .extracting(NotePlace::spaceId)
                .containsExactly(room.spaceId());
        conversations.close(room.facilitator(), topic);
        assertThat(notebooks.places(room.contributor())).isEmpty();
        refused("conversation-closed", () -> kept(room.contributor(), note(NoteKind.CALL, null, "Bonjour")));
    }

    @Test
    void onlySpacesWhereOneWritesAreOffered() {
        var other = assembly.room();
        assembly.join(other.spaceId(), room.contributor());
        assertThat(notebooks.places(room.contributor())).hasSize(1);
        var place = notebooks.places(room.contributor()).getFirst();
        assertThat(place.notedAt()).isNull();
        assertThat(place.people()).isEqualTo(4);
        kept(room.contributor(), note(NoteKind.CALL, null, "Bonjour"));
        assertThat(notebooks.places(room.contributor()).getFirst().notedAt()).isNotNull();
    }
}
