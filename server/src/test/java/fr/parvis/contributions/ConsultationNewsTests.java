package fr.parvis.contributions;

import static fr.parvis.contributions.Forum.asking;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.entries.AnswerContribution;
import fr.parvis.contributions.entries.Contribution.Status;
import fr.parvis.contributions.entries.ContributionRetained;
import fr.parvis.contributions.entries.ModerateContribution;
import fr.parvis.contributions.entries.Sortings;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// Who is told of what happens to consultations and contributions, and who is not.
@ParvisTest
@RecordApplicationEvents
class ConsultationNewsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Forum forum;

    @Autowired
    private Sortings sortings;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    private Commission.Room room;
    private Actor facilitator;
    private Actor contributor;
    private Actor reader;
    private UUID space;

    @BeforeEach
    void gather() {
        room = commission.room();
        facilitator = room.facilitator();
        contributor = room.contributor();
        reader = room.reader();
        space = room.space().id();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    private UUID open() {
        return forum.open(facilitator, space, asking("Quels travaux en 2027 ?", Anonymity.NONE));
    }

    private UUID write(Actor actor, UUID id, String title) {
        return Objects.requireNonNull(forum.write(actor, id, title));
    }

    private List<Boolean> retained(UUID contributionId) {
        return events.stream(ContributionRetained.class)
                .filter(event -> event.contributionId().equals(contributionId))
                .map(ContributionRetained::kept)
                .toList();
    }

    @Test
    void whatWasRetainedIsSaidToBeNoMoreWhenItIsRefusedOrMerged() {
        var id = open();
        var roof = write(contributor, id, "La toiture");
        var other = write(reader, id, "Le toit");
        sortings.answer(facilitator, roof, new AnswerContribution(Status.RETAINED, "Au budget."));
        sortings.moderate(facilitator, roof, new ModerateContribution(false, null));
        assertThat(retained(roof)).containsExactly(true, false);
        sortings.moderate(facilitator, roof, new ModerateContribution(true, null));
        sortings.merge(facilitator, roof, other);
        sortings.part(facilitator, roof);
        assertThat(retained(roof)).containsExactly(true, false, true, false, true);
        assertThat(retained(other)).isEmpty();
    }
}
