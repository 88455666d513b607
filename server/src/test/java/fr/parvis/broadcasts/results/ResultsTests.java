package fr.parvis.broadcasts.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.broadcasts.BroadcastView.Figures;
import fr.parvis.broadcasts.Broadcasts;
import fr.parvis.broadcasts.ChannelCounts;
import fr.parvis.broadcasts.Town;
import fr.parvis.broadcasts.reading.ReceivedBroadcasts;
import fr.parvis.broadcasts.results.RecipientView.State;
import fr.parvis.people.People;
import fr.parvis.people.Token;
import fr.parvis.platform.Actor;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who was really reached, by what, and who is to be phoned.
@ParvisTest
class ResultsTests {
    @Autowired
    private Town town;

    @Autowired
    private Broadcasts broadcasts;

    @Autowired
    private Results results;

    @Autowired
    private ReceivedBroadcasts received;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Town.Hall hall;

    @BeforeEach
    void open() {
        hall = town.hall();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private UUID sent(String title, String body) {
        var id = town.sent(hall, Town.toEverybody(title, body));
        town.tellAll(hall);
        return id;
    }

    private void delivered(String email) {
        sql.sql("update mail.message set sent_at = current_timestamp where recipient = :email")
                .param("email", email)
                .update();
    }

    private Figures figures(UUID id) {
        return broadcasts.broadcast(hall.administrator(), id).figures();
    }

    private State state(UUID id, UUID personId) {
        return results.recipients(hall.administrator(), id, List.of(), null).items().stream()
                .filter(one -> one.id().equals(personId))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void eachPersonStandsInOneFigure() {
        var email = Town.email();
        var mailed = town.person(hall, email, null);
        var onPaper = town.person(hall, null, "06 39 98 41 01");
        var id = sent("Eau coupée", "Jeudi.");
        assertThat(figures(id)).isEqualTo(new Figures(2, 0, 0, 0, 0, 2, 0, 0, 1));
        delivered(email);
        assertThat(state(id, mailed)).isEqualTo(State.DELIVERED);
        received.read(Actor.of(mailed), id);
        assertThat(state(id, mailed)).isEqualTo(State.READ);
        received.confirm(Actor.of(mailed), id);
        assertThat(state(id, mailed)).isEqualTo(State.CONFIRMED);
        results.print(hall.administrator(), id);
        assertThat(state(id, onPaper)).isEqualTo(State.DELIVERED);
        results.call(hall.administrator(), id, onPaper, "Viendra.");
        assertThat(figures(id)).isEqualTo(new Figures(2, 1, 0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void aMailThatWasGivenUpReachedNobody() {
        var email = Town.email();
        var mailed = town.person(hall, email, "03 87 00 00 00");
        var id = sent("Eau coupée", "Jeudi.");
        sql.sql(
                        "update mail.message set tries = 14, failure = '550 inconnu', next_try_at = null where recipient = :email")
                .param("email", email)
                .update();
        assertThat(state(id, mailed)).isEqualTo(State.UNREACHED);
        assertThat(results.calls(hall.administrator(), id)).singleElement().satisfies(one -> {
            assertThat(one.phone()).isEqualTo("03 87 00 00 00");
            assertThat(one.failure()).isEqualTo("550 inconnu");
        });
    }

    @Test
    void whatCameBackReachedNobodyAndTheNextOneGoesByAnotherWay() {
        var email = Town.email();
        var mailed = town.person(hall, email, null);
        var id = sent("Eau coupée", "Jeudi.");
        delivered(email);
        assertThat(state(id, mailed)).isEqualTo(State.DELIVERED);
        sql.sql(
                        "insert into mail.unreachable (address, since, reason) values (:email, current_timestamp, '550 boîte fermée')")
                .param("email", email.toLowerCase(java.util.Locale.ROOT))
                .update();
        assertThat(state(id, mailed)).isEqualTo(State.UNREACHED);
        assertThat(results.calls(hall.administrator(), id))
                .singleElement()
                .satisfies(one -> assertThat(one.failure()).isEqualTo("550 boîte fermée"));
        assertThat(broadcasts.preview(hall.administrator(), town.draft(hall, Town.toEverybody("Eau", "Revenue."))))
                .isEqualTo(new ChannelCounts(0, 0, 0, 1, 0));
    }

    @Test
    void lookingIsNotReadingAndAForgedOrOldSecretLeadsNowhere() {
        var email = Town.email();
        var mailed = town.person(hall, email, null);
        var id = sent("Eau coupée", "Jeudi.");
        var token = new Token(town.secretSentTo(email));
        assertThat(received.received(token).body()).isEqualTo("Jeudi.");
        assertThat(state(id, mailed)).isEqualTo(State.UNDERWAY);
        received.read(token);
        assertThat(state(id, mailed)).isEqualTo(State.READ);
        received.confirm(token);
        received.confirm(token);
        assertThat(state(id, mailed)).isEqualTo(State.CONFIRMED);
        assertThatThrownBy(() -> received.received(Token.random())).hasMessage("broadcast-link-over");
        assertThatThrownBy(() -> received.confirm(Token.random())).hasMessage("broadcast-link-over");
        clock.advance(Duration.ofDays(91));
        assertThatThrownBy(() -> received.received(token)).hasMessage("broadcast-link-over");
    }

    @Test
    void whoeverLeavesReadsNothingAnyMoreByAnyDoor() {
        var email = Town.email();
        var mailed = town.person(hall, email, null);
        var id = sent("Eau coupée", "Jeudi.");
        var token = new Token(town.secretSentTo(email));
        people.leave(hall.administrator(), mailed, hall.organisationId());
        assertThatThrownBy(() -> received.received(token)).hasMessage("broadcast-link-over");
        assertThatThrownBy(() -> received.received(Actor.of(mailed), id)).hasMessage("not-found");
    }

    @Test
    void itIsReadByThoseItWasSentToAlone() {
        town.withMail(hall);
        var id = sent("Eau coupée", "Jeudi.");
        var late = town.withMail(hall);
        assertThatThrownBy(() -> received.received(Actor.of(late), id)).hasMessage("not-found");
        assertThatThrownBy(() -> received.received(hall.administrator(), id)).hasMessage("not-found");
        assertThatThrownBy(() -> results.calls(Actor.of(late), id)).hasMessage("not-found");
    }

    @Test
    void whoHasNotOpenedItAfterThreeDaysIsToBePhonedAndATickIsTakenBack() {
        var email = Town.email();
        var mailed = town.person(hall, email, "06 39 98 41 01");
        var id = sent("Eau coupée", "Jeudi.");
        delivered(email);
        assertThat(results.calls(hall.administrator(), id)).isEmpty();
        clock.advance(Duration.ofDays(4));
        assertThat(results.calls(hall.administrator(), id))
                .extracting(RecipientView::phone)
                .containsExactly("06 39 98 41 01");
        results.call(hall.administrator(), id, mailed, " Viendra. ");
        assertThat(results.calls(hall.administrator(), id)).singleElement().satisfies(one -> {
            assertThat(one.calledWord()).isEqualTo("Viendra.");
            assertThat(one.calledBy()).startsWith("Camille");
        });
        results.takeBackCall(hall.administrator(), id, mailed);
        assertThat(state(id, mailed)).isEqualTo(State.DELIVERED);
        assertThatThrownBy(() -> results.call(hall.administrator(), id, UUID.randomUUID(), null))
                .hasMessage("not-found");
    }

    @Test
    void thoseWhoHaveNotReadAreSentToAgainOnceByTheirNextChannel() {
        var email = Town.email();
        var reader = town.person(hall, email, null);
        var silent = town.withMail(hall);
        var onPaper = town.person(hall, null, null);
        var id = sent("Eau coupée", "Jeudi.");
        received.read(Actor.of(reader), id);
        results.print(hall.administrator(), id);
        var shown = broadcasts.chasable(hall.administrator(), id);
        assertThat(shown).isEqualTo(new ChannelCounts(0, 0, 0, 1, 1));
        broadcasts.chase(hall.administrator(), id, shown);
        town.tellAll(hall);
        assertThat(state(id, reader)).isEqualTo(State.READ);
        assertThat(state(id, silent)).isEqualTo(State.TO_PRINT);
        assertThat(state(id, onPaper)).isEqualTo(State.UNREACHED);
        assertThatThrownBy(() -> broadcasts.chase(hall.administrator(), id, shown))
                .hasMessage("broadcast-chased");
    }

    @Test
    void lettersAreOnePageEachWhateverWasTyped() throws Exception {
        town.person(hall, null, null);
        town.person(hall, null, null);
        var id = sent("# Eau | coupée", "# Titre\n| a | b\n%poster x\n---\n> Fin **gras**");
        var printing = results.print(hall.administrator(), id);
        try (var pdf = Loader.loadPDF(results.letters(hall.administrator(), id, printing.at()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            "À l’attention de Ambre", "# Eau | coupée", "# Titre", "| a | b", "%poster x", "Signature");
        }
        assertThatThrownBy(() -> results.print(hall.administrator(), id)).hasMessage("not-found");
        results.takeBackPrinting(hall.administrator(), id, printing.at());
        assertThatThrownBy(() -> results.letters(hall.administrator(), id, printing.at()))
                .hasMessage("not-found");
        assertThat(results.print(hall.administrator(), id).letters()).isEqualTo(2);
    }

    @Test
    void noCellOfTheTableIsAFormula() {
        var onPaper = town.person(hall, null, null);
        sql.sql("update people.person set family_name = '=cmd()' where id = :id")
                .param("id", onPaper)
                .update();
        var id = sent("Eau coupée", "Jeudi.");
        results.call(hall.administrator(), id, onPaper, "+33; \"dit\"");
        var table = new StringWriter();
        results.table(hall.administrator(), results.requireTable(hall.administrator(), id), table);
        assertThat(table.toString()).contains("'=cmd()", "'+33", "Appelé").doesNotContain(";=cmd");
    }
}
