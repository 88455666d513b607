package fr.parvis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestPeople;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who reads the outbox, and what they see of it.
@ParvisTest
class OutboxTests {
    @Autowired
    private Mail mail;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TestPeople cast;

    private UUID send(boolean confidential) {
        return mail.send(new Message(
                "odile@valbourg.example",
                Locale.FRENCH,
                "Objet",
                List.of("Le texte"),
                null,
                "Parce que.",
                confidential));
    }

    @Test
    void onlyThePlatformsAdministratorReadsIt() {
        var id = send(false);
        var somebody = Actor.of(UUID.randomUUID());
        assertThatThrownBy(() -> outbox.lines(somebody, null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> outbox.open(somebody, id)).isInstanceOf(Problem.class);
        assertThat(outbox.lines(cast.platformAdmin(), null).page().items())
                .extracting(OutboxLine::id)
                .contains(id);
    }

    @Test
    void eachOpeningIsKept() {
        var id = send(false);
        assertThat(outbox.open(cast.platformAdmin(), id)).satisfies(mail -> {
            assertThat(mail.text()).contains("Le texte", "Parce que.");
            assertThat(mail.openings()).isEmpty();
        });
        assertThat(outbox.open(cast.platformAdmin(), id).openings()).hasSize(1);
    }

    @Test
    void aMessageThatHoldsASecretIsNotShown() {
        var opened = outbox.open(cast.platformAdmin(), send(true));
        assertThat(opened.text()).isNull();
        assertThat(opened.mail().subject()).isEqualTo("Objet");
    }

    @Test
    void theListReadsOnByPage() {
        for (int each = 0; each < 51; each++) {
            send(false);
        }
        var first = outbox.lines(cast.platformAdmin(), null).page();
        var second = outbox.lines(cast.platformAdmin(), first.next()).page();
        assertThat(first.items()).hasSize(50);
        assertThat(second.items()).isNotEmpty().doesNotContainAnyElementsOf(first.items());
    }
}
