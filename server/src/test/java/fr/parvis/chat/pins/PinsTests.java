package fr.parvis.chat.pins;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.MessageView;
import fr.parvis.chat.OpenConversation;
import fr.parvis.chat.messages.EditMessage;
import fr.parvis.chat.messages.Messages;
import fr.parvis.platform.Actor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What stays at the head of a conversation, and who may put it there.
@ParvisTest
class PinsTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private Pins pins;

    @Autowired
    private Messages messages;

    @Autowired
    private Conversations conversations;

    private Assembly.Room room;
    private MessageView said;

    @BeforeEach
    void talk() {
        room = assembly.room();
        said = assembly.say(room.contributor(), room.topic(), "Le bouclage est **le 12 mars**");
    }

    @Test
    void whatOneContributorPinsStaysAtTheHeadForEverybody() {
        pins.pin(room.contributor(), said.id());
        pins.pin(room.facilitator(), said.id());
        assertThat(pinned(room.guest())).containsExactly("Le bouclage est le 12 mars");
        pins.unpin(room.facilitator(), said.id());
        pins.unpin(room.facilitator(), said.id());
        assertThat(pinned(room.reader())).isEmpty();
    }

    @Test
    void theLastPinnedComesFirst() {
        var later = assembly.say(room.facilitator(), room.topic(), "La salle est réservée");
        pins.pin(room.facilitator(), later.id());
        pins.pin(room.facilitator(), said.id());
        assertThat(pinned(room.reader())).containsExactly("Le bouclage est le 12 mars", "La salle est réservée");
    }

    @Test
    void whoOnlyReadsPinsNothingAndWhoIsNotThereSeesNothing() {
        refused("forbidden", () -> pins.pin(room.reader(), said.id()));
        refused("forbidden", () -> pins.unpin(room.reader(), said.id()));
        refused("not-found", () -> pins.pin(room.neighbour(), said.id()));
        refused("not-found", () -> pins.pins(room.neighbour(), room.topic()));
    }

    @Test
    void aClosedTopicKeepsWhatWasPinned() {
        pins.pin(room.contributor(), said.id());
        conversations.close(room.facilitator(), room.topic());
        assertThat(pinned(room.reader())).hasSize(1);
        refused("conversation-closed", () -> pins.unpin(room.facilitator(), said.id()));
    }

    @Test
    void aMessageThatIsTakenAwayIsPinnedNoMore() {
        pins.pin(room.contributor(), said.id());
        messages.edit(room.contributor(), said.id(), new EditMessage("Le bouclage est le 14"));
        assertThat(pinned(room.reader())).containsExactly("Le bouclage est le 14");
        messages.delete(room.contributor(), said.id());
        assertThat(pinned(room.reader())).isEmpty();
        refused("not-found", () -> pins.pin(room.contributor(), said.id()));
    }

    @Test
    void eitherOfTwoPinsInTheirConversation() {
        var direct = conversations.open(
                room.reader(), new OpenConversation(List.of(room.contributor().personId()), null));
        var whispered = assembly.say(room.contributor(), direct, "Mon numéro n'a pas changé");
        pins.pin(room.reader(), whispered.id());
        assertThat(pins.pins(room.contributor(), direct)).hasSize(1);
        refused("not-found", () -> pins.pin(room.facilitator(), whispered.id()));
    }

    @Test
    void theHeadHoldsTwenty() {
        for (int number = 0; number < 20; number++) {
            pins.pin(
                    room.contributor(),
                    assembly.say(room.contributor(), room.topic(), "n° " + number)
                            .id());
        }
        refused("too-many-pins", () -> pins.pin(room.contributor(), said.id()));
    }

    private List<String> pinned(Actor actor) {
        return pins.pins(actor, room.topic()).stream().map(PinView::excerpt).toList();
    }
}
