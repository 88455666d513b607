package fr.parvis.requests.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.requests.definitions.Assignment;
import fr.parvis.requests.definitions.BeginDefinition;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.definitions.OpenTo;
import fr.parvis.requests.definitions.WriteDefinition;
import fr.parvis.requests.design.CircuitMove;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.CircuitWho;
import fr.parvis.requests.design.RequestDesign;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Who is waited for too long is reminded, then those who run the space are told: once each, whoever works at it.
@ParvisTest
class CaseTimersTests {
    private static final Duration LONG_AFTER = Duration.ofDays(40);

    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private CaseFiling filing;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseReading reading;

    @Autowired
    private CaseTimers timers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor facilitator;
    private Actor decider;
    private UUID definition;

    @BeforeEach
    void open() {
        room = commission.room();
        facilitator = room.facilitator();
        decider = commission.inhabitant(room.organisationId(), "MEMBER");
        definition = published();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private UUID published() {
        var id = definitions.begin(facilitator, room.space().id(), new BeginDefinition("Fauteuil", null));
        var named = new CircuitWho(CircuitWho.Kind.PEOPLE, List.of(decider.personId()), null);
        var asked = new CircuitStep(
                "a",
                "À décider",
                named,
                CircuitStep.Rule.ONE,
                null,
                List.of(new CircuitMove("oui", "Accepter", CircuitMove.Kind.YES, "fin", List.of())),
                8,
                24);
        var end = new CircuitStep(
                "fin", "Faite", null, CircuitStep.Rule.ONE, CircuitStep.Outcome.DONE, List.of(), null, null);
        var written = definitions.write(
                facilitator,
                id,
                new WriteDefinition(
                        "Fauteuil",
                        null,
                        OpenTo.ORGANISATION,
                        Assignment.BY_HAND,
                        new RequestDesign(List.of(), List.of(asked, end)),
                        1));
        definitions.publish(facilitator, id, written.revision());
        return id;
    }

    private UUID file(boolean trial) {
        return filing.file(trial ? facilitator : room.reader(), definition, new FileCase(Map.of(), trial));
    }

    private void ringAll() {
        while (timers.ringNext()) {}
    }

    private int waiting(UUID id) {
        return sql.sql("select count(*)::int from requests.timer where case_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private List<CaseEvent.Kind> told(UUID id) {
        return sql
                .sql(
                        "select kind from requests.event where case_id = :id and kind in ('REMINDED', 'ESCALATED') order by kind")
                .param("id", id)
                .query(String.class)
                .list()
                .stream()
                .map(CaseEvent.Kind::valueOf)
                .toList();
    }

    private int bell(Actor actor, String kind, UUID id) {
        return sql.sql(
                        "select count(*)::int from activity.notice where person_id = :person and kind = :kind and address = :address")
                .param("person", actor.personId())
                .param("kind", kind)
                .param("address", Case.address(id))
                .query(Integer.class)
                .single();
    }

    @Test
    void whoeverIsWaitedForIsRemindedAndThoseWhoRunTheSpaceAreTold() {
        var id = file(false);
        assertThat(waiting(id)).isEqualTo(2);
        ringAll();
        assertThat(told(id)).as("nothing is due yet").isEmpty();

        clock.advance(LONG_AFTER);
        ringAll();
        ringAll();
        assertThat(told(id)).containsExactly(CaseEvent.Kind.ESCALATED, CaseEvent.Kind.REMINDED);
        assertThat(waiting(id)).isZero();
        assertThat(bell(decider, "REQUEST_REMINDER", id)).isEqualTo(1);
        assertThat(bell(facilitator, "REQUEST_LATE", id)).isEqualTo(1);
        assertThat(bell(room.reader(), "REQUEST_LATE", id))
                .as("who asked is not")
                .isZero();
    }

    @Test
    void whoAskedDoesNotReadThatTheOthersWereTold() {
        var id = file(false);
        clock.advance(LONG_AFTER);
        ringAll();
        assertThat(reading.view(room.reader(), id).history())
                .extracting(CaseEvent::kind)
                .doesNotContain(CaseEvent.Kind.REMINDED, CaseEvent.Kind.ESCALATED);
    }

    @Test
    void aStepThatIsLeftRemindsNobody() {
        var answered = file(false);
        cases.move(
                decider,
                answered,
                new MoveCase("oui", reading.view(decider, answered).revision(), null));
        var cancelled = file(false);
        cases.cancel(room.reader(), cancelled);
        assertThat(waiting(answered)).isZero();
        assertThat(waiting(cancelled)).isZero();
    }

    @Test
    void aTrialRemindsNobody() {
        assertThat(waiting(file(true))).isZero();
    }

    @Test
    void twoNodesAtOnceTellOnce() throws Exception {
        var ids = IntStream.range(0, 40).mapToObj(_ -> file(false)).toList();
        clock.advance(LONG_AFTER);
        Callable<Boolean> node = () -> {
            ringAll();
            return true;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(List.of(node, node, node))) {
                each.get();
            }
        }
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(told(id)).containsExactly(CaseEvent.Kind.ESCALATED, CaseEvent.Kind.REMINDED));
    }

    @Test
    void whatSomebodyIsMovingIsLeftForLater() throws Exception {
        var id = file(false);
        clock.advance(LONG_AFTER);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            transaction.executeWithoutResult(_ -> {
                sql.sql("select id from requests.case where id = :id for update")
                        .param("id", id)
                        .query(UUID.class)
                        .single();
                try {
                    assertThat(threads.submit(() -> {
                                        ringAll();
                                        return told(id);
                                    })
                                    .get())
                            .as("and it is not asked for again and again meanwhile")
                            .isEmpty();
                } catch (java.util.concurrent.ExecutionException | InterruptedException cause) {
                    throw new IllegalStateException(cause);
                }
            });
        }
        ringAll();
        assertThat(told(id)).containsExactly(CaseEvent.Kind.ESCALATED, CaseEvent.Kind.REMINDED);
    }

    @Test
    void whatANodeThatDiesHadTakenIsToldByAnother() {
        var id = file(false);
        clock.advance(LONG_AFTER);
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    timers.ringNext();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        ringAll();
        assertThat(told(id)).containsExactly(CaseEvent.Kind.ESCALATED, CaseEvent.Kind.REMINDED);
    }
}
