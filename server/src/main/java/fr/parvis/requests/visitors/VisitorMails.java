package fr.parvis.requests.visitors;

import fr.parvis.platform.PersonalNotice.Kind;
import fr.parvis.requests.cases.VisitorTold;
import fr.parvis.requests.visitors.OwnCaseStore.Standing;
import fr.parvis.visitors.Visits;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// One mail for each change to who asked without an account. It says that there is news and where it stands, and
/// nothing that anybody typed: a mail is read by others, and what was said is behind the link.
@Component
class VisitorMails {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final Visits visits;
    private final PublicFormStore doors;
    private final OwnCaseStore store;

    VisitorMails(Visits visits, PublicFormStore doors, OwnCaseStore store) {
        this.visits = visits;
        this.doors = doors;
        this.store = store;
    }

    @EventListener
    void on(VisitorTold told) {
        var standing = store.standing(told.caseId()).orElseThrow();
        doors.find(standing.definitionId())
                .ifPresent(door -> visits.visits(List.of(told.visitId()))
                        .forEach(visit -> visits.write(
                                visit,
                                VisitorFiling.sign(door),
                                subject(told.kind(), standing),
                                words(told.kind(), standing, door.name()))));
    }

    private static String subject(Kind kind, Standing it) {
        var number = "n°\u00a0" + it.number();
        return switch (kind) {
            case REQUEST_ASKED, REQUEST_REMINDER -> "Votre demande " + number + " attend votre réponse";
            case REQUEST_ANSWERED -> "On vous écrit au sujet de votre demande " + number;
            default -> "Du nouveau pour votre demande " + number;
        };
    }

    private static List<String> words(Kind kind, Standing it, String form) {
        var words = new ArrayList<String>();
        words.add("Votre demande n°\u00a0" + it.number() + " («\u00a0" + form + "\u00a0»)\u00a0: " + news(kind));
        words.add((it.open() ? "Où elle en est\u00a0: " : "Elle est terminée\u00a0: ") + it.step() + ".");
        if (it.open() && it.expectedOn() != null) {
            words.add("Réponse prévue le " + DAY.format(it.expectedOn()) + ".");
        }
        return words;
    }

    private static String news(Kind kind) {
        return switch (kind) {
            case REQUEST_ASKED -> "il faut une réponse de votre part pour qu’elle avance.";
            case REQUEST_REMINDER -> "on attend toujours votre réponse pour qu’elle avance.";
            case REQUEST_ANSWERED -> "quelqu’un qui s’en occupe vous a écrit.";
            default -> "elle a avancé.";
        };
    }
}
