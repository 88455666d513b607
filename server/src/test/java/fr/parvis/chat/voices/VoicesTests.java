package fr.parvis.chat.voices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.OpenConversation;
import fr.parvis.chat.cards.TopicFolders;
import fr.parvis.chat.messages.Messages;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Documents;
import fr.parvis.platform.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What was said aloud goes with the message that said it.
@ParvisTest
class VoicesTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private Commission commission;

    @Autowired
    private TopicFolders folders;

    @Autowired
    private Documents documents;

    @Autowired
    private Messages messages;

    @Autowired
    private Conversations conversations;

    private Assembly.Room room;

    @BeforeEach
    void talk() {
        room = assembly.room();
    }

    private UUID recorded(Actor actor, UUID conversationId) {
        var folder = folders.folder(actor, conversationId).folderId();
        return commission.document(actor, folder, "Message vocal " + UUID.randomUUID() + ".webm", "OpusHead");
    }

    private static String spoken(UUID document) {
        return "Je passe à 18 h.\n/d/" + document + "?vocal=42";
    }

    private boolean isTrashed(Actor reader, UUID document) {
        return documents.document(reader, document).entry().trashedAt() != null;
    }

    @Test
    void aVoiceMessageThatIsTakenAwayTakesItsSoundIntoTheTrash() {
        var sound = recorded(room.contributor(), room.topic());
        var said = assembly.say(room.contributor(), room.topic(), spoken(sound));
        assertThat(isTrashed(room.contributor(), sound)).isFalse();
        messages.delete(room.contributor(), said.id());
        assertThat(isTrashed(room.contributor(), sound)).isTrue();
    }

    @Test
    void whoRunsTheSpaceTakesItAwayAsWell() {
        var sound = recorded(room.contributor(), room.topic());
        var said = assembly.say(room.contributor(), room.topic(), spoken(sound));
        messages.delete(room.facilitator(), said.id());
        assertThat(isTrashed(room.facilitator(), sound)).isTrue();
    }

    @Test
    void betweenTwoPeopleToo() {
        var direct = conversations.open(
                room.contributor(),
                new OpenConversation(List.of(room.facilitator().personId()), null));
        var sound = recorded(room.contributor(), direct);
        var said = assembly.say(room.contributor(), direct, spoken(sound));
        messages.delete(room.contributor(), said.id());
        assertThat(isTrashed(room.contributor(), sound)).isTrue();
    }

    @Test
    void aSoundThatAnotherMessageGivesStays() {
        var sound = recorded(room.contributor(), room.topic());
        var first = assembly.say(room.contributor(), room.topic(), spoken(sound));
        var second = assembly.say(room.contributor(), room.topic(), spoken(sound));
        messages.delete(room.contributor(), first.id());
        assertThat(isTrashed(room.contributor(), sound)).isFalse();
        messages.delete(room.contributor(), second.id());
        assertThat(isTrashed(room.contributor(), sound)).isTrue();
    }

    @Test
    void nobodyThrowsAwayADocumentByCallingItAVoice() {
        var root = documents.root(room.facilitator(), room.spaceId()).entry().id();
        var anothers = commission.document(room.facilitator(), root, "Budget.txt", "42");
        var linked = commission.document(room.contributor(), root, "Maquette.txt", "42");
        for (var body : List.of(spoken(anothers), "/d/" + linked, "/d/" + UUID.randomUUID() + "?vocal=3")) {
            var said = assembly.say(room.contributor(), room.topic(), body);
            messages.delete(room.contributor(), said.id());
        }
        assertThat(isTrashed(room.facilitator(), anothers)).isFalse();
        assertThat(isTrashed(room.facilitator(), linked)).isFalse();
    }
}
