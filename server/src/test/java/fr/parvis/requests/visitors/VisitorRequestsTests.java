package fr.parvis.requests.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Commission.Room;
import fr.parvis.files.NewUpload;
import fr.parvis.files.Uploads;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.ProblemType;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.cases.Case;
import fr.parvis.requests.cases.CaseAction;
import fr.parvis.requests.cases.CaseReading;
import fr.parvis.requests.cases.Cases;
import fr.parvis.requests.cases.MoveCase;
import fr.parvis.requests.cases.SayInCase;
import fr.parvis.requests.definitions.Assignment;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.design.CircuitMove;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.CircuitWho;
import fr.parvis.requests.design.Flaw;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.requests.visitors.OwnCaseView.OwnCase;
import fr.parvis.spaces.SpaceTool;
import fr.parvis.spaces.Spaces;
import fr.parvis.visitors.Passers;
import fr.parvis.visitors.VisitProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Residents who ask the town hall for something without an account, from the public form to the day on which what they
/// said is gone.
@ParvisTest
class VisitorRequestsTests {
    private static final WriteDoor PROMISE =
            new WriteDoor("La mairie", "J’accepte que la mairie garde ces réponses.", 6);
    private static final String PAGE = PublicForm.OWN_PAGE + "#";

    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Uploads uploads;

    @Autowired
    private PublicForms doors;

    @Autowired
    private PublicRequests requests;

    @Autowired
    private OwnCases own;

    @Autowired
    private OwnCaseStore ownStore;

    @Autowired
    private BroughtFiles files;

    @Autowired
    private VisitorEnds ends;

    @Autowired
    private Counter counter;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseReading reading;

    @Autowired
    private Passers passers;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Room room;
    private UUID definition;
    private String code;
    private String email;

    @BeforeEach
    void open() {
        room = commission.room();
        email = "paule-" + UUID.randomUUID() + "@courriel.example";
        var more = new CircuitMove("plus", "Demander", CircuitMove.Kind.MORE, "attend", List.of());
        var answered = new CircuitMove("dit", "Répondre", CircuitMove.Kind.OTHER, "a", List.of());
        definition = Circuits.published(
                definitions,
                room.facilitator(),
                room.space().id(),
                Assignment.BY_HAND,
                List.of(
                        Circuits.question("objet", FormQuestion.Kind.TEXT),
                        Circuits.question("plan", FormQuestion.Kind.FILE),
                        Circuits.question("voisin", FormQuestion.Kind.PERSON)),
                new CircuitStep(
                        "a",
                        "À traiter",
                        Circuits.agents(),
                        CircuitStep.Rule.ONE,
                        null,
                        List.of(Circuits.yes("oui"), Circuits.no(), more),
                        null,
                        null),
                new CircuitStep(
                        "attend",
                        "À compléter",
                        CircuitWho.of(CircuitWho.Kind.REQUESTER),
                        CircuitStep.Rule.ONE,
                        null,
                        List.of(answered),
                        null,
                        null));
        code = Objects.requireNonNull(
                doors.open(room.facilitator(), definition, PROMISE).code());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private EnterRequest form(String subject) {
        return new EnterRequest("Paule Essai", email, true, 1, Map.of("objet", List.of(subject)), passers.work());
    }

    private String begun(String subject) {
        return requests.enter(code, form(subject), UUID.randomUUID().toString()).text();
    }

    /// @return the secret of the mail
    private String sent(String subject) {
        requests.send(begun(subject));
        return link();
    }

    private String proved(String subject) {
        var token = sent(subject);
        requests.prove(token);
        return token;
    }

    private String link() {
        var mail = mails().getLast();
        var start = mail.indexOf(PAGE) + PAGE.length();
        return mail.substring(start, start + 43);
    }

    private List<String> mails() {
        return sql.sql("select subject || ' ' || text_body from mail.message where recipient = :to order by id")
                .param("to", email)
                .query(String.class)
                .list();
    }

    private OwnCase one(String token) {
        return Objects.requireNonNull(own.follow(token).one());
    }

    private UUID caseOf(String token) {
        var number = one(token).number().split("-");
        return sql.sql(
                        "select id from requests.case where organisation_id = :organisation and year = :year and number = :number")
                .param("organisation", room.organisationId())
                .param("year", Integer.parseInt(number[0]))
                .param("number", Integer.parseInt(number[1]))
                .query(UUID.class)
                .single();
    }

    private void press(Actor who, UUID id, String move, String said) {
        cases.move(who, id, new MoveCase(move, reading.view(who, id).revision(), said));
    }

    private static void refused(ProblemType type, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private int count(String from, UUID id) {
        return sql.sql("select count(*)::int from " + from + " = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    @Test
    void thereIsNoRequestBeforeTheAddressIsProved() {
        var token = sent("Un nid-de-poule");

        assertThat(own.follow(token).one()).isNull();
        assertThat(count("requests.case where definition_id", definition)).isZero();

        requests.prove(token);
        requests.prove(token);

        assertThat(count("requests.case where definition_id", definition)).isOne();
        var seen = reading.view(room.contributor(), caseOf(token));
        assertThat(seen.requester()).isNull();
        assertThat(Objects.requireNonNull(seen.visitor()).email()).isEqualTo(email);
        assertThat(seen.history().getFirst().byName()).isEqualTo("Paule Essai");
        assertThat(told(room.contributor())).isOne();
    }

    private int told(Actor who) {
        return sql.sql("select count(*)::int from activity.notice where person_id = :person and kind = 'REQUEST_ASKED'")
                .param("person", who.personId())
                .query(Integer.class)
                .single();
    }

    @Test
    void nobodyOutsideIsAskedForAPersonOfTheAuthority() {
        assertThat(requests.look(code).questions()).extracting(FormQuestion::id).containsExactly("objet", "plan");
    }

    @Test
    void theLinkFollowsAnswersAndNamesNobody() {
        var token = proved("Un nid-de-poule");
        var id = caseOf(token);
        cases.say(room.contributor(), id, new SayInCase("À voir avec l’élu.", true));
        press(room.contributor(), id, "plus", "Dans quelle rue ?");

        var waiting = one(token);
        assertThat(waiting.mine()).isTrue();
        assertThat(waiting.history())
                .extracting(OwnCaseView.OwnEvent::said)
                .contains("Dans quelle rue ?")
                .doesNotContain("À voir avec l’élu.");
        assertThat(mails().getLast()).contains("attend votre réponse").doesNotContain("rue", "nid-de-poule");

        own.move(token, new MoveCase("dit", waiting.revision(), "Rue du Lavoir."));
        assertThat(reading.view(room.contributor(), id).history()).anySatisfy(event -> {
            assertThat(event.said()).isEqualTo("Rue du Lavoir.");
            assertThat(event.byName()).isEqualTo("Paule Essai");
        });

        press(room.contributor(), id, "oui", null);
        own.rate(token, 2);
        assertThat(one(token).satisfaction()).isEqualTo(2);
        assertThat(one(token).eraseOn()).isNotNull();
        // The mail that proves, what is awaited, the end.
        assertThat(mails()).hasSize(3);
    }

    @Test
    void aLinkOpensItsOwnRequestAndNoOther() throws IOException {
        var mine = proved("Le mien");
        email = "rene-" + UUID.randomUUID() + "@courriel.example";
        var other = proved("L’autre");
        files.addToCase(other, "plan.pdf", new ByteArrayInputStream("%PDF-1.7 plan".getBytes(StandardCharsets.UTF_8)));
        var file = one(other).files().getFirst().id();

        refused(PlatformProblem.NOT_FOUND, () -> own.file(mine, file));
        refused(VisitProblem.VISIT_OVER, () -> own.follow("inconnu"));
        refused(VisitProblem.VISIT_OVER, () -> own.say(begun("Brouillon"), "Bonjour"));
        assertThat(one(mine).title()).isEqualTo("Le mien");
        assertThat(own.file(other, file).name()).isEqualTo("plan.pdf");
    }

    @Test
    void agentsSeeWhatTheSamePersonAskedBefore() {
        var first = proved("Un nid-de-poule");
        var second = proved("Une lampe éteinte");

        assertThat(counter.known(room.contributor(), caseOf(second)))
                .extracting(KnownCaseView::title)
                .containsExactly("Un nid-de-poule");
        refused(PlatformProblem.NOT_FOUND, () -> counter.known(room.reader(), caseOf(first)));
    }

    @Test
    void anAgentFillsItInForWhoStandsAtTheCounter() {
        var id = counter.file(
                room.contributor(),
                definition,
                new FileForVisitor("Paule Essai", email, 1, Map.of("objet", List.of("Une lampe"))));

        assertThat(one(link()).title()).isEqualTo("Une lampe");
        assertThat(reading.view(room.facilitator(), id).can()).contains(CaseAction.MOVE);
        refused(
                PlatformProblem.FORBIDDEN,
                () -> counter.file(
                        room.reader(),
                        definition,
                        new FileForVisitor("Paule Essai", email, 1, Map.of("objet", List.of("Une lampe")))));
    }

    private UUID filedForWhoHasNoAddress() {
        return counter.file(
                room.contributor(),
                definition,
                new FileForVisitor("Odette Essai", " ", 1, Map.of("objet", List.of("Une lampe"))));
    }

    @Test
    void whoHasNoAddressFollowsByAPrintedCode() {
        var id = filedForWhoHasNoAddress();
        var slip = counter.slip(room.contributor(), id);
        assertThat(slip.code()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        assertThat(slip.link()).endsWith(PAGE + slip.code());
        assertThat(slip.name()).isEqualTo("Odette Essai");

        // Typed from the paper, as people type.
        var typed = slip.code().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(one(typed).title()).isEqualTo("Une lampe");
        assertThat(one(slip.code().replace('0', 'O').replace('1', 'l')).title()).isEqualTo("Une lampe");
        own.say(typed, "La deuxième en partant du pont.");
        assertThat(reading.view(room.contributor(), id).history())
                .anySatisfy(event -> assertThat(event.said()).isEqualTo("La deuxième en partant du pont."));
        assertThat(counter.slip(room.facilitator(), id))
                .as("lost, it is printed again")
                .isEqualTo(slip);
        assertThat(counter.known(room.contributor(), id))
                .as("who has no address shares none")
                .isEmpty();
    }

    /// Nobody can be written to, and nothing breaks for it.
    @Test
    void whoHasNoAddressIsSentNothing() {
        var id = filedForWhoHasNoAddress();
        var revision = reading.view(room.contributor(), id).revision();
        cases.move(room.contributor(), id, new MoveCase("plus", revision, "Laquelle ?"));
        cases.say(room.contributor(), id, new SayInCase("Nous vous attendons mardi.", false));
        assertThat(sql.sql("""
                        select count(*) from visitors.letter l join visitors.visit v on v.id = l.visit_id where v.email is null
                        """).query(Integer.class).single()).isZero();
        assertThat(Objects.requireNonNull(reading.view(room.contributor(), id).visitor())
                        .email())
                .isNull();
        own.withdraw(counter.slip(room.contributor(), id).code());
    }

    @Test
    void aSlipIsForAgentsIsNotedAndIsNotOfWhoHasAnAddress() {
        var id = filedForWhoHasNoAddress();
        refused(PlatformProblem.NOT_FOUND, () -> counter.slip(room.stranger(), id));
        refused(PlatformProblem.NOT_FOUND, () -> counter.slip(room.reader(), id));
        counter.slip(room.facilitator(), id);
        assertThat(reading.view(room.contributor(), id).history())
                .anySatisfy(event -> assertThat(event.said()).isEqualTo("Feuillet de suivi imprimé."));
        var addressed = counter.file(
                room.contributor(),
                definition,
                new FileForVisitor("Paule Essai", email, 1, Map.of("objet", List.of("Une lampe"))));
        refused(PlatformProblem.NOT_FOUND, () -> counter.slip(room.contributor(), addressed));
    }

    @Test
    void theFilesThatAnAgentBringsAnswerTheForm() {
        var id = counter.file(
                room.contributor(),
                definition,
                new FileForVisitor("Paule Essai", email, 1, Map.of("objet", List.of("Une lampe"))));
        var content = "%PDF-1.7 plan".getBytes(StandardCharsets.UTF_8);
        uploads.deposit(
                room.contributor(),
                new NewUpload(
                        "requests", "plan.pdf", content.length, Map.of("caseId", id.toString(), "question", "plan")),
                new ByteArrayInputStream(content));
        assertThat(reading.view(room.facilitator(), id).files())
                .singleElement()
                .satisfies(file -> assertThat(file.question()).isEqualTo("plan"));
    }

    @Test
    void aShutDoorTakesNothingMoreInAndWhatWasSentIsStillProved() {
        var token = sent("Un nid-de-poule");
        doors.shut(room.facilitator(), definition);

        assertThat(requests.look(code).open()).isFalse();
        refused(RequestProblem.DOOR_SHUT, () -> begun("Trop tard"));
        requests.prove(token);
        assertThat(one(token).title()).isEqualTo("Un nid-de-poule");
    }

    @Test
    void whereTheToolIsPutAwayNothingIsAskedAtTheDoorNorAtTheCounter() {
        var filled = begun("Un nid-de-poule");
        var token = sent("Une lampe");
        spaces.use(room.facilitator(), room.space().id(), SpaceTool.REQUESTS, false);

        assertThat(requests.look(code).open()).isFalse();
        refused(RequestProblem.DOOR_SHUT, () -> begun("Trop tard"));
        refused(RequestProblem.DOOR_SHUT, () -> requests.send(filled));
        refused(RequestProblem.DOOR_SHUT, () -> requests.prove(token));
        assertThat(counter.serves(room.contributor(), definition)).isFalse();
        var someone = new FileForVisitor("Paule Essai", email, 1, Map.of("objet", List.of("Une lampe")));
        refused(RequestProblem.REQUESTS_AWAY, () -> counter.file(room.contributor(), definition, someone));
        assertThat(doors.door(room.facilitator(), definition).open())
                .as("who runs the space has not shut it")
                .isTrue();

        spaces.use(room.facilitator(), room.space().id(), SpaceTool.REQUESTS, true);
        requests.prove(token);
        assertThat(one(token).title()).isEqualTo("Une lampe");
    }

    @Test
    void aFormThatWasPublishedAnewIsReadAgainAndWhatWasSentKeepsItsVersion() {
        var token = sent("Un nid-de-poule");
        var written = definitions.definition(room.facilitator(), definition);
        var again = definitions.write(
                room.facilitator(),
                definition,
                Circuits.content(
                        Assignment.BY_HAND,
                        List.of(Circuits.question("sujet", FormQuestion.Kind.TEXT)),
                        written.revision(),
                        Circuits.step("a", Circuits.agents(), "oui")));
        definitions.publish(room.facilitator(), definition, again.revision());

        refused(RequestProblem.FORM_CHANGED, () -> begun("Selon l’ancien"));
        requests.prove(token);
        assertThat(one(token).answers()).extracting(answer -> answer.question()).containsExactly("objet");
    }

    @Test
    void aStepForTheHeadOfWhoAsksCannotBePublic() {
        var written = definitions.definition(room.facilitator(), definition);
        var head = definitions.write(
                room.facilitator(),
                definition,
                Circuits.content(
                        Assignment.BY_HAND,
                        List.of(),
                        written.revision(),
                        Circuits.step("a", CircuitWho.of(CircuitWho.Kind.HEAD), "oui")));

        assertThat(head.flaws()).extracting(Flaw::kind).containsExactly(Flaw.Kind.HEAD_OF_VISITOR);
        refused(
                RequestProblem.DESIGN_FLAWED,
                () -> definitions.publish(room.facilitator(), definition, head.revision()));
        doors.shut(room.facilitator(), definition);
        definitions.publish(room.facilitator(), definition, head.revision());
        refused(RequestProblem.DESIGN_FLAWED, () -> doors.open(room.facilitator(), definition, PROMISE));
    }

    @Test
    void onTheDayThatWasPromisedNothingOfThemIsLeft() {
        var token = proved("Paule Essai demande");
        var id = caseOf(token);
        press(room.contributor(), id, "oui", null);
        while (ends.setNext()) {
            // All of them.
        }

        clock.advance(Duration.ofDays(170));
        passers.endDue();
        assertThat(one(token).phase()).isEqualTo(Case.Phase.DONE);

        clock.advance(Duration.ofDays(30));
        passers.endDue();
        refused(VisitProblem.VISIT_OVER, () -> own.follow(token));
        var left = reading.view(room.contributor(), id);
        assertThat(left.visitor()).isNull();
        assertThat(left.title()).isEqualTo("Fauteuil");
        assertThat(left.answers()).isEmpty();
        assertThat(left.history()).isEmpty();
        assertThat(left.phase()).isEqualTo(Case.Phase.DONE);
        assertThat(mails()).isEmpty();
    }

    @Test
    void whatIsTakenBackIsGoneAtOnceAndStaysCounted() {
        var token = proved("Un nid-de-poule");
        var id = caseOf(token);
        own.withdraw(token);

        refused(VisitProblem.VISIT_OVER, () -> own.follow(token));
        assertThat(reading.view(room.contributor(), id).phase()).isEqualTo(Case.Phase.CANCELLED);
        assertThat(count("requests.answer where case_id", id)).isZero();
    }

    @Test
    void whatAwaitsAProofGoesAfterTwoDaysAndKeepsItsDefinition() {
        sent("Un nid-de-poule");
        refused(RequestProblem.DEFINITION_USED, () -> definitions.delete(room.facilitator(), definition));

        clock.advance(Duration.ofDays(3));
        passers.endDue();
        assertThat(count("requests.brought where definition_id", definition)).isZero();
        definitions.delete(room.facilitator(), definition);
    }

    @Test
    void aSpaceThatIsPurgedTakesItsVisitorsWithIt() {
        proved("Un nid-de-poule");
        sent("Une lampe");
        sql.sql("delete from spaces.space where id = :id")
                .param("id", room.space().id())
                .update();

        assertThat(count("visitors.visit where place_id", definition)).isZero();
        assertThat(count("requests.case where definition_id", definition)).isZero();
    }

    @Test
    void whatTheyTypedIsInNoNotice() {
        var token = proved("Un nid-de-poule");
        own.say(token, "Mon voisin Untel l’a vu.");

        assertThat(sql.sql(
                                "select coalesce(subject, '') || coalesce(excerpt, '') from activity.notice where person_id = :person")
                        .param("person", room.contributor().personId())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(words -> words.contains("Untel") || words.contains("nid-de-poule"));
    }

    @Test
    void onlyPhotographsAndPdfFilesComeIn() throws IOException {
        var draft = begun("Un plan");
        refused(
                RequestProblem.BROUGHT_UNREADABLE,
                () -> files.addToForm(draft, "plan", "plan.html", body("<script>alert(1)</script>")));
        refused(
                RequestProblem.BROUGHT_UNREADABLE,
                () -> files.addToForm(draft, "plan", "photo.jpg", body("\u00ff\u00d8\u00ff not a photograph")));
        refused(PlatformProblem.NOT_FOUND, () -> files.addToForm(draft, "objet", "plan.pdf", body("%PDF-1.7")));
        files.addToForm(draft, "plan", "../plan.pdf", body("%PDF-1.7 plan"));
        requests.send(draft);
        var token = link();
        requests.prove(token);

        assertThat(one(token).files()).extracting(OwnCaseView.OwnFile::name).containsExactly("..-plan.pdf");
    }

    private static ByteArrayInputStream body(String latin) {
        return new ByteArrayInputStream(latin.getBytes(StandardCharsets.ISO_8859_1));
    }
}
