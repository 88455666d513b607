package fr.parvis.demo;

import fr.parvis.drawing.Typography;
import fr.parvis.platform.Moment;
import fr.parvis.polls.Opening;
import fr.parvis.polls.PollDrafts;
import fr.parvis.polls.PollOption;
import fr.parvis.polls.PollQuestion;
import fr.parvis.polls.QuestionKind;
import fr.parvis.polls.WritePoll;
import fr.parvis.polls.WritePoll.Visibility;
import fr.parvis.polls.ballots.Ballots;
import fr.parvis.polls.ballots.PollAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the people of the demo ask one another: a date that is being looked for, a meal with counted places, and how
/// the agents of the Pays de Seille work, asked without names and answered.
@Component
class DemoPolls {
    private static final List<String> COUNCIL = List.of(
            "gerard.vautrin",
            "sabine.ravenel",
            "lucien.gossard",
            "fatima.benhaddou",
            "noel.houpert",
            "bernadette.clausse",
            "thierry.bourguenot",
            "elodie.masserand",
            "hugues.pontarlin",
            "colette.vuillaume-rey",
            "aurore.thouvenet");
    private static final List<String> AGENTS = List.of(
            "isabelle.maurand-gille",
            "delphine.rosselin",
            "pascal.drouvot",
            "herve.toussenelle",
            "agathe.villermin",
            "quentin.lorrange",
            "mathilde.escoffrey");
    private static final List<String> GUESTS_OF_MEAL =
            List.of("maud.perrin-josse", "claire.demangeot", "bastien.holvec", "sylvie.marquelet", "sabine.ravenel");

    private final PollDrafts drafts;
    private final Opening opening;
    private final Ballots ballots;
    private final DemoPeople people;
    private final DemoStore store;

    DemoPolls(PollDrafts drafts, Opening opening, Ballots ballots, DemoPeople people, DemoStore store) {
        this.drafts = drafts;
        this.opening = opening;
        this.ballots = ballots;
        this.people = people;
        this.store = store;
    }

    void ask(Instant now) {
        lookForADate(now);
        countPlaces(now);
        askWithoutNames(now);
    }

    private void lookForADate(Instant now) {
        var january = LocalDate.ofInstant(now, DemoDocuments.ZONE).plusWeeks(7);
        var dates = List.of(
                new PollOption("", january, "19:00", null),
                new PollOption("", january.plusDays(1), "11:00", null),
                new PollOption("", january.plusDays(7), "19:00", null),
                new PollOption("", january.plusDays(9), "11:00", null));
        var question = new PollQuestion(QuestionKind.DATES, "", dates, null, null, null);
        var opened = now.minus(Duration.ofDays(4));
        var id = open(
                opened,
                "odile.thiriet",
                "conseil",
                poll(
                        "Quelle date pour les vœux de la municipalité ?",
                        "La salle des fêtes est libre à ces quatre dates. Indiquez toutes celles qui vous conviennent.",
                        question,
                        now.plus(Duration.ofDays(4))));
        for (int each = 0; each < COUNCIL.size(); each++) {
            var yes = each < 7 ? List.of(1, each % 2 == 0 ? 3 : 2) : List.of(each % 2 == 0 ? 2 : 3);
            var maybe = each % 3 == 0 && each >= 7 ? List.of(1) : each % 4 == 1 ? List.of(4) : List.<Integer>of();
            answer(
                    opened.plus(Duration.ofHours(3L + 5L * each)),
                    COUNCIL.get(each),
                    id,
                    new PollAnswer(1, yes, maybe, null, null));
        }
    }

    private void countPlaces(Instant now) {
        var question = new PollQuestion(
                QuestionKind.SINGLE,
                "",
                List.of(
                        new PollOption("Raclette, à l’atelier", null, null, 12),
                        new PollOption("Repas partagé, à la salle des fêtes", null, null, 30),
                        PollOption.of("Je ne viendrai pas")),
                null,
                null,
                null);
        var opened = now.minus(Duration.ofDays(2));
        var id = open(
                opened,
                "maud.perrin-josse",
                "convivialite",
                poll("Le repas de fin d’année", "", question, now.plus(Duration.ofDays(9))));
        for (int each = 0; each < GUESTS_OF_MEAL.size(); each++) {
            answer(
                    opened.plus(Duration.ofHours(2L + 4L * each)),
                    GUESTS_OF_MEAL.get(each),
                    id,
                    PollAnswer.of(1, 1 + each % 3));
        }
    }

    private static WritePoll poll(String title, String description, PollQuestion question, @Nullable Instant end) {
        return new WritePoll(
                Typography.french(title),
                Typography.french(description),
                List.of(question),
                false,
                true,
                Visibility.LIVE,
                true,
                true,
                List.of(),
                List.of(),
                List.of(),
                end);
    }

    private void askWithoutNames(Instant now) {
        var questions = List.of(
                PollQuestion.of(
                        QuestionKind.SINGLE,
                        Typography.french("Vos horaires vous conviennent-ils ?"),
                        List.of("Oui", "Plutôt oui", "Plutôt non", "Non")),
                PollQuestion.of(
                        QuestionKind.MULTIPLE,
                        Typography.french("Qu’est-ce qui vous aiderait ?"),
                        List.of(
                                "Un jour de télétravail",
                                "Une pause plus longue",
                                "Des remplacements prévus plus tôt")),
                new PollQuestion(
                        QuestionKind.SCALE,
                        Typography.french("Votre charge de travail"),
                        List.of(),
                        5,
                        "trop forte",
                        "bien mesurée"),
                PollQuestion.of(QuestionKind.TEXT, Typography.french("Que changeriez-vous d’abord ?"), List.of()));
        var opened = now.minus(Duration.ofDays(24));
        var content = new WritePoll(
                "Conditions de travail",
                "Le service des ressources humaines prépare le comité social. Aucun nom n’est gardé avec les réponses.",
                questions,
                true,
                false,
                Visibility.HIDDEN,
                false,
                true,
                List.of(),
                List.of(),
                List.of(),
                null);
        var id = open(opened, "delphine.rosselin", "conges", content);
        var words = List.of("Savoir plus tôt qui remplace qui.", "Le bruit à l’accueil.", "Un vrai vestiaire.");
        for (int each = 0; each < AGENTS.size(); each++) {
            answer(
                    opened.plus(Duration.ofHours(4L + 9L * each)),
                    AGENTS.get(each),
                    id,
                    PollAnswer.of(1, 1 + each % 3),
                    each % 2 == 0 ? PollAnswer.of(2, 1, 3) : PollAnswer.of(2, 3),
                    new PollAnswer(3, List.of(), List.of(), 2 + each % 3, null),
                    new PollAnswer(4, List.of(), List.of(), null, each < words.size() ? words.get(each) : null));
        }
        Moment.at(now.minus(Duration.ofDays(17)), () -> {
            opening.close(people.actor("delphine.rosselin"), id);
            return true;
        });
    }

    private UUID open(Instant at, String author, String space, WritePoll content) {
        return Moment.at(at, () -> {
            var id = drafts.begin(people.actor(author), store.id("space", space), content);
            opening.open(people.actor(author), id, content);
            return id;
        });
    }

    private void answer(Instant at, String person, UUID id, PollAnswer... answers) {
        Moment.at(at, () -> {
            ballots.answer(people.actor(person), id, List.of(answers), null);
            return true;
        });
    }
}
