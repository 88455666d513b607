package fr.parvis.requests.cases;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.files.NewUpload;
import fr.parvis.files.Uploads;
import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.definitions.Assignment;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.spaces.SpaceTool;
import fr.parvis.spaces.Spaces;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A request whose form wants files begins once they are there, and not before.
@ParvisTest
class AwaitedFilesTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Spaces spaces;

    @Autowired
    private CaseFiling filing;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseReading reading;

    @Autowired
    private CaseGate gate;

    @Autowired
    private AwaitedFiles awaited;

    @Autowired
    private Uploads uploads;

    @Autowired
    private List<TodaySource> today;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor asker;
    private UUID definition;

    @BeforeEach
    void open() {
        room = commission.room();
        asker = room.reader();
        definition = Circuits.published(
                definitions,
                room.facilitator(),
                room.space().id(),
                Assignment.BY_HAND,
                List.of(
                        Circuits.question("objet", FormQuestion.Kind.TEXT),
                        Circuits.question("chantier", FormQuestion.Kind.YES_NO),
                        wanted("devis", null),
                        wanted("plan", new FormQuestion.ShowIf("chantier", "true"))),
                Circuits.step("a", Circuits.agents(), "oui"));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static FormQuestion wanted(String id, FormQuestion.ShowIf showIf) {
        return new FormQuestion(id, FormQuestion.Kind.FILE, "Question " + id, null, true, List.of(), null, showIf);
    }

    private UUID filed(Map<String, List<String>> answers) {
        return filing.file(asker, definition, new FileCase(answers, false));
    }

    private void send(Actor who, UUID id, String question) {
        var content = question.getBytes(StandardCharsets.UTF_8);
        uploads.deposit(
                who,
                new NewUpload(
                        "requests",
                        question + ".pdf",
                        content.length,
                        Map.of("caseId", id.toString(), "question", question)),
                new ByteArrayInputStream(content));
    }

    private int told(Actor who, UUID id) {
        return sql.sql(
                        "select coalesce(sum(count), 0)::int from activity.notice where person_id = :person and address = :address")
                .param("person", who.personId())
                .param("address", Case.address(id))
                .query(Integer.class)
                .single();
    }

    private List<String> awaits(Actor who, UUID id) {
        return today.stream()
                .flatMap(source -> source.today(who).stream())
                .filter(item -> Case.address(id).equals(item.address()))
                .map(TodayItem::kind)
                .toList();
    }

    private long weight() {
        return sql.sql(
                        "select coalesce(sum(used), 0)::bigint from files.organisation_storage where organisation_id = :organisation")
                .param("organisation", room.organisationId())
                .query(Long.class)
                .single();
    }

    @Test
    void withoutItsFileItIsNotSentAndNobodyElseSeesIt() {
        var id = filed(Map.of("objet", List.of("Une benne")));
        var seen = reading.view(asker, id);
        assertThat(seen.sent()).isFalse();
        assertThat(seen.number()).isNull();
        assertThat(seen.trial()).isFalse();
        assertThat(seen.missing()).containsExactly("Question devis");
        assertThat(seen.toComplete()).extracting(FormQuestion::id).containsExactly("devis");
        assertThat(seen.can()).containsExactlyInAnyOrder(CaseAction.ATTACH, CaseAction.CANCEL);
        assertThat(awaits(asker, id)).containsExactly("request-to-complete");
        for (var other : List.of(room.facilitator(), room.contributor(), room.guest())) {
            assertThat(gate.find(other, id)).isEmpty();
            assertThat(told(other, id)).isZero();
        }
        refused("forbidden", () -> cases.say(asker, id, new SayInCase("Bonjour", false)));
        refused("forbidden", () -> cases.move(asker, id, new MoveCase("oui", seen.revision(), null)));
    }

    @Test
    void itBeginsWithTheFileThatItWaitedFor() {
        var id = filed(Map.of("objet", List.of("Une benne")));
        send(asker, id, "devis");
        var seen = reading.view(room.contributor(), id);
        assertThat(seen.sent()).isTrue();
        assertThat(seen.number()).isNotNull();
        assertThat(seen.title()).isEqualTo("Une benne");
        assertThat(seen.missing()).isEmpty();
        assertThat(seen.mine()).isTrue();
        assertThat(seen.history().getFirst().kind()).isEqualTo(CaseEvent.Kind.FILED);
        assertThat(seen.files()).extracting(CaseView.CaseFile::name).containsExactly("devis.pdf");
        assertThat(told(room.contributor(), id)).isEqualTo(1);
        assertThat(awaits(asker, id)).isEmpty();
    }

    @Test
    void itWaitsForEachFileThatIsWantedGivenTheAnswersAndForNoOther() {
        var id = filed(Map.of("chantier", List.of("true")));
        send(asker, id, "devis");
        assertThat(reading.view(asker, id).missing()).containsExactly("Question plan");
        assertThat(gate.find(room.contributor(), id)).isEmpty();
        send(asker, id, "plan");
        assertThat(reading.view(room.contributor(), id).sent()).isTrue();
    }

    @Test
    void itKeepsTheVersionThatWasFilledInThoughItWasClosedSince() {
        var id = filed(Map.of());
        definitions.close(room.facilitator(), definition);
        send(asker, id, "devis");
        assertThat(reading.view(room.contributor(), id).sent()).isTrue();
    }

    @Test
    void whereTheToolWasPutAwayMeanwhileItDoesNotBegin() {
        var id = filed(Map.of());
        spaces.use(room.facilitator(), room.space().id(), SpaceTool.REQUESTS, false);
        refused("requests-away", () -> send(asker, id, "devis"));
        assertThat(reading.view(asker, id).files()).isEmpty();
    }

    @Test
    void whatIsGivenUpLeavesNothing() {
        var before = weight();
        var id = filed(Map.of("chantier", List.of("true")));
        send(asker, id, "devis");
        assertThat(weight()).isGreaterThan(before);
        cases.cancel(asker, id);
        assertThat(gate.find(asker, id)).isEmpty();
        assertThat(weight()).isEqualTo(before);
    }

    @Test
    void whatNobodyCompletesGoesAfterAWeekAndWhatBeganStays() {
        var before = weight();
        var left = filed(Map.of("chantier", List.of("true")));
        send(asker, left, "devis");
        var sent = filed(Map.of());
        send(asker, sent, "devis");
        var trial = filing.file(room.facilitator(), definition, new FileCase(Map.of(), true));
        clock.advance(AwaitedFiles.KEPT.minus(Duration.ofHours(1)));
        awaited.dropOld();
        assertThat(gate.find(asker, left)).isPresent();
        clock.advance(Duration.ofHours(2));
        awaited.dropOld();
        assertThat(gate.find(asker, left)).isEmpty();
        assertThat(gate.find(asker, sent)).isPresent();
        assertThat(gate.find(room.facilitator(), trial)).isPresent();
        assertThat(weight()).isEqualTo(before + "devis".length());
    }

    @Test
    void aTrialWaitsForNothing() {
        var id = filing.file(room.facilitator(), definition, new FileCase(Map.of(), true));
        assertThat(reading.view(room.facilitator(), id).sent()).isTrue();
        assertThat(reading.view(room.facilitator(), id).mine()).isTrue();
    }

    @Test
    void aFewWordsAreNotEnoughForIt() {
        assertThat(filing.offered(asker))
                .filteredOn(form -> form.id().equals(definition))
                .singleElement()
                .satisfies(form -> assertThat(form.inWords()).isFalse());
        refused("answer-missing", () -> filing.file(asker, definition, "Une benne", "/messages/1"));
    }
}
