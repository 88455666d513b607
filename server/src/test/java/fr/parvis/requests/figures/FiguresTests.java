package fr.parvis.requests.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Moment;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.requests.cases.CaseFiling;
import fr.parvis.requests.cases.CaseReading;
import fr.parvis.requests.cases.Cases;
import fr.parvis.requests.cases.FileCase;
import fr.parvis.requests.cases.MoveCase;
import fr.parvis.requests.cases.RateCase;
import fr.parvis.requests.definitions.BeginDefinition;
import fr.parvis.requests.definitions.Definitions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A year of requests, counted.
@ParvisTest
class FiguresTests {
    private static final Instant MARCH = Instant.parse("2025-03-04T09:00:00Z");

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
    private Figures figures;

    private Commission.Room room;
    private UUID definition;

    @BeforeEach
    void open() {
        room = commission.room();
        definition = published("Clés");
    }

    private UUID published(String name) {
        var id = definitions.begin(room.facilitator(), room.space().id(), new BeginDefinition(name, null));
        definitions.publish(room.facilitator(), id, 1);
        return id;
    }

    private UUID filed(Instant at) {
        return Moment.at(at, () -> filing.file(room.reader(), definition, new FileCase(Map.of(), false)));
    }

    private void ended(UUID id, String move, Instant at) {
        Moment.at(at, () -> {
            cases.move(
                    room.contributor(),
                    id,
                    new MoveCase(move, reading.view(room.contributor(), id).revision(), "Voilà"));
            return id;
        });
    }

    @Test
    void aYearIsCountedByWhatWasAskedForAndByMonth() {
        for (var hours : List.of(2, 10, 50)) {
            ended(filed(MARCH), hours == 50 ? "refuser" : "accepter", MARCH.plus(Duration.ofHours(hours)));
        }
        filed(MARCH.plus(Duration.ofDays(40)));
        filed(Instant.parse("2024-12-31T22:59:00Z"));
        filed(Instant.parse("2024-12-31T23:01:00Z"));
        filing.file(room.facilitator(), definition, new FileCase(Map.of(), true));

        var year = figures.figures(room.contributor(), room.space().id(), 2025);
        assertThat(year.years()).containsExactly(2025, 2024);
        assertThat(year.all())
                .as("the new year begins at midnight on the clocks of the authority")
                .isEqualTo(new CaseFigures.Volume(5, 2, 2, 1, 0, 10, null, null));
        assertThat(year.models()).singleElement().satisfies(model -> {
            assertThat(model.name()).isEqualTo("Clés");
            assertThat(model.volume()).isEqualTo(year.all());
        });
        assertThat(year.months()).hasSize(12);
        assertThat(year.months().get(2)).isEqualTo(new CaseFigures.MonthVolume(3, 3, 3));
        assertThat(year.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.open()).isEqualTo(3));
    }

    @Test
    void whoIsSatisfiedIsToldFromFiveAnswersOn() {
        for (int each = 0; each < 5; each++) {
            assertThat(figures.figures(room.facilitator(), room.space().id(), 2025)
                            .all()
                            .rated())
                    .isNull();
            var id = filed(MARCH);
            ended(id, "accepter", MARCH.plus(Duration.ofHours(1)));
            cases.rate(room.reader(), id, new RateCase(each == 0 ? 0 : 2));
        }
        var all = figures.figures(room.facilitator(), room.space().id(), 2025).all();
        assertThat(all.rated()).isEqualTo(5);
        assertThat(all.satisfied()).isEqualTo(4);
    }

    @Test
    void whatTheOtherLinesLeaveOfAllTellsNothingOfOne() {
        var other = published("Salle");
        for (int each = 0; each < 6; each++) {
            var asked = each < 5 ? definition : other;
            var id = Moment.at(MARCH, () -> filing.file(room.reader(), asked, new FileCase(Map.of(), false)));
            ended(id, "accepter", MARCH.plus(Duration.ofHours(1)));
            cases.rate(room.reader(), id, new RateCase(each < 5 ? 2 : 0));
        }
        var year = figures.figures(room.facilitator(), room.space().id(), 2025);
        assertThat(year.models())
                .extracting(model -> model.volume().rated())
                .as("five of one, one of the other")
                .containsExactlyInAnyOrder(5, null);
        assertThat(year.all().rated()).isNull();
        assertThat(year.all().satisfied()).isNull();
    }

    @Test
    void aYearWithoutAnyIsEmpty() {
        var year = figures.figures(room.contributor(), room.space().id(), 2019);
        assertThat(year.all().received()).isZero();
        assertThat(year.models()).isEmpty();
    }

    @Test
    void whoDoesNotAnswerForTheSpaceReadsNone() {
        assertThatThrownBy(() -> figures.figures(room.reader(), room.space().id(), null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(PlatformProblem.FORBIDDEN));
    }
}
