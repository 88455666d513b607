package fr.parvis.requests.elsewhere;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.MessageView;
import fr.parvis.chat.becoming.BecomeOutcome;
import fr.parvis.chat.becoming.OutcomeOffer;
import fr.parvis.chat.becoming.Outcomes;
import fr.parvis.platform.MessageOutcome;
import fr.parvis.requests.cases.CaseReading;
import fr.parvis.requests.definitions.BeginDefinition;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.spaces.SpaceTool;
import fr.parvis.spaces.Spaces;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A message becomes a request, and each leads to the other.
@ParvisTest
class MessageRequestsTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private CaseReading reading;

    private Assembly.Room room;
    private MessageView said;

    @BeforeEach
    void talk() {
        room = assembly.room();
        spaces.use(room.facilitator(), room.spaceId(), SpaceTool.REQUESTS, true);
        said = assembly.say(room.contributor(), room.topic(), "L’imprimante n’imprime plus");
    }

    private UUID published() {
        var id = definitions.begin(room.facilitator(), room.spaceId(), new BeginDefinition("Ticket", null));
        definitions.publish(room.facilitator(), id, 1);
        return id;
    }

    @Test
    void aReaderMakesARequestOfIt() {
        var form = published();
        assertThat(outcomes.offers(room.reader(), said.id()))
                .contains(new OutcomeOffer("request", MessageOutcome.About.FORM));
        var outcome = outcomes.become(
                room.reader(), said.id(), new BecomeOutcome("request", form, "L’imprimante de l’accueil"));
        var id = UUID.fromString(outcome.address().replace("/demandes/", ""));
        var made = reading.view(room.reader(), id);
        assertThat(made.title()).isEqualTo("L’imprimante de l’accueil");
        assertThat(made.requestedByMe()).isTrue();
        assertThat(made.source()).isEqualTo("/messages/" + room.topic() + "?m=" + said.seq());
        assertThat(reading.view(room.facilitator(), id).mine()).isTrue();
    }

    @Test
    void whereNothingCanBeAskedInWordsItIsNotOffered() {
        assertThat(outcomes.offers(room.reader(), said.id()))
                .extracting(OutcomeOffer::kind)
                .doesNotContain("request");
        refused(
                "invalid",
                () -> outcomes.become(room.reader(), said.id(), new BecomeOutcome("request", UUID.randomUUID(), "x")));
    }

    @Test
    void whereTheToolWasPutAwayNothingIsAskedAnyMore() {
        var form = published();
        spaces.use(room.facilitator(), room.spaceId(), SpaceTool.REQUESTS, false);
        assertThat(outcomes.offers(room.reader(), said.id()))
                .extracting(OutcomeOffer::kind)
                .doesNotContain("request");
        refused(
                "invalid",
                () -> outcomes.become(room.reader(), said.id(), new BecomeOutcome("request", form, "Une clé")));
    }

    @Test
    void oneAsksForNothingThatIsNotOpenToOne() {
        published();
        var elsewhere = assembly.room();
        var theirs = definitions.begin(elsewhere.facilitator(), elsewhere.spaceId(), new BeginDefinition("Clés", null));
        definitions.publish(elsewhere.facilitator(), theirs, 1);
        refused(
                "not-found",
                () -> outcomes.become(room.reader(), said.id(), new BecomeOutcome("request", theirs, "Une clé")));
        refused(
                "invalid",
                () -> outcomes.become(room.reader(), said.id(), new BecomeOutcome("request", null, "Une clé")));
    }
}
