package fr.parvis.requests.queue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.people.absences.Absences;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.cases.CaseFiling;
import fr.parvis.requests.cases.CaseReading;
import fr.parvis.requests.cases.Cases;
import fr.parvis.requests.cases.FileCase;
import fr.parvis.requests.cases.HandleCase;
import fr.parvis.requests.cases.MoveCase;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.queue.QueueFilter.Listing;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What runs past the day by which an answer was expected is marked, counted and found.
@ParvisTest
class LateCasesTests {
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
    private Queue queue;

    @Autowired
    private Absences absences;

    private Commission.Room room;
    private UUID definition;

    @BeforeEach
    void open() {
        room = commission.room();
        definition = Circuits.published(
                definitions, room.facilitator(), room.space().id(), Circuits.step("a", Circuits.agents(), "oui"));
    }

    private UUID expectedIn(@Nullable Integer days) {
        var id = filing.file(room.reader(), definition, new FileCase(Map.of(), false));
        if (days != null) {
            cases.handle(
                    room.contributor(), id, new HandleCase(1, absences.today().plusDays(days)));
        }
        return id;
    }

    private QueuePage page(boolean late) {
        return queue.page(
                room.contributor(),
                room.space().id(),
                new QueueFilter(Listing.OPEN, null, null, null, null, null, late),
                null);
    }

    @Test
    void theDayAfterTheOneThatWasExpectedIsLate() {
        var late = expectedIn(-1);
        var today = expectedIn(0);
        var never = expectedIn(null);
        assertThat(page(true).items()).extracting(CaseLine::id).containsExactly(late);
        assertThat(page(true).figures().late()).isEqualTo(1);
        assertThat(page(false).items()).extracting(CaseLine::id).containsExactlyInAnyOrder(late, today, never);
        assertThat(page(false).items())
                .filteredOn(CaseLine::late)
                .extracting(CaseLine::id)
                .containsExactly(late);
        assertThat(queue.mine(room.reader()).asked())
                .as("who asked reads it as well")
                .filteredOn(CaseLine::late)
                .extracting(CaseLine::id)
                .containsExactly(late);
    }

    @Test
    void whatIsOverIsNotLate() {
        var id = expectedIn(-1);
        var revision = reading.view(room.contributor(), id).revision();
        cases.move(room.contributor(), id, new MoveCase("oui", revision, null));
        assertThat(page(true).items()).isEmpty();
        assertThat(page(true).figures().late()).isZero();
        var closed = queue.page(
                room.contributor(),
                room.space().id(),
                new QueueFilter(Listing.CLOSED, null, null, null, null, null, false),
                null);
        assertThat(closed.items()).extracting(CaseLine::late).isEqualTo(List.of(false));
    }
}
