package fr.parvis.contributions;

import static fr.parvis.contributions.Forum.asking;
import static fr.parvis.contributions.Forum.limited;
import static fr.parvis.contributions.Forum.moderated;
import static fr.parvis.contributions.Forum.toGroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.Consultation.State;
import fr.parvis.contributions.entries.AnswerContribution;
import fr.parvis.contributions.entries.Contribution.Moderation;
import fr.parvis.contributions.entries.Contribution.Status;
import fr.parvis.contributions.entries.ContributionView;
import fr.parvis.contributions.entries.Contributions;
import fr.parvis.contributions.entries.ModerateContribution;
import fr.parvis.contributions.entries.Selection;
import fr.parvis.contributions.entries.Sorting;
import fr.parvis.contributions.entries.Sortings;
import fr.parvis.contributions.entries.WriteContribution;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.ProblemType;
import fr.parvis.platform.TodayItem;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.Spaces;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Campaigns: who sees them, who contributes, until when, and what becomes of it.
@ParvisTest
class ConsultationsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Forum forum;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Sortings sortings;

    @Autowired
    private ConsultationsToday today;

    @Autowired
    private ConsultationFinder finder;

    @Autowired
    private ConsultationCards cards;

    @Autowired
    private Spaces spaces;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

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

    private static void refused(ProblemType type, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private UUID open(Anonymity anonymity) {
        return forum.open(facilitator, space, asking("Quels travaux en 2027 ?", anonymity));
    }

    private UUID write(Actor actor, UUID id, String title) {
        return Objects.requireNonNull(forum.write(actor, id, title));
    }

    private static ContributionView titled(List<ContributionView> all, String title) {
        return all.stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow();
    }

    @Test
    void membersContributeSupportAndAreAnswered() {
        var id = open(Anonymity.NONE);
        var roof = write(contributor, id, "La toiture du préau");
        write(reader, id, "Un abri pour les vélos");

        contributions.support(reader, roof, true);
        contributions.support(reader, roof, true);
        contributions.support(facilitator, roof, true);
        var first = forum.all(reader, id).getFirst();
        assertThat(first.title()).isEqualTo("La toiture du préau");
        assertThat(first.supports()).isEqualTo(2);
        assertThat(first.supported()).isTrue();
        contributions.support(reader, roof, false);
        assertThat(forum.all(reader, id).getFirst().supports()).isEqualTo(1);

        sortings.answer(facilitator, roof, new AnswerContribution(Status.RETAINED, "Au budget 2027."));
        var counts = consultations.consultation(reader, id).counts();
        assertThat(counts.contributions()).isEqualTo(2);
        assertThat(counts.unanswered()).isEqualTo(1);
        assertThat(contributions
                        .page(reader, id, Selection.RETAINED, Sorting.NEWEST, null)
                        .items())
                .extracting(ContributionView::answer)
                .containsExactly("Au budget 2027.");
        refused(
                PlatformProblem.FORBIDDEN,
                () -> sortings.answer(contributor, roof, new AnswerContribution(Status.DONE, "")));
        refused(ContributionProblem.ALREADY_ANSWERED, () -> contributions.withdraw(contributor, roof));
    }

    @Test
    void onePersonSupportsOnceHoweverOftenAtTheSameMoment() throws Exception {
        var id = open(Anonymity.NONE);
        var roof = write(contributor, id, "La toiture");
        try (var together = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> support = () -> {
                contributions.support(reader, roof, true);
                return true;
            };
            for (var done : together.invokeAll(List.of(support, support, support, support, support, support))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(forum.all(reader, id).getFirst().supports()).isEqualTo(1);
    }

    @Test
    void afterItsLastDayNothingComesIn() {
        var id = open(Anonymity.NONE);
        var roof = write(contributor, id, "La toiture");
        var day = consultations.consultation(facilitator, id).fromOn();
        consultations.change(
                facilitator, id, new ChangeConsultation("Quels travaux ?", "", day.plusDays(2), false, true));
        clock.advance(Duration.ofDays(2));
        write(reader, id, "Le dernier jour compte");
        clock.advance(Duration.ofDays(1));
        assertThat(consultations.consultation(reader, id).state()).isEqualTo(State.OVER);
        refused(ContributionProblem.CONSULTATION_OVER, () -> forum.write(reader, id, "Trop tard"));
        refused(ContributionProblem.CONSULTATION_OVER, () -> contributions.support(reader, roof, true));
        refused(ContributionProblem.CONSULTATION_OVER, () -> contributions.withdraw(contributor, roof));
        refused(
                ContributionProblem.ENDS_TOO_SOON,
                () -> consultations.change(
                        facilitator, id, new ChangeConsultation("Quels travaux ?", "", day, false, true)));
        sortings.answer(facilitator, roof, new AnswerContribution(Status.STUDIED, ""));
    }

    @Test
    void closingEndsItAndCanBeUndone() {
        var id = open(Anonymity.NONE);
        consultations.close(facilitator, id);
        refused(ContributionProblem.CONSULTATION_OVER, () -> forum.write(reader, id, "Trop tard"));
        consultations.reopen(facilitator, id);
        write(reader, id, "À temps");
        refused(ContributionProblem.CONSULTATION_IN_USE, () -> consultations.delete(facilitator, id));
    }

    @Test
    void beforeItsFirstDayOnlyFacilitatorsSeeItAndThenItIsAnnounced() {
        var day = consultations.consultation(facilitator, open(Anonymity.NONE)).fromOn();
        var asked = asking("Pour l’hiver", Anonymity.NONE);
        var id = forum.open(
                facilitator,
                space,
                new OpenConsultation(
                        asked.kind(),
                        asked.question(),
                        "",
                        day.plusDays(3),
                        null,
                        Anonymity.NONE,
                        List.of(),
                        List.of(),
                        false,
                        true,
                        null));
        refused(PlatformProblem.NOT_FOUND, () -> consultations.consultation(reader, id));
        refused(ContributionProblem.CONSULTATION_NOT_BEGUN, () -> forum.write(facilitator, id, "Trop tôt"));
        clock.advance(Duration.ofDays(3));
        while (consultations.announceNext()) {
            // Those of the other tests as well.
        }
        assertThat(announced(id)).isTrue();
        write(reader, id, "À temps");
    }

    private boolean announced(UUID id) {
        return sql.sql("select announced_at is not null from contributions.consultation where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoIsAskedFromElsewhereSeesTheCampaignOnly() {
        var elsewhere = commission.inhabitant(room.organisationId(), "MEMBER");
        var group = group(elsewhere);
        var id = forum.open(facilitator, space, toGroup(asking("Points du CST", Anonymity.NONE), group));
        var seen = consultations.consultation(elsewhere, id);
        assertThat(seen.place().inside()).isFalse();
        assertThat(seen.people()).isEqualTo(1);
        write(elsewhere, id, "Le télétravail");
        refused(PlatformProblem.FORBIDDEN, () -> forum.write(reader, id, "Je ne suis pas invitée"));
        assertThat(forum.all(reader, id)).hasSize(1);
        refused(PlatformProblem.NOT_FOUND, () -> spaces.require(elsewhere, space));
        assertThat(cards.shown(elsewhere, "/contributions/" + id)).isPresent();

        sql.sql("delete from people.group_person where group_id = ?")
                .param(group)
                .update();
        refused(PlatformProblem.NOT_FOUND, () -> consultations.consultation(elsewhere, id));
        refused(PlatformProblem.NOT_FOUND, () -> forum.write(elsewhere, id, "Encore"));
    }

    private UUID group(Actor... members) {
        var group = sql.sql(
                        "insert into people.person_group (organisation_id, name, created_at) values (?, ?, current_timestamp) returning id")
                .params(room.organisationId(), "Agents " + UUID.randomUUID())
                .query(UUID.class)
                .single();
        for (var member : members) {
            sql.sql("insert into people.group_person (group_id, person_id, added_at) values (?, ?, current_timestamp)")
                    .params(group, member.personId())
                    .update();
        }
        return group;
    }

    @Test
    void aSecretSpaceAsksItsMembersOnly() {
        var group = group(commission.inhabitant(room.organisationId(), "MEMBER"));
        sql.sql("update spaces.space set access = 'SECRET' where id = ?")
                .param(space)
                .update();
        refused(
                ContributionProblem.SECRET_ASKS_MEMBERS,
                () -> forum.open(facilitator, space, toGroup(asking("Points", Anonymity.NONE), group)));
        var id = open(Anonymity.NONE);
        refused(PlatformProblem.NOT_FOUND, () -> consultations.consultation(room.stranger(), id));
    }

    @Test
    void aRemovedMemberSeesNothingAnyMore() {
        var id = open(Anonymity.NONE);
        var roof = write(contributor, id, "La toiture");
        commission.leave(room, contributor);
        refused(PlatformProblem.NOT_FOUND, () -> consultations.consultation(contributor, id));
        refused(PlatformProblem.NOT_FOUND, () -> contributions.withdraw(contributor, roof));
        assertThat(forum.all(reader, id)).hasSize(1);
    }

    @Test
    void anArchivedSpaceIsReadAndNothingElse() {
        var id = open(Anonymity.NONE);
        var roof = write(contributor, id, "La toiture");
        sql.sql("update spaces.space set archived_at = current_timestamp where id = ?")
                .param(space)
                .update();
        refused(SpaceProblem.SPACE_ARCHIVED, () -> forum.write(reader, id, "Encore"));
        refused(SpaceProblem.SPACE_ARCHIVED, () -> contributions.support(reader, roof, true));
        refused(SpaceProblem.SPACE_ARCHIVED, () -> consultations.close(facilitator, id));
        assertThat(forum.all(reader, id)).hasSize(1);
        assertThat(found(reader, "toiture")).isEmpty();
    }

    private List<String> found(Actor actor, String words) {
        return finder.find(actor, new Finder.Wanted(words, null, null, null, null, 10)).stream()
                .map(Finder.Found::title)
                .toList();
    }

    @Test
    void nothingOfAnotherSpaceIsReachedThroughAnId() {
        var id = open(Anonymity.NONE);
        var roof = write(contributor, id, "La toiture");
        var other = commission.room();
        var theirs = forum.open(other.facilitator(), other.space().id(), asking("Ailleurs", Anonymity.NONE));
        var stranger = other.facilitator();
        refused(PlatformProblem.NOT_FOUND, () -> contributions.support(stranger, roof, true));
        refused(PlatformProblem.NOT_FOUND, () -> sortings.part(stranger, roof));
        var kept = write(stranger, theirs, "Leur toiture");
        refused(PlatformProblem.NOT_FOUND, () -> sortings.merge(facilitator, roof, kept));
        refused(PlatformProblem.NOT_FOUND, () -> sortings.merge(facilitator, roof, roof));
    }

    @Test
    void theLimitHoldsUnderANameAndWithout() {
        commission.crowd(room);
        for (var anonymity : List.of(Anonymity.NONE, Anonymity.TOTAL)) {
            var id = forum.open(facilitator, space, limited(asking("Deux au plus", anonymity), 2));
            forum.write(reader, id, "Une");
            forum.write(reader, id, "Deux");
            refused(ContributionProblem.CONTRIBUTION_LIMIT, () -> forum.write(reader, id, "Trois"));
            assertThat(consultations.consultation(reader, id).left()).isZero();
            forum.write(contributor, id, "Une autre");
        }
    }

    @Test
    void whatIsModeratedIsReadOnceItIsAccepted() {
        var id = forum.open(facilitator, space, moderated(asking("Idées", Anonymity.TO_READERS)));
        var idea = write(reader, id, "Un compost");
        assertThat(forum.all(contributor, id)).isEmpty();
        assertThat(forum.all(reader, id))
                .extracting(ContributionView::moderation)
                .containsExactly(Moderation.AWAITING);
        refused(PlatformProblem.NOT_FOUND, () -> contributions.support(contributor, idea, true));
        assertThat(kinds(facilitator)).contains("contributions-to-accept");
        assertThat(consultations.consultation(contributor, id).counts().awaiting())
                .isZero();

        sortings.moderate(facilitator, idea, new ModerateContribution(false, "Déjà proposé en mars."));
        assertThat(forum.all(reader, id).getFirst().refusal()).isEqualTo("Déjà proposé en mars.");
        assertThat(forum.all(contributor, id)).isEmpty();
        sortings.moderate(facilitator, idea, new ModerateContribution(true, null));
        assertThat(forum.all(contributor, id)).hasSize(1);
        assertThat(found(contributor, "compost")).contains("Un compost");
    }

    @Test
    void whatWasRefusedIsDoneAwayWithByWhoRunsTheSpaceOnly() {
        var id = open(Anonymity.NONE);
        var idea = write(reader, id, "Un compost");
        refused(PlatformProblem.FORBIDDEN, () -> contributions.withdraw(facilitator, idea));
        sortings.moderate(facilitator, idea, new ModerateContribution(false, null));
        refused(PlatformProblem.NOT_FOUND, () -> contributions.withdraw(contributor, idea));
        consultations.close(facilitator, id);
        refused(ContributionProblem.CONSULTATION_OVER, () -> contributions.withdraw(reader, idea));
        contributions.withdraw(facilitator, idea);
        refused(PlatformProblem.NOT_FOUND, () -> contributions.withdraw(facilitator, idea));
        consultations.delete(facilitator, id);
    }

    @Test
    void whereNobodyIsToKnowFivePeopleAreAskedAtLeast() {
        var few = asking("Ce que vous attendez du CST", Anonymity.TOTAL);
        assertThatThrownBy(() -> forum.open(facilitator, space, few)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ContributionProblem.TOO_FEW_TO_HIDE);
            assertThat(problem.facts()).containsEntry("people", 4).containsEntry("least", 5);
        });
        assertThat(consultations.list(facilitator, space).items())
                .as("nothing is left of it, and nobody was told")
                .isEmpty();
        assertThat(kinds(reader)).isEmpty();
        forum.open(facilitator, space, asking("Les animateurs sauront", Anonymity.TO_READERS));
        commission.crowd(room);
        forum.open(facilitator, space, few);
    }

    /// Somebody of two groups is one person, whoever closed their account is nobody.
    @Test
    void thoseAskedWithoutANameAreCountedOnce() {
        var twice = commission.crowd(room);
        var group = group(twice, reader, contributor, facilitator);
        refused(
                ContributionProblem.TOO_FEW_TO_HIDE,
                () -> forum.open(facilitator, space, toGroup(asking("Au groupe", Anonymity.TOTAL), group)));
        sql.sql("update people.person set closed_at = current_timestamp where id = :id")
                .param("id", twice.personId())
                .update();
        refused(
                ContributionProblem.TOO_FEW_TO_HIDE,
                () -> forum.open(facilitator, space, asking("À l’espace", Anonymity.TOTAL)));
    }

    @Test
    void nobodyFillsAConsultationByThemselves() {
        commission.crowd(room);
        var id = open(Anonymity.TOTAL);
        // Twice as many as an hour takes, should one end meanwhile.
        assertThatThrownBy(() -> {
                    for (int number = 0; number <= 60; number++) {
                        forum.write(reader, id, "Sujet " + number);
                    }
                })
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ContributionProblem.CONTRIBUTION_PACE));
        forum.write(contributor, id, "Une autre voix");
    }

    private List<String> kinds(Actor actor) {
        return today.today(actor).stream().map(TodayItem::kind).toList();
    }

    @Test
    void onlyWhoRunsTheSpaceKnowsWhoWroteWhereReadersDoNot() {
        var id = open(Anonymity.TO_READERS);
        write(reader, id, "Un compost");
        assertThat(titled(forum.all(contributor, id), "Un compost").author()).isNull();
        assertThat(titled(forum.all(facilitator, id), "Un compost").author()).isNotNull();
        assertThat(titled(forum.all(reader, id), "Un compost").mine()).isTrue();
        var byAuthor = finder.find(contributor, new Finder.Wanted("compost", null, reader.personId(), null, null, 10));
        assertThat(byAuthor).isEmpty();
    }

    @Test
    void mergingUnitesSupportsWithoutCountingAnybodyTwiceAndCanBeUndone() {
        var id = open(Anonymity.NONE);
        var roof = write(contributor, id, "La toiture du préau");
        var same = write(reader, id, "Refaire le toit du préau");
        contributions.support(reader, roof, true);
        contributions.support(reader, same, true);
        contributions.support(facilitator, same, true);
        sortings.merge(facilitator, same, roof);

        var kept = forum.all(reader, id);
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().supports()).isEqualTo(2);
        assertThat(kept.getFirst().merged()).extracting("title").containsExactly("Refaire le toit du préau");
        refused(ContributionProblem.NOT_SHOWN, () -> contributions.support(contributor, same, true));
        var third = write(contributor, id, "Une cantine");
        refused(ContributionProblem.HOLDS_OTHERS, () -> sortings.merge(facilitator, roof, third));
        refused(ContributionProblem.NOT_SHOWN, () -> sortings.merge(facilitator, third, same));

        sortings.part(facilitator, same);
        assertThat(titled(forum.all(reader, id), "La toiture du préau").supports())
                .isEqualTo(1);
        assertThat(titled(forum.all(reader, id), "Refaire le toit du préau").supports())
                .isEqualTo(2);
    }

    @Test
    void whatWasMergedStaysWithWhoWroteItWithItsAnswer() {
        var id = open(Anonymity.TO_READERS);
        var roof = write(contributor, id, "La toiture du préau");
        var same = write(reader, id, "Refaire le toit du préau");
        sortings.answer(facilitator, same, new AnswerContribution(Status.STUDIED, "Un devis est demandé."));
        sortings.merge(facilitator, same, roof);
        var mine = contributions
                .page(reader, id, Selection.MINE, Sorting.NEWEST, null)
                .items();
        assertThat(mine).extracting(ContributionView::title).containsExactly("La toiture du préau");
        assertThat(mine.getFirst().mine()).isFalse();
        assertThat(mine.getFirst().merged()).singleElement().satisfies(merged -> {
            assertThat(merged.mine()).isTrue();
            assertThat(merged.author()).isNull();
            assertThat(merged.status()).isEqualTo(Status.STUDIED);
            assertThat(merged.answer()).isEqualTo("Un devis est demandé.");
            assertThat(merged.answeredBy()).isNotNull();
        });
        assertThat(contributions
                        .page(room.guest(), id, Selection.MINE, Sorting.NEWEST, null)
                        .items())
                .isEmpty();
    }

    @Test
    void inEachOrderSupportsAreCounted() {
        var id = open(Anonymity.NONE);
        var roof = write(contributor, id, "La toiture du préau");
        var same = write(reader, id, "Refaire le toit du préau");
        var shelter = write(reader, id, "Un abri pour les vélos");
        contributions.support(reader, roof, true);
        contributions.support(reader, same, true);
        contributions.support(facilitator, same, true);
        sortings.merge(facilitator, same, roof);
        sortings.answer(facilitator, roof, new AnswerContribution(Status.RETAINED, ""));

        for (var sorting : Sorting.values()) {
            var items =
                    contributions.page(reader, id, Selection.ALL, sorting, null).items();
            var expected = sorting == Sorting.SUPPORTED ? List.of(roof, shelter) : List.of(shelter, roof);
            assertThat(items).extracting(ContributionView::id).isEqualTo(expected);
            var kept = titled(items, "La toiture du préau");
            assertThat(kept.supports()).isEqualTo(2);
            assertThat(kept.supported()).isTrue();
            assertThat(titled(items, "Un abri pour les vélos").supports()).isZero();
        }
        var near = contributions.similar(facilitator, id, new WriteContribution("La toiture du préau", ""));
        assertThat(near).first().satisfies(one -> {
            assertThat(one.supports()).isEqualTo(2);
            assertThat(one.supported()).isTrue();
        });
    }

    @Test
    void pagesFollowOneAnotherInEachOrder() {
        var id = open(Anonymity.NONE);
        for (int number = 0; number < 32; number++) {
            write(number % 2 == 0 ? reader : contributor, id, "Sujet " + number);
        }
        for (var sorting : Sorting.values()) {
            var first = contributions.page(reader, id, Selection.ALL, sorting, null);
            var second = contributions.page(reader, id, Selection.ALL, sorting, first.next());
            assertThat(first.items()).hasSize(30);
            assertThat(second.items())
                    .hasSize(2)
                    .extracting(ContributionView::id)
                    .doesNotContainAnyElementsOf(
                            first.items().stream().map(ContributionView::id).toList());
        }
    }

    @Test
    void whatEndedLongAgoLeavesTheHomePage() {
        var id = open(Anonymity.NONE);
        write(reader, id, "La toiture");
        consultations.close(facilitator, id);
        assertThat(kinds(facilitator)).contains("contributions-to-answer");
        clock.advance(Duration.ofDays(91));
        assertThat(kinds(facilitator)).doesNotContain("contributions-to-answer");
    }

    @Test
    void whatSaysNearlyTheSameIsShown() {
        var id = open(Anonymity.NONE);
        write(contributor, id, "Refaire la toiture du préau de l’école");
        write(contributor, id, "Un abri pour les vélos");
        var typed = new WriteContribution("les toitures de l'ecole", "");
        assertThat(contributions.similar(reader, id, typed))
                .extracting("title")
                .containsExactly("Refaire la toiture du préau de l’école");
        assertThat(contributions.similar(reader, id, new WriteContribution("Le marché de Noël", "")))
                .isEmpty();
    }

    @Test
    void whatIsAskedStandsOnTheHomePageUntilOneContributes() {
        var id = open(Anonymity.NONE);
        assertThat(kinds(reader)).doesNotContain("contributions-asked");
        var day = consultations.consultation(facilitator, id).fromOn();
        consultations.change(
                facilitator, id, new ChangeConsultation("Quels travaux ?", "", day.plusDays(5), false, true));
        assertThat(kinds(reader)).contains("contributions-asked");
        write(reader, id, "La toiture");
        assertThat(kinds(reader)).doesNotContain("contributions-asked");
        consultations.close(facilitator, id);
        assertThat(kinds(facilitator)).contains("contributions-to-answer");
    }

    @Test
    void onlyLegibleTextIsKept() {
        var id = open(Anonymity.NONE);
        refused(PlatformProblem.INVALID, () -> forum.write(reader, id, "\u202e \u0007"));
        write(reader, id, "  <script>alert(1)</script>\u0000 ");
        assertThat(forum.all(reader, id).getFirst().title()).isEqualTo("<script>alert(1)</script>");
    }
}
