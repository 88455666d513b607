package fr.parvis.activity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.OpenConversation;
import fr.parvis.chat.messages.EditMessage;
import fr.parvis.chat.messages.Messages;
import fr.parvis.platform.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the bell quotes of a message.
@ParvisTest
class QuotedMessagesTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Messages messages;

    @Autowired
    private Bell bell;

    @Test
    void isWhatTheMessageSaysNowAndNothingOnceItWasTakenAway() {
        var room = assembly.room();
        var id = conversations.open(
                room.contributor(), new OpenConversation(List.of(room.reader().personId()), null));
        assembly.say(room.contributor(), id, "Premier jet");
        var said = assembly.say(room.contributor(), id, "Le devis est de 900 €");
        assertThat(quoted(room.reader())).isEqualTo("Le devis est de 900 €");
        messages.react(room.reader(), said.id(), "👍");
        assertThat(quoted(room.reader())).isEqualTo("Le devis est de 900 €");
        messages.edit(room.contributor(), said.id(), new EditMessage("Le devis est de 950 €"));
        assertThat(quoted(room.reader())).isEqualTo("Le devis est de 950 €");
        messages.delete(room.contributor(), said.id());
        assertThat(quoted(room.reader())).isNull();
    }

    private @Nullable String quoted(Actor actor) {
        return bell.notices(actor, null).items().getFirst().excerpt();
    }
}
