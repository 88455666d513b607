package fr.parvis.requests.design;

import fr.parvis.requests.design.FormQuestion.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is said in a few words, as answers to a form: its first line is the title, all of it the text.
public final class InWords {
    private static final int LINE = 120;
    private static final int SHORT = 300;
    private static final int LONG = 4000;

    private InWords() {}

    /// Whether nothing else must be answered. What depends on another answer is not asked of who does not give it.
    public static boolean areEnough(List<FormQuestion> questions) {
        var line = first(questions, Kind.TEXT);
        var text = first(questions, Kind.LONG_TEXT);
        return (line.isPresent() || text.isPresent())
                && questions.stream()
                        .filter(question -> question.required() && question.showIf() == null)
                        .allMatch(question -> line.filter(question::equals).isPresent()
                                || text.filter(question::equals).isPresent());
    }

    public static Map<String, List<String>> answers(List<FormQuestion> questions, String words) {
        var said = Answers.legible(words);
        var line = first(questions, Kind.TEXT);
        var text = first(questions, Kind.LONG_TEXT);
        var title = text.isPresent()
                ? cut(said.lines().findFirst().orElse("").strip(), LINE)
                : cut(said.replace('\n', ' '), SHORT);
        var answers = new LinkedHashMap<String, List<String>>();
        line.ifPresent(question -> answers.put(question.id(), List.of(title)));
        text.filter(question -> question.required() || line.isEmpty() || !said.equals(title))
                .ifPresent(question -> answers.put(question.id(), List.of(cut(said, LONG))));
        return answers;
    }

    /// What a mail says, as answers: its subject the line, its text the text. What they leave out is missing.
    public static Map<String, List<String>> ofMail(List<FormQuestion> questions, String subject, String text) {
        var said = Answers.legible(text);
        var answers = new LinkedHashMap<String, List<String>>();
        first(questions, Kind.TEXT)
                .filter(_ -> !subject.isBlank())
                .ifPresent(question -> answers.put(question.id(), List.of(cut(subject, SHORT))));
        textOf(questions)
                .filter(_ -> !said.isBlank())
                .ifPresent(question -> answers.put(question.id(), List.of(cut(said, LONG))));
        return answers;
    }

    /// The question that a text answers.
    public static Optional<FormQuestion> textOf(List<FormQuestion> questions) {
        return first(questions, Kind.LONG_TEXT);
    }

    /// The question that the files of a mail answer.
    public static Optional<FormQuestion> filesOf(List<FormQuestion> questions) {
        return first(questions, Kind.FILE);
    }

    /// What everybody who sees the request reads, and everybody is asked.
    private static Optional<FormQuestion> first(List<FormQuestion> questions, Kind kind) {
        return questions.stream()
                .filter(question -> question.kind() == kind)
                .filter(question -> question.reserved() == null && question.showIf() == null)
                .findFirst();
    }

    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end).strip() + "…";
    }
}
