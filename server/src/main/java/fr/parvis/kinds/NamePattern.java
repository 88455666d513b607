package fr.parvis.kinds;

import fr.parvis.platform.Problem;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How documents of a folder are called, such as `{date}_{type}_{titre}`. What is not known of a document is left out
/// with the sign before it. Its words: `date` (2026-11-22), `annee`, `type`, `titre`, `numero`, `fournisseur`,
/// `objet`.
record NamePattern(String text) {
    private static final Pattern WORD = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> WORDS = Set.of("date", "annee", "type", "titre", "numero", "fournisseur", "objet");
    private static final Pattern EMPTY = Pattern.compile("\\(\\s*\\)|\\[\\s*]");
    private static final Pattern SIGNS_TWICE = Pattern.compile("([-_ ])[-_ ]*[-_](?=[-_ ])|([-_ ])\\2+");

    /// @throws Problem PATTERN_STRANGE
    NamePattern {
        for (var words = WORD.matcher(text); words.find(); ) {
            if (!WORDS.contains(words.group(1))) {
                throw new Problem(KindProblem.PATTERN_STRANGE, Map.of("word", words.group(1)));
            }
        }
        if (!WORD.matcher(text).find()) {
            throw new Problem(KindProblem.PATTERN_STRANGE, Map.of("word", text));
        }
    }

    /// @param typeName what its kind is called
    /// @param cameOn stands for the day of a document that has none yet
    /// @param nextIssue stands for the number of an issue that has none yet
    /// @param ending of the file, with its dot; empty for none
    String of(
            String typeName, String title, Facts facts, LocalDate cameOn, @Nullable Integer nextIssue, String ending) {
        var day = facts.day() == null ? cameOn : facts.day();
        var name = new StringBuilder();
        var words = WORD.matcher(text);
        while (words.find()) {
            var value = switch (words.group(1)) {
                case "date" -> day.toString();
                case "annee" -> String.valueOf(day.getYear());
                case "type" -> typeName;
                case "titre" -> title;
                case "numero" -> number(facts, nextIssue);
                case "fournisseur" -> said(facts.supplier());
                default -> said(facts.subject());
            };
            words.appendReplacement(name, Matcher.quoteReplacement(value.replaceAll("[\\\\/:*?\"<>|]", "-")));
        }
        words.appendTail(name);
        var tidy = SIGNS_TWICE
                .matcher(EMPTY.matcher(name).replaceAll(""))
                .replaceAll("$1$2")
                .replaceAll("^[-_ ]+|[-_. ]+$", "");
        return tidy + ending;
    }

    private static String number(Facts facts, @Nullable Integer nextIssue) {
        if (facts.number() != null) {
            return facts.number();
        }
        var issue = facts.issue() == null ? nextIssue : facts.issue();
        return issue == null ? "" : issue.toString();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
