package fr.parvis.chat.messages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.chat.messages.MessageText.Mention;
import fr.parvis.chat.messages.MessageText.MentionKind;
import fr.parvis.chat.messages.MessageText.Reference;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Whom and what a text names.
class MessageTextTests {
    private static final UUID ID = UUID.fromString("0190f5a4-1111-7222-8333-444455556666");

    @Test
    void mentionsAndAddressesAreFound() {
        var text = MessageText.of(
                "@[Léa d’Or](person:%s) et @[Élus](group:%s), @[Tous](space) : voir http://x/d/%s, /messages/%s?m=12 et https://y/espaces/valbourg/commission/documents"
                        .formatted(ID, ID, ID, ID));
        assertThat(text.mentions())
                .containsExactly(
                        new Mention(MentionKind.PERSON, ID),
                        new Mention(MentionKind.GROUP, ID),
                        new Mention(MentionKind.SPACE, null));
        assertThat(text.references())
                .containsExactly(
                        new Reference.ToDocument(ID),
                        new Reference.ToMessage(ID, 12L),
                        new Reference.ToSpace("valbourg", "commission"));
    }

    @Test
    void noTextTakesLongToRead() {
        for (var piece : List.of(
                "@[",
                "@[a](person:",
                "@[a](",
                "/d/",
                "/messages/",
                "/espaces/a/",
                "/espaces/a",
                "[](",
                "@[@[a]",
                "\u202E",
                "-")) {
            var text = "x" + piece.repeat(10_000 / piece.length());
            Assertions.assertTimeout(Duration.ofMillis(500), () -> MessageText.of(text), piece);
        }
    }

    @Test
    void aThousandMentionsAreFifty() {
        assertThat(MessageText.of(("@[a](person:%s) ".repeat(150)).formatted((Object[]) ids(150)))
                        .mentions())
                .hasSize(50);
    }

    private static UUID[] ids(int count) {
        var ids = new UUID[count];
        java.util.Arrays.setAll(ids, number -> new UUID(1, number));
        return ids;
    }
}
