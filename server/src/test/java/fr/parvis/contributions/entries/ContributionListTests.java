package fr.parvis.contributions.entries;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.Forum;
import fr.parvis.contributions.entries.Contribution.Status;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Each list holds what it says, in each order, page by page, and nothing of another consultation: two spaces ask the
/// same, and the same people write and support in both.
@ParvisTest
class ContributionListTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Forum forum;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Sortings sortings;

    private Commission.Room here;
    private Actor facilitator;
    private Actor contributor;
    private Actor reader;
    private UUID id;
    private UUID elsewhere;

    @BeforeEach
    void twoSpacesAskTheSame() {
        here = commission.room();
        facilitator = here.facilitator();
        contributor = here.contributor();
        reader = here.reader();
        var there = commission.room();
        commission.join(there, reader, Role.READER);
        commission.join(there, facilitator, Role.FACILITATOR);
        id = forum.open(facilitator, here.space().id(), Forum.asking("Quels travaux ?", Anonymity.NONE));
        elsewhere = forum.open(facilitator, there.space().id(), Forum.asking("Quels travaux ?", Anonymity.NONE));
        for (var title : List.of("La toiture", "Un abri", "Un compost")) {
            var other = write(reader, elsewhere, title);
            contributions.support(reader, other, true);
            contributions.support(facilitator, other, true);
        }
    }

    private UUID write(Actor actor, UUID consultation, String title) {
        return Objects.requireNonNull(forum.write(actor, consultation, title));
    }

    private List<UUID> ids(Actor actor, Selection selection, Sorting sorting) {
        return contributions.page(actor, id, selection, sorting, null).items().stream()
                .map(ContributionView::id)
                .toList();
    }

    @Test
    void eachSelectionHoldsWhatItSaysInEveryOrder() {
        var retained = write(reader, id, "La toiture");
        var silent = write(contributor, id, "Un abri");
        var refused = write(contributor, id, "Une publicité");
        var merged = write(here.guest(), id, "Le toit");
        contributions.support(contributor, merged, true);
        sortings.merge(facilitator, merged, retained);
        sortings.answer(facilitator, retained, new AnswerContribution(Status.RETAINED, "Au budget."));
        sortings.moderate(facilitator, refused, new ModerateContribution(false, "Hors sujet."));

        for (var sorting : Sorting.values()) {
            assertThat(ids(reader, Selection.ALL, sorting)).containsExactlyInAnyOrder(retained, silent);
            assertThat(ids(contributor, Selection.ALL, sorting)).containsExactlyInAnyOrder(retained, silent, refused);
            assertThat(ids(reader, Selection.MINE, sorting)).containsExactly(retained);
            assertThat(ids(here.guest(), Selection.MINE, sorting)).containsExactly(retained);
            assertThat(ids(contributor, Selection.MINE, sorting)).containsExactlyInAnyOrder(silent, refused);
            assertThat(ids(facilitator, Selection.MINE, sorting)).isEmpty();
            assertThat(ids(reader, Selection.UNANSWERED, sorting)).containsExactly(silent);
            assertThat(ids(reader, Selection.RETAINED, sorting)).containsExactly(retained);
            assertThat(ids(reader, Selection.STUDIED, sorting)).isEmpty();
            assertThat(ids(reader, Selection.REFUSED, sorting)).isEmpty();
            assertThat(ids(facilitator, Selection.REFUSED, sorting)).containsExactly(refused);
            assertThat(ids(facilitator, Selection.AWAITING, sorting)).isEmpty();
        }
    }

    @Test
    void theOrdersAreTheirNamesAndSupportsAreThoseOfThisConsultation() {
        var first = write(reader, id, "La toiture");
        var second = write(contributor, id, "Un abri");
        var third = write(here.guest(), id, "Un compost");
        contributions.support(reader, second, true);
        contributions.support(contributor, second, true);
        contributions.support(facilitator, third, true);
        sortings.answer(facilitator, second, new AnswerContribution(Status.STUDIED, ""));

        assertThat(ids(reader, Selection.ALL, Sorting.SUPPORTED)).containsExactly(second, third, first);
        assertThat(ids(reader, Selection.ALL, Sorting.NEWEST)).containsExactly(third, second, first);
        assertThat(ids(reader, Selection.ALL, Sorting.UNANSWERED)).containsExactly(third, first, second);
        assertThat(contributions
                        .page(reader, id, Selection.ALL, Sorting.SUPPORTED, null)
                        .items())
                .extracting(ContributionView::supports)
                .containsExactly(2, 1, 0);
        assertThat(contributions
                        .page(reader, id, Selection.ALL, Sorting.SUPPORTED, null)
                        .items())
                .extracting(ContributionView::supported)
                .containsExactly(true, false, false);
        assertThat(contributions
                        .page(reader, elsewhere, Selection.ALL, Sorting.SUPPORTED, null)
                        .items())
                .extracting(ContributionView::supports)
                .containsExactly(2, 2, 2);
        assertThat(contributions.similar(reader, id, new WriteContribution("la toiture", "")))
                .singleElement()
                .satisfies(near -> {
                    assertThat(near.id()).isEqualTo(first);
                    assertThat(near.supports()).isZero();
                    assertThat(near.supported()).isFalse();
                });
    }

    @Test
    void pageByPageEachIsReadOnceThoughManyHaveAsManySupports() {
        var all = new ArrayList<UUID>();
        for (int number = 0; number < 65; number++) {
            var actor = List.of(reader, contributor, here.guest(), facilitator).get(number % 4);
            all.add(write(actor, id, "Sujet " + number));
            if (number % 3 == 0) {
                contributions.support(reader, all.getLast(), true);
            }
            if (number % 5 == 0) {
                sortings.answer(facilitator, all.getLast(), new AnswerContribution(Status.STUDIED, ""));
            }
        }
        for (var sorting : Sorting.values()) {
            var read = new ArrayList<UUID>();
            var next = (String) null;
            do {
                var page = contributions.page(reader, id, Selection.ALL, sorting, next);
                page.items().forEach(item -> read.add(item.id()));
                next = page.next();
            } while (next != null);
            assertThat(read).hasSize(65).containsExactlyInAnyOrderElementsOf(all);
        }
    }
}
