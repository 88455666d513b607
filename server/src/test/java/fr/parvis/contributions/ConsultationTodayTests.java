package fr.parvis.contributions;

import static fr.parvis.contributions.Forum.asking;
import static fr.parvis.contributions.Forum.between;
import static fr.parvis.contributions.Forum.moderated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.Consultation.Kind;
import fr.parvis.contributions.entries.AnswerContribution;
import fr.parvis.contributions.entries.Contribution.Status;
import fr.parvis.contributions.entries.Sortings;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.spaces.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Of several consultations in several spaces, each person finds on the home page what is theirs to do, and each is
/// announced once.
@ParvisTest
class ConsultationTodayTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Forum forum;

    @Autowired
    private Consultations consultations;

    @Autowired
    private ConsultationStore store;

    @Autowired
    private Sortings sortings;

    @Autowired
    private ConsultationsToday today;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    private Commission.Room here;
    private Commission.Room there;

    @BeforeEach
    void gather() {
        here = commission.room();
        there = commission.room();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    private UUID open(Commission.Room room, OpenConsultation asked) {
        return forum.open(room.facilitator(), room.space().id(), asked);
    }

    private LocalDate day() {
        return consultations
                .consultation(here.facilitator(), open(here, asking("Quel jour est-il ?", Anonymity.NONE)))
                .fromOn();
    }

    private UUID write(Actor actor, UUID id, String title) {
        return Objects.requireNonNull(forum.write(actor, id, title));
    }

    private List<TodayItem> of(Actor actor) {
        return today.today(actor);
    }

    @Test
    void whatEndsWithinAWeekAsksEachMemberOfItsSpaceUntilTheyContribute() {
        var day = day();
        var soon = open(here, between(asking("Bientôt", Anonymity.NONE), day, day.plusDays(7)));
        open(here, between(asking("Plus tard", Anonymity.NONE), day, day.plusDays(8)));
        open(here, between(asking("À venir", Anonymity.NONE), day.plusDays(1), day.plusDays(3)));
        var elsewhere = open(there, between(asking("Ailleurs", Anonymity.NONE), day, day.plusDays(2)));
        assertThat(of(here.reader())).extracting(TodayItem::id).containsExactly(soon);
        assertThat(of(there.reader())).extracting(TodayItem::id).containsExactly(elsewhere);
        assertThat(of(here.stranger())).isEmpty();

        commission.join(there, here.reader(), Role.READER);
        assertThat(of(here.reader())).extracting(TodayItem::id).containsExactlyInAnyOrder(soon, elsewhere);
        write(here.reader(), soon, "La toiture");
        assertThat(of(here.reader())).extracting(TodayItem::id).containsExactly(elsewhere);
        assertThat(of(here.contributor())).extracting(TodayItem::id).containsExactly(soon);
    }

    @Test
    void whoRunsSeveralSpacesIsToldOfEachWhatWaitsThere() {
        var boss = here.facilitator();
        commission.join(there, boss, Role.FACILITATOR);
        var waiting = open(here, moderated(asking("À modérer", Anonymity.NONE)));
        write(here.reader(), waiting, "Un");
        write(here.contributor(), waiting, "Deux");
        var box = open(there, box("Vos questions"));
        var answered = write(there.reader(), box, "Combien ?");
        write(there.reader(), box, "Pourquoi ?");
        sortings.answer(there.facilitator(), answered, new AnswerContribution(Status.DONE, "Dix."));
        var over = open(there, asking("Finie", Anonymity.NONE));
        write(there.reader(), over, "Trois");
        consultations.close(there.facilitator(), over);
        // One that is open waits for its end, one without anything for nothing.
        write(here.reader(), open(here, asking("En cours", Anonymity.NONE)), "Quatre");
        open(here, asking("Vide", Anonymity.NONE));

        assertThat(of(boss))
                .extracting(TodayItem::kind, TodayItem::id, TodayItem::count)
                .containsExactlyInAnyOrder(
                        tuple("contributions-to-accept", waiting, 2),
                        tuple("contributions-to-answer", box, 1),
                        tuple("contributions-to-answer", over, 1));
        assertThat(of(there.facilitator()))
                .extracting(TodayItem::id)
                .containsExactlyInAnyOrder(box, over)
                .doesNotContain(waiting);
        assertThat(of(there.reader())).isEmpty();
    }

    private static OpenConsultation box(String question) {
        var it = asking(question, Anonymity.NONE);
        return new OpenConsultation(
                Kind.QUESTIONS,
                it.question(),
                it.explanation(),
                null,
                null,
                it.anonymity(),
                List.of(),
                List.of(),
                false,
                true,
                null);
    }

    @Test
    void eachWhoseDayHasComeIsAnnouncedOnceInTheOrderOfTheirDays() {
        var day = day();
        var second = open(here, between(asking("Deuxième", Anonymity.NONE), day.plusDays(3), null));
        var first = open(there, between(asking("Première", Anonymity.NONE), day.plusDays(2), day.plusDays(4)));
        var third = open(here, between(asking("Troisième", Anonymity.NONE), day.plusDays(4), day.plusDays(4)));
        var missed = open(there, between(asking("Manquée", Anonymity.NONE), day.plusDays(2), day.plusDays(3)));
        var closed = open(here, between(asking("Fermée", Anonymity.NONE), day.plusDays(2), null));
        consultations.close(here.facilitator(), closed);
        var later = open(here, between(asking("Pas encore", Anonymity.NONE), day.plusDays(5), null));
        clock.advance(Duration.ofDays(4));

        var claimed = new ArrayList<UUID>();
        for (var due = store.claimDue(clock.instant()); due.isPresent(); due = store.claimDue(clock.instant())) {
            claimed.add(due.get().id());
        }
        // Those of the other tests as well.
        assertThat(claimed).doesNotHaveDuplicates().containsSubsequence(first, second, third);
        assertThat(claimed).doesNotContain(missed, closed, later);
        assertThat(sql.sql(
                                "select count(*) from contributions.consultation where id in (:ids) and announced_at is not null")
                        .param("ids", List.of(first, second, third, missed, closed, later))
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }
}
