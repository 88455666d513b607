package fr.parvis.polls.results;

import fr.parvis.polls.PollOption;
import fr.parvis.polls.PollQuestion;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The words of the files: they are kept by the authority, and so in French.
final class SheetWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRENCH);

    String label(PollOption option) {
        if (option.day() == null) {
            return option.label();
        }
        var hour = option.hour() == null
                ? ""
                : ", " + Integer.parseInt(option.hour().substring(0, 2)) + " h "
                        + option.hour().substring(3);
        return DAY.format(option.day()) + hour + (option.label().isBlank() ? "" : ", " + option.label());
    }

    String labels(PollQuestion question, List<Integer> places, String between) {
        return places.stream()
                .map(place -> label(question.options().get(place - 1)))
                .collect(Collectors.joining(between));
    }

    String decimal(double value) {
        return NumberFormat.getInstance(Locale.FRANCE).format(value);
    }

    String counted(int ballots, boolean anonymous) {
        var count = ballots == 1 ? "1 réponse" : ballots + " réponses";
        return count + (anonymous ? ", sans les noms." : ".");
    }
}
