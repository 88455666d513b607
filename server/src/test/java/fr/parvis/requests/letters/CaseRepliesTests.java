package fr.parvis.requests.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.mail.incoming.MailIn;
import fr.parvis.mail.incoming.ReplyAddresses;
import fr.parvis.notifications.mails.Postman;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.cases.Case;
import fr.parvis.requests.cases.CaseEvent;
import fr.parvis.requests.cases.CaseFiling;
import fr.parvis.requests.cases.CaseReading;
import fr.parvis.requests.cases.CaseView;
import fr.parvis.requests.cases.Cases;
import fr.parvis.requests.cases.FileCase;
import fr.parvis.requests.cases.MoveCase;
import fr.parvis.requests.cases.SayInCase;
import fr.parvis.requests.definitions.Assignment;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.design.CircuitMove;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.CircuitWho;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An answer to a mail of a request is said in it, to all who follow it, with the right that its author has then.
@ParvisTest
class CaseRepliesTests {
    private static final String QUOTED = "\n\nLe lun. 23 nov. 2026 à 18:30, Parvis a écrit :\n> Ce qui fut dit.\n";

    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private CaseFiling filing;

    @Autowired
    private CaseReading reading;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseReplies replies;

    @Autowired
    private ReplyAddresses addresses;

    @Autowired
    private MailIn mails;

    @Autowired
    private People people;

    @Autowired
    private Postman postman;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor asker;
    private UUID id;

    @BeforeEach
    void ask() {
        room = commission.room();
        asker = commission.inhabitant(room.organisationId(), "MEMBER");
        var more = new CircuitMove("plus", "Demander un complément", CircuitMove.Kind.MORE, "complement", List.of());
        var back = new CircuitMove("renvoyer", "Renvoyer", CircuitMove.Kind.YES, "a", List.of());
        var definition = Circuits.published(
                definitions,
                room.facilitator(),
                room.space().id(),
                Assignment.BY_HAND,
                List.of(),
                new CircuitStep(
                        "a",
                        "Étape a",
                        Circuits.agents(),
                        CircuitStep.Rule.ONE,
                        null,
                        List.of(Circuits.yes("oui"), Circuits.no(), more),
                        null,
                        null),
                new CircuitStep(
                        "complement",
                        "Complément attendu",
                        CircuitWho.of(CircuitWho.Kind.REQUESTER),
                        CircuitStep.Rule.ONE,
                        null,
                        List.of(back),
                        null,
                        null));
        id = filing.file(asker, definition, new FileCase(Map.of(), false));
    }

    private String address(Actor actor) {
        return people.addressee(actor.personId()).orElseThrow().email();
    }

    private String given(Actor who) {
        return addresses
                .give(CaseReplies.CODE, id, who.personId(), address(who), Locale.FRENCH)
                .orElseThrow();
    }

    private String reply(Actor who, String body) {
        return mails.bring(address(who), given(who), MailIn.mail("", address(who), "Re: Demande", body));
    }

    private CaseView view(Actor who) {
        return reading.view(who, id);
    }

    private void move(Actor who, String move, String said) {
        cases.move(who, id, new MoveCase(move, view(who).revision(), said));
    }

    private String lastWord(Actor to) {
        return sql.sql(
                        "select text_body from mail.message where recipient = :to order by created_at desc, id desc limit 1")
                .param("to", address(to))
                .query(String.class)
                .single();
    }

    @Test
    void whoAskedAndTheAgentsAnswerInTheRequestAndBothReadIt() {
        assertThat(reply(asker, MailIn.text("C’est urgent." + QUOTED))).isEqualTo("POSTED");
        assertThat(reply(room.contributor(), MailIn.text("On s’en occupe." + QUOTED)))
                .isEqualTo("POSTED");
        assertThat(view(asker).history())
                .filteredOn(event -> event.kind() == CaseEvent.Kind.SAID)
                .extracting(CaseEvent::byId, CaseEvent::said, CaseEvent::internal)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(asker.personId(), "C’est urgent.", false),
                        org.assertj.core.groups.Tuple.tuple(room.contributor().personId(), "On s’en occupe.", false));
    }

    @Test
    void theMailThatTellsSaysWhoReadsTheAnswer() {
        postman.work();
        postman.monday("10:00");
        cases.say(room.contributor(), id, new SayInCase("Quelle taille ?", false));
        postman.later(Duration.ofMinutes(20));
        assertThat(lastWord(asker)).contains("Ce n’est jamais une note interne");
        assertThat(sql.sql(
                                "select reply_to from mail.message where recipient = :to order by created_at desc, id desc limit 1")
                        .param("to", address(asker))
                        .query(String.class)
                        .single())
                .isEqualTo(given(asker));
        clock.reset();
    }

    @Test
    void itsFilesAreFilesOfTheRequest() {
        assertThat(
                        reply(
                                room.contributor(),
                                "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=\"Devis.txt\"\r\n\r\n12 euros\r\n"))
                .isEqualTo("POSTED");
        assertThat(view(asker).files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("Devis.txt");
            assertThat(file.internal()).isFalse();
        });
        assertThat(view(asker).history().getLast().said()).isEqualTo("Devis.txt");
    }

    @Test
    void whoWasAskedForMoreSendsItBackByAnswering() {
        move(room.contributor(), "plus", "Quelle taille ?");
        assertThat(view(asker).stepName()).isEqualTo("Complément attendu");
        assertThat(lastWord(asker)).contains("Vous pouvez aussi répondre à ce courriel");
        assertThat(reply(room.contributor(), MailIn.text("Je précise : en centimètres.")))
                .isEqualTo("POSTED");
        assertThat(view(asker).stepName()).as("an agent’s answer moves nothing").isEqualTo("Complément attendu");
        assertThat(reply(asker, MailIn.text("Un mètre quatre-vingts."))).isEqualTo("POSTED");
        assertThat(view(asker).stepName()).isEqualTo("Étape a");
        assertThat(view(room.contributor()).history().getLast().said()).isEqualTo("Un mètre quatre-vingts.");
    }

    @Test
    void oneThatIsOverTakesNoAnswerAndSaysSo() {
        move(room.contributor(), "oui", null);
        assertThat(replies.place(asker.personId(), Case.address(id))).isEmpty();
        assertThat(reply(asker, MailIn.text("Encore un mot"))).isEqualTo("REFUSED CASE_OVER");
        assertThat(lastWord(asker)).contains("la demande est terminée");
        assertThat(view(asker).history()).noneMatch(event -> event.kind() == CaseEvent.Kind.SAID);
    }

    @Test
    void whoSeesItNoMoreIsRefused() {
        var to = given(room.contributor());
        sql.sql("delete from spaces.member where space_id = :space and person_id = :person")
                .param("space", room.space().id())
                .param("person", room.contributor().personId())
                .update();
        var from = address(room.contributor());
        assertThat(mails.bring(from, to, MailIn.mail("", from, "Re", MailIn.text("Encore moi"))))
                .isEqualTo("REFUSED NO_LONGER_IN");
        assertThat(replies.place(room.stranger().personId(), Case.address(id))).isEmpty();
    }

    @Test
    void anotherSenderAndProgramsAnswerNothing() {
        var to = given(asker);
        assertThat(mails.bring(
                        address(room.reader()),
                        to,
                        MailIn.mail("", address(room.reader()), "Re", MailIn.text("Pour lui"))))
                .isEqualTo("REFUSED ANOTHER_SENDER");
        assertThat(mails.bring(
                        address(asker),
                        to,
                        MailIn.mail("Auto-Submitted: auto-replied\r\n", address(asker), "Absence", MailIn.text("x"))))
                .isEqualTo("AUTOMATIC");
        assertThat(view(asker).history()).hasSize(1);
    }

    @Test
    void theSameAnswerBroughtTwiceIsSaidOnce() {
        var to = given(asker);
        var mail = MailIn.mail("", address(asker), "Re", MailIn.text("Une fois"));
        mails.bring(address(asker), to, mail);
        mails.bring(address(asker), to, mail);
        assertThat(view(asker).history())
                .filteredOn(event -> "Une fois".equals(event.said()))
                .hasSize(1);
    }
}
