package fr.parvis.requests.design;

import fr.parvis.platform.Problem;
import fr.parvis.platform.Typed;
import fr.parvis.requests.RequestProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// What was typed into a form, made into what is kept: only questions that were asked, each answered as its kind wants.
public final class Answers {
    private static final int SHORT = 300;
    private static final int LONG = 4000;
    private static final int TITLE = 120;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
    private static final Pattern POINT = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,7})?),(-?\\d{1,3}(?:\\.\\d{1,7})?)");

    private Answers() {}

    /// By question; what is not asked, given the other answers, is left out.
    ///
    /// @throws Problem ANSWER_MISSING, ANSWER_UNFIT
    public static Map<String, List<String>> checked(List<FormQuestion> questions, Map<String, List<String>> typed) {
        var said = new LinkedHashMap<String, List<String>>();
        for (var question : questions) {
            if (!question.isAsked(said) || question.kind() == FormQuestion.Kind.FILE) {
                continue;
            }
            var answer = typed.getOrDefault(question.id(), List.of()).stream()
                    .map(Answers::legible)
                    .filter(one -> !one.isBlank())
                    .toList();
            if (answer.isEmpty()) {
                if (question.required()) {
                    throw new Problem(RequestProblem.ANSWER_MISSING, Map.of("question", question.label()));
                }
                continue;
            }
            if (!fits(question, answer)) {
                throw new Problem(RequestProblem.ANSWER_UNFIT, Map.of("question", question.label()));
            }
            said.put(question.id(), answer);
        }
        return said;
    }

    /// What must be answered, given the other answers, and was not.
    ///
    /// @param filed the questions that files answer
    public static List<FormQuestion> missing(
            List<FormQuestion> questions, Map<String, List<String>> said, Set<String> filed) {
        return questions.stream()
                .filter(question -> question.required() && question.isAsked(said))
                .filter(question -> question.kind() == FormQuestion.Kind.FILE
                        ? !filed.contains(question.id())
                        : said.getOrDefault(question.id(), List.of()).isEmpty())
                .toList();
    }

    private static boolean fits(FormQuestion question, List<String> answer) {
        var one = answer.getFirst();
        var alone = answer.size() == 1;
        return switch (question.kind()) {
            case TEXT -> alone && one.length() <= SHORT;
            case LONG_TEXT -> alone && one.length() <= LONG;
            case CHOICE -> alone && question.choices().contains(one);
            case CHOICES ->
                question.choices().containsAll(answer)
                        && answer.stream().distinct().count() == answer.size();
            case DATE -> alone && isDate(one);
            case AMOUNT -> alone && AMOUNT.matcher(one).matches();
            case PERSON -> alone && isId(one);
            case PLACE -> one.length() <= SHORT && (alone || answer.size() == 2 && isPoint(answer.get(1)));
            case YES_NO -> alone && (one.equals("true") || one.equals("false"));
            case FILE -> false;
        };
    }

    /// Without what cannot be read or kept.
    public static String legible(String text) {
        return Typed.legible(text).strip();
    }

    private static boolean isDate(String text) {
        try {
            return isNear(LocalDate.parse(text));
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    /// Whether a day can be meant.
    public static boolean isNear(LocalDate day) {
        return day.getYear() > 1900 && day.getYear() < 2200;
    }

    /// Latitude and longitude, in degrees.
    private static boolean isPoint(String text) {
        var point = POINT.matcher(text);
        return point.matches()
                && Math.abs(Double.parseDouble(point.group(1))) <= 90
                && Math.abs(Double.parseDouble(point.group(2))) <= 180;
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /// What a request is called: the first thing that was said in words and is seen by all, else its definition's name.
    public static String title(String name, List<FormQuestion> questions, Map<String, List<String>> said) {
        return questions.stream()
                .filter(question -> question.reserved() == null)
                .filter(question -> question.kind() == FormQuestion.Kind.TEXT)
                .map(question -> said.getOrDefault(question.id(), List.of("")).getFirst())
                .filter(words -> !words.isBlank())
                .map(words -> InWords.cut(Typed.line(words), TITLE))
                .findFirst()
                .orElse(name);
    }
}
