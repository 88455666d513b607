package fr.parvis.requests.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.mail.incoming.MailIn;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.cases.CaseCompletion;
import fr.parvis.requests.cases.CaseEvent;
import fr.parvis.requests.cases.CaseReading;
import fr.parvis.requests.cases.CaseView;
import fr.parvis.requests.cases.Cases;
import fr.parvis.requests.cases.CompleteCase;
import fr.parvis.requests.cases.MoveCase;
import fr.parvis.requests.definitions.Assignment;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.design.CircuitMove;
import fr.parvis.requests.design.CircuitMove.Branch;
import fr.parvis.requests.design.CircuitMove.Comparison;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.requests.design.FormQuestion.Kind;
import fr.parvis.spaces.SpaceTool;
import fr.parvis.spaces.Spaces;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A mail to the address of a form opens a request, for who may ask and surely wrote it; what it leaves out is asked
/// for.
@ParvisTest
class RequestLettersTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private RequestBoxes boxes;

    @Autowired
    private CaseReading reading;

    @Autowired
    private CaseCompletion completion;

    @Autowired
    private Cases cases;

    @Autowired
    private Spaces spaces;

    @Autowired
    private MailIn mails;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor asker;
    private UUID definition;
    private String address;

    @BeforeEach
    void open() {
        room = commission.room();
        asker = commission.inhabitant(room.organisationId(), "MEMBER");
        definition = published(
                required("objet", Kind.TEXT),
                required("texte", Kind.LONG_TEXT),
                Circuits.question("photo", Kind.FILE),
                required("montant", Kind.AMOUNT));
        address = String.valueOf(boxes.open(room.facilitator(), definition).address());
    }

    private static FormQuestion required(String id, Kind kind) {
        return new FormQuestion(id, kind, "Question " + id, null, true, List.of(), null, null);
    }

    private UUID published(FormQuestion... questions) {
        var branches = List.of(questions).stream().anyMatch(one -> one.id().equals("montant"))
                ? List.of(new Branch("montant", Comparison.ABOVE, "500", "b"))
                : List.<Branch>of();
        var accept = new CircuitMove("oui", "Accepter", CircuitMove.Kind.YES, "oui", branches);
        var first = new CircuitStep(
                "a",
                "Étape a",
                Circuits.agents(),
                CircuitStep.Rule.ONE,
                null,
                List.of(accept, Circuits.no(), new CircuitMove("b", "Suite", CircuitMove.Kind.OTHER, "b", List.of())),
                null,
                null);
        return Circuits.published(
                definitions,
                room.facilitator(),
                room.space().id(),
                Assignment.BY_HAND,
                List.of(questions),
                first,
                Circuits.step("b", Circuits.agents(), "oui"));
    }

    private String address(Actor actor) {
        return people.addressee(actor.personId()).orElseThrow().email();
    }

    private String bring(Actor who, String subject, String body) {
        var from = address(who);
        return mails.bring(from, address, MailIn.mail(MailIn.vouchedFor(from), from, subject, body));
    }

    private CaseView only(Actor who) {
        return reading.view(
                who,
                sql.sql("select id from requests.case where definition_id = :definition")
                        .param("definition", definition)
                        .query(UUID.class)
                        .single());
    }

    private int count() {
        return sql.sql("select count(*)::int from requests.case where definition_id = :definition")
                .param("definition", definition)
                .query(Integer.class)
                .single();
    }

    private record Sent(String subject, String text, String replyTo) {}

    private List<Sent> sent(String to) {
        return sql.sql(
                        "select subject, text_body as text, reply_to from mail.message where recipient = :to order by created_at, id")
                .param("to", to)
                .query(Sent.class)
                .list();
    }

    private static void refuses(RequestProblem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.type()).isEqualTo(problem));
    }

    private static String withFile(String text, String name, String content) {
        return "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n" + MailIn.text(text)
                + "--m\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=\"" + name
                + "\"\r\n\r\n" + content + "\r\n--m--\r\n";
    }

    @Test
    void aMailOpensARequestWithItsFilesAndNamesWhatIsMissing() {
        assertThat(bring(asker, "Re: Tr : Un fauteuil", withFile("J’ai mal au dos.\n-- \nJeanne", "photo.txt", "x")))
                .isEqualTo("POSTED");
        var one = only(asker);
        assertThat(one.title()).isEqualTo("Un fauteuil");
        assertThat(one.stepName()).isEqualTo("Étape a");
        assertThat(one.answers())
                .extracting(CaseView.CaseAnswer::question, CaseView.CaseAnswer::said)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("objet", List.of("Un fauteuil")),
                        org.assertj.core.groups.Tuple.tuple("texte", List.of("J’ai mal au dos.")));
        assertThat(one.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("photo.txt");
            assertThat(file.question()).isEqualTo("photo");
        });
        assertThat(one.missing()).containsExactly("Question montant");
        assertThat(one.toComplete()).extracting(FormQuestion::id).containsExactly("montant");
        var agents = only(room.contributor());
        assertThat(agents.missing()).containsExactly("Question montant");
        assertThat(agents.toComplete()).isEmpty();
        assertThat(sent(address(asker))).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("Demande enregistrée").contains(String.valueOf(one.number()));
            assertThat(mail.text()).contains("Question montant", "/demandes/" + one.id());
            assertThat(mail.replyTo()).startsWith("reponse+r");
        });
    }

    @Test
    void whatIsMissingIsAnsweredOnceByWhoAskedAndHoldsTheWayThatDependsOnIt() {
        bring(asker, "Un fauteuil", MailIn.text("Cassé"));
        var one = only(asker);
        var accept = new MoveCase("oui", one.revision(), null);
        refuses(RequestProblem.ANSWER_AWAITED, () -> cases.move(room.contributor(), one.id(), accept));
        var amount = new CompleteCase(Map.of("montant", List.of("900"), "objet", List.of("Autre chose")));
        assertThatThrownBy(() -> completion.complete(room.contributor(), one.id(), amount))
                .isInstanceOf(Problem.class);
        refuses(
                RequestProblem.ANSWER_MISSING,
                () -> completion.complete(asker, one.id(), new CompleteCase(Map.of("objet", List.of("x")))));
        completion.complete(asker, one.id(), amount);
        assertThat(only(asker).missing()).isEmpty();
        assertThat(only(asker).title()).isEqualTo("Un fauteuil");
        assertThat(only(asker).answers().getFirst().said()).containsExactly("Un fauteuil");
        assertThat(only(asker).history())
                .last()
                .satisfies(event -> assertThat(event.kind()).isEqualTo(CaseEvent.Kind.COMPLETED));
        refuses(RequestProblem.NOTHING_MISSING, () -> completion.complete(asker, one.id(), amount));
        cases.move(room.contributor(), one.id(), accept);
        assertThat(only(asker).stepName()).isEqualTo("Étape b");
    }

    @Test
    void aFormWithoutATextSaysTheMailAsTheFirstMessage() {
        definition = published(Circuits.question("jour", Kind.DATE));
        address = String.valueOf(boxes.open(room.facilitator(), definition).address());
        bring(asker, "La salle", MailIn.text("Pour le 12."));
        assertThat(only(asker).history())
                .extracting(CaseEvent::kind, CaseEvent::said)
                .contains(org.assertj.core.groups.Tuple.tuple(CaseEvent.Kind.SAID, "Pour le 12."));
        assertThat(only(asker).title()).isEqualTo("La salle");
    }

    @Test
    void aLongMailIsKeptWholeAsAFile() {
        bring(asker, "Long", MailIn.text("mot ".repeat(2000)));
        assertThat(only(asker).files()).extracting(CaseView.CaseFile::name).containsExactly("Courriel.txt");
    }

    @Test
    void theSameMailBroughtTwiceOpensOneRequest() {
        var from = address(asker);
        var mail = MailIn.mail(MailIn.vouchedFor(from), from, "Une fois", MailIn.text("x"));
        mails.bring(from, address, mail);
        mails.bring(from, address, mail);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whatNobodyWroteAndWhatIsForgedOpensNothing() {
        var from = address(asker);
        assertThat(mails.bring(
                        from,
                        address,
                        MailIn.mail("Auto-Submitted: auto-replied\r\n", from, "Absence", MailIn.text("x"))))
                .isEqualTo("AUTOMATIC");
        assertThat(mails.bring(
                        from,
                        address,
                        MailIn.mail(
                                "Authentication-Results: mx.parvis.example; dmarc=fail\r\n",
                                from,
                                "Un faux",
                                MailIn.text("x"))))
                .isEqualTo("FORGED");
        assertThat(count()).isZero();
        assertThat(sent(from)).isEmpty();
    }

    @Test
    void whoMayNotAskIsTold() {
        assertThat(bring(room.stranger(), "x", MailIn.text("x"))).isEqualTo("REFUSED NO_LONGER_IN");
        assertThat(count()).isZero();
    }

    @Test
    void whereTheToolWasPutAwayTheSenderIsTold() {
        spaces.use(room.facilitator(), room.space().id(), SpaceTool.REQUESTS, false);
        assertThat(bring(asker, "Un fauteuil", MailIn.text("x"))).isEqualTo("REFUSED NOT_TAKEN_NOW");
        var nobodyKnown = "lentz-" + UUID.randomUUID() + "@amicale.example";
        assertThat(mails.bring(nobodyKnown, address, MailIn.mail("", nobodyKnown, "Un fauteuil", MailIn.text("x"))))
                .isEqualTo("REFUSED NOT_TAKEN_NOW");
        assertThat(count()).isZero();
        assertThat(sent(address(asker)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("les demandes n’y sont plus reçues"));
        spaces.use(room.facilitator(), room.space().id(), SpaceTool.REQUESTS, true);
        assertThat(bring(asker, "Un fauteuil", MailIn.text("x"))).isEqualTo("POSTED");
    }

    @Test
    void aRenewedOrClosedAddressLeadsNowhere() {
        var former = address;
        address = String.valueOf(boxes.open(room.facilitator(), definition).address());
        assertThat(address).isNotEqualTo(former);
        assertThat(mails.bring(address(asker), former, MailIn.mail("", address(asker), "x", MailIn.text("x"))))
                .isEqualTo("REFUSED NO_SUCH_ADDRESS");
        definitions.close(room.facilitator(), definition);
        assertThat(bring(asker, "x", MailIn.text("x"))).isEqualTo("REFUSED NO_SUCH_ADDRESS");
        refuses(RequestProblem.NO_BOX, () -> boxes.open(room.facilitator(), definition));
        assertThat(boxes.view(room.facilitator(), definition).can()).containsExactly("CLOSE");
        boxes.close(room.facilitator(), definition);
        assertThat(boxes.view(room.facilitator(), definition).address()).isNull();
    }

    @Test
    void onlyWhoRunsTheSpaceSeesAndOpensTheAddress() {
        assertThatThrownBy(() -> boxes.view(room.contributor(), definition)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> boxes.open(room.contributor(), definition)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> boxes.close(room.stranger(), definition)).isInstanceOf(Problem.class);
        assertThat(boxes.view(room.facilitator(), definition).missing()).containsExactly("Question montant");
    }
}
