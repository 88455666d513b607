package fr.parvis.contributions.synthesis;

import fr.parvis.contributions.Consultation.Kind;
import fr.parvis.contributions.ConsultationView;
import fr.parvis.contributions.entries.Contribution.Status;
import fr.parvis.contributions.synthesis.Synthesis.Brought;
import fr.parvis.drawing.Arms;
import fr.parvis.drawing.Format;
import fr.parvis.drawing.Letterhead;
import fr.parvis.drawing.Script;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A synthesis on paper: what was asked, how many answered, then each contribution under what became of it, with its
/// supports and its answer.
final class SynthesisPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final Synthesis it;
    private final boolean questions;
    private final List<String> script = new ArrayList<>();

    private SynthesisPage(Synthesis it) {
        this.it = it;
        this.questions = it.consultation().kind() == Kind.QUESTIONS;
    }

    static byte[] of(Synthesis it) {
        return new SynthesisPage(it).drawn();
    }

    private byte[] drawn() {
        var about = it.consultation();
        script.add("# " + plain(about.question()));
        script.add(said("Espace « " + about.place().name() + " ». " + when(about) + " " + who(about)));
        lines(about.explanation());
        script.add("> " + counted(about));
        if (questions) {
            part(
                    "Questions avec réponse",
                    it.brought().stream()
                            .filter(one -> one.answeredAt() != null)
                            .toList());
            part(
                    "Questions sans réponse",
                    it.brought().stream()
                            .filter(one -> one.answeredAt() == null)
                            .toList());
        } else {
            part("Retenues", of(Status.RETAINED));
            part("À l’étude", of(Status.STUDIED));
            part("Déjà faites", of(Status.DONE));
            part("Non retenues", of(Status.NOT_RETAINED));
            part("Reçues", of(Status.RECEIVED));
        }
        script.add("~ " + anonymity(about));
        var letterhead = new Letterhead(it.organisation(), List.of(), Letterhead.SLATE, Arms.NONE);
        return Format.PDF.draw(Script.of("Synthèse, " + about.question(), letterhead, script));
    }

    private List<Brought> of(Status status) {
        return it.brought().stream().filter(one -> one.status() == status).toList();
    }

    private static String when(ConsultationView about) {
        if (about.untilOn() != null) {
            return "Du " + day(about.fromOn()) + " au " + day(about.untilOn()) + ".";
        }
        return "Depuis le " + day(about.fromOn()) + ".";
    }

    private static String who(ConsultationView about) {
        var people = about.people() == 1 ? "1 personne pouvait écrire" : about.people() + " personnes pouvaient écrire";
        return about.collectives().isEmpty()
                ? people + "."
                : people + " : " + String.join(", ", about.collectives()) + ".";
    }

    private String counted(ConsultationView about) {
        var count = about.counts().contributions();
        var noun = questions ? "question" : "contribution";
        var brought = count < 2 ? count + " " + noun : count + " " + noun + "s";
        var unanswered = about.counts().unanswered();
        var answers = unanswered == 0 ? "" : ", " + unanswered + " sans réponse";
        var supporters = it.supporters() < 2 ? it.supporters() + " personne" : it.supporters() + " personnes";
        var supported = count < 2 ? ", appuyée par " : ", appuyées par ";
        return brought + answers + (about.supports() ? supported + supporters + "." : ".");
    }

    private static String anonymity(ConsultationView about) {
        return switch (about.anonymity()) {
            case NONE -> "Chacun a écrit sous son nom.";
            case TO_READERS -> "Les noms ne figurent pas : seuls les animateurs de l’espace les connaissent.";
            case TOTAL -> "Ni nom ni heure n’ont été enregistrés : rien dans Parvis ne dit qui a écrit.";
        };
    }

    private void part(String title, List<Brought> some) {
        if (some.isEmpty()) {
            return;
        }
        script.add("## " + title + " (" + some.size() + ")");
        for (var one : some) {
            script.add("### " + plain(one.title()));
            lines(one.body());
            if (!one.merged().isEmpty()) {
                script.add(said("Réunie avec : "
                        + one.merged().stream()
                                .map(other -> "« " + other + " »")
                                .collect(Collectors.joining(", "))));
            }
            var author = one.author() == null ? "" : one.author() + ", ";
            var supports =
                    one.supports() == 0 ? "" : ", " + (one.supports() == 1 ? "1 appui" : one.supports() + " appuis");
            script.add("~ " + plain(author + "le " + day(one.on()) + supports));
            if (!one.answer().isEmpty() && one.answeredBy() != null && one.answeredAt() != null) {
                var day = day(LocalDate.ofInstant(one.answeredAt(), it.zone()));
                script.add(said("Réponse de " + one.answeredBy() + ", le " + day + " :"));
                one.answer().lines().filter(line -> !line.isBlank()).forEach(line -> script.add("> " + plain(line)));
            }
        }
    }

    private void lines(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> script.add(said(line)));
    }

    /// A paragraph, whatever it begins with.
    private static String said(String line) {
        return "\\ " + plain(line);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\s]+", " ").strip().replace("**", "∗∗");
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }
}
