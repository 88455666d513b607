package fr.parvis.contributions;

import static fr.parvis.contributions.Forum.asking;
import static fr.parvis.contributions.Forum.between;
import static fr.parvis.contributions.Forum.toGroup;
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
import fr.parvis.platform.Journaled;
import fr.parvis.platform.PersonalNotice.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private Consultations consultations;

    @Autowired
    private Sortings sortings;

    @Autowired
    private JdbcClient sql;

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

    private LocalDate day() {
        return consultations.consultation(facilitator, open()).fromOn();
    }

    private void announce() {
        while (consultations.announceNext()) {
            // Those of the other tests as well.
        }
    }

    /// Those who were invited to one, in the space or elsewhere.
    private List<UUID> invited(UUID id) {
        return events.stream(ConsultationTold.class)
                .filter(told -> told.kind() == Kind.CONTRIBUTIONS_ASKED)
                .filter(told -> told.address().equals(Consultation.address(id)))
                .flatMap(told -> told.recipients().stream())
                .toList();
    }

    @Test
    void nobodyIsInvitedToWhatIsOverAlready() {
        var first = day().plusDays(2);
        var id = forum.open(facilitator, space, between(asking("Pour Noël", Anonymity.NONE), first, first.plusDays(3)));
        sql.sql("update spaces.space set archived_at = current_timestamp where id = ?")
                .param(space)
                .update();
        clock.advance(Duration.ofDays(4));
        announce();
        sql.sql("update spaces.space set archived_at = null where id = ?")
                .param(space)
                .update();
        clock.advance(Duration.ofDays(4));
        announce();
        assertThat(invited(id)).isEmpty();
    }

    @Test
    void onItsLastDayOneIsStillInvited() {
        var first = day().plusDays(2);
        var id = forum.open(facilitator, space, between(asking("Pour Noël", Anonymity.NONE), first, first));
        clock.advance(Duration.ofDays(2));
        announce();
        assertThat(invited(id)).contains(reader.personId()).doesNotContain(facilitator.personId());
    }

    @Test
    void nobodyElsewhereIsToldOfASpaceThatBecameSecret() {
        var elsewhere = commission.inhabitant(room.organisationId(), "MEMBER");
        var group = group(elsewhere);
        var asked = between(toGroup(asking("Points", Anonymity.NONE), group), day().plusDays(2), null);
        var told = forum.open(facilitator, space, asked);
        var other = commission.room();
        var hidden = forum.open(
                other.facilitator(),
                other.space().id(),
                between(
                        toGroup(asking("Points", Anonymity.NONE), group(other.organisationId(), elsewhere)),
                        day().plusDays(2),
                        null));
        sql.sql("update spaces.space set access = 'SECRET' where id = ?")
                .param(other.space().id())
                .update();
        clock.advance(Duration.ofDays(2));
        announce();
        assertThat(invited(told)).containsExactly(elsewhere.personId());
        assertThat(invited(hidden)).isEmpty();
    }

    @Test
    void whatIsToComeStandsInTheJournalForWhoRunsTheSpaceOnly() {
        var first = day().plusDays(2);
        var id = forum.open(facilitator, space, between(asking("Pour Noël", Anonymity.NONE), first, null));
        consultations.change(facilitator, id, new ChangeConsultation("Pour l’hiver", "", null, false, true));
        consultations.close(facilitator, id);
        consultations.reopen(facilitator, id);
        assertThat(traces(id)).hasSize(3).allMatch(Journaled.Trace::reserved);
        clock.advance(Duration.ofDays(2));
        consultations.close(facilitator, id);
        assertThat(traces(id)).hasSize(4).last().matches(trace -> !trace.reserved());

        var second =
                forum.open(facilitator, space, between(asking("Pour Pâques", Anonymity.NONE), first.plusDays(9), null));
        consultations.delete(facilitator, second);
        assertThat(traces(second)).singleElement().matches(Journaled.Trace::reserved);
    }

    private List<Journaled.Trace> traces(UUID id) {
        return events.stream(ConsultationChanged.class)
                .filter(event -> event.consultationId().equals(id))
                .map(ConsultationChanged::trace)
                .filter(Objects::nonNull)
                .toList();
    }

    /// What somebody was told of an answer.
    private List<String> answered(Actor actor) {
        return events.stream(ConsultationTold.class)
                .filter(told -> told.kind() == Kind.CONTRIBUTION_ANSWERED)
                .filter(told -> told.recipients().contains(actor.personId()))
                .map(told -> told.subject() + ": " + told.excerpt())
                .toList();
    }

    @Test
    void whoWroteWhatWasMergedIsToldOfTheAnswerToWhatWasKept() {
        var id = open();
        var roof = write(contributor, id, "La toiture");
        var same = write(reader, id, "Le toit");
        write(room.guest(), id, "Un abri");
        sortings.merge(facilitator, same, roof);
        sortings.answer(facilitator, roof, new AnswerContribution(Status.RETAINED, "Au budget."));
        assertThat(answered(contributor)).containsExactly("La toiture: Au budget.");
        assertThat(answered(reader)).containsExactly("Le toit: Au budget.");
        assertThat(answered(room.guest())).isEmpty();
    }

    @Test
    void whoWroteBothIsToldOnce() {
        var id = open();
        var roof = write(reader, id, "La toiture");
        sortings.merge(facilitator, write(reader, id, "Le toit"), roof);
        sortings.answer(facilitator, roof, new AnswerContribution(Status.RETAINED, ""));
        assertThat(answered(reader)).containsExactly("La toiture: null");
    }

    @Test
    void whatIsMergedIntoOneThatWasAnsweredIsAnswered() {
        var id = open();
        var roof = write(contributor, id, "La toiture");
        sortings.answer(facilitator, roof, new AnswerContribution(Status.RETAINED, "Au budget."));
        sortings.merge(facilitator, write(reader, id, "Le toit"), roof);
        assertThat(answered(reader)).containsExactly("Le toit: Au budget.");
        assertThat(answered(contributor)).hasSize(1);
    }

    @Test
    void whoMayNotReadItAnyMoreIsToldNothing() {
        var id = open();
        var roof = write(contributor, id, "La toiture");
        commission.leave(room, contributor);
        sortings.answer(facilitator, roof, new AnswerContribution(Status.RETAINED, "Au budget."));
        assertThat(answered(contributor)).isEmpty();
    }

    private UUID group(Actor member) {
        return group(room.organisationId(), member);
    }

    private UUID group(UUID organisationId, Actor member) {
        var group = sql.sql(
                        "insert into people.person_group (organisation_id, name, created_at) values (?, ?, current_timestamp) returning id")
                .params(organisationId, "Agents " + UUID.randomUUID())
                .query(UUID.class)
                .single();
        sql.sql("insert into people.group_person (group_id, person_id, added_at) values (?, ?, current_timestamp)")
                .params(group, member.personId())
                .update();
        return group;
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
