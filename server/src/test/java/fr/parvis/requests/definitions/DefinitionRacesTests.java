package fr.parvis.requests.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.cases.CaseFiling;
import fr.parvis.requests.cases.CaseReading;
import fr.parvis.requests.cases.FileCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Definitions that two people publish, try or delete at once, or that somebody asks with meanwhile.
@ParvisTest
class DefinitionRacesTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private CaseFiling filing;

    @Autowired
    private CaseReading reading;

    @Autowired
    private TransactionTemplate transaction;

    private Commission.Room room;
    private Actor facilitator;
    private UUID definition;

    @BeforeEach
    void publish() {
        room = commission.room();
        facilitator = room.facilitator();
        definition = Circuits.published(
                definitions, facilitator, room.space().id(), Circuits.step("a", Circuits.agents(), "oui"));
    }

    private static List<String> together(Callable<String> one, Callable<String> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<String>();
            for (var each : threads.invokeAll(List.of(one, other))) {
                results.add(each.get());
            }
            return results;
        }
    }

    private static String attempt(Callable<Object> what) throws Exception {
        try {
            return String.valueOf(what.call());
        } catch (Problem refusal) {
            return refusal.type().slug();
        }
    }

    @Test
    void publishingTwiceWhatIsWrittenOnceMakesOneVersion() throws Exception {
        var revision = definitions
                .write(
                        facilitator,
                        definition,
                        Circuits.content(
                                Assignment.BY_HAND, List.of(), 2, Circuits.step("b", Circuits.agents(), "oui")))
                .revision();
        Callable<String> publish = () -> attempt(() -> definitions.publish(facilitator, definition, revision));
        assertThat(together(publish, publish)).containsExactly("2", "2");
        assertThat(definitions.publish(facilitator, definition, revision)).isEqualTo(2);
    }

    @Test
    void twoWhoTryItAtOnceBothDo() throws Exception {
        Callable<String> attempt = () -> attempt(() -> definitions.keepForTrial(facilitator, definition));
        assertThat(together(attempt, attempt)).containsExactlyInAnyOrder("2", "3");
    }

    @Test
    void whatSomebodyAsksWhileItIsDeletedIsNotLost() throws Exception {
        var filed = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = threads.submit(() -> transaction.execute(_ -> {
                var id = filing.file(room.reader(), definition, new FileCase(Map.of(), false));
                filed.countDown();
                await(goOn);
                return id;
            }));
            await(filed);
            var deleted = threads.submit(() -> attempt(() -> {
                definitions.delete(facilitator, definition);
                return "deleted";
            }));
            // It waits for who asks: either way, what was asked is there.
            assertThat(deleted.isDone()).isFalse();
            goOn.countDown();
            assertThat(deleted.get()).isEqualTo("definition-used");
            assertThat(reading.view(room.reader(), asked.get()).title()).isEqualTo("Fauteuil");
        }
    }

    @Test
    void whatIsBeingWrittenIsNotOfferedBeforeItIsPublished() throws Exception {
        var content = Circuits.content(Assignment.IN_TURN, List.of(), 2, Circuits.step("b", Circuits.agents(), "oui"));
        var inside = new WriteDefinition(
                "Fauteuils et bureaux", "Le mobilier", OpenTo.SPACE, content.assignment(), content.design(), 2);
        var written = definitions.write(facilitator, definition, inside);
        assertThat(written.name()).isEqualTo("Fauteuils et bureaux");
        assertThat(written.changed()).isTrue();

        var colleague = commission.inhabitant(room.organisationId(), "MEMBER");
        var id = filing.file(colleague, definition, new FileCase(Map.of(), false));
        var seen = reading.view(colleague, id);
        assertThat(seen.definition()).isEqualTo("Fauteuil");
        assertThat(seen.assignee()).isNull();

        definitions.publish(facilitator, definition, written.revision());
        assertThat(reading.view(colleague, id).definition()).isEqualTo("Fauteuils et bureaux");
        assertThat(attempt(() -> filing.file(colleague, definition, new FileCase(Map.of(), false))))
                .isEqualTo("not-found");
    }

    @Test
    void whoFilledInAnotherVersionReadsItAgain() throws Exception {
        var written = definitions.write(
                facilitator,
                definition,
                Circuits.content(Assignment.BY_HAND, List.of(), 2, Circuits.step("b", Circuits.agents(), "oui")));
        definitions.publish(facilitator, definition, written.revision());
        assertThat(attempt(() -> filing.file(room.reader(), definition, new FileCase(Map.of(), false, 1))))
                .isEqualTo("form-changed");
        filing.file(room.reader(), definition, new FileCase(Map.of(), false, 2));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
