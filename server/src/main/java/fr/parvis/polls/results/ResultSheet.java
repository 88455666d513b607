package fr.parvis.polls.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.parvis.drawing.Arms;
import fr.parvis.drawing.Format;
import fr.parvis.drawing.Letterhead;
import fr.parvis.drawing.Script;
import fr.parvis.platform.HarmlessCell;
import fr.parvis.polls.PollQuestion;
import fr.parvis.polls.QuestionKind;
import fr.parvis.polls.ballots.PollAnswer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What came of a poll as a table to work with (CSV, ODS) or a page to print (PDF). No cell is a formula. An anonymous
/// poll leaves as figures and words, never ballot by ballot.
final class ResultSheet {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final PollResults.File file;
    private final SheetWords words;

    ResultSheet(PollResults.File file) {
        this.file = file;
        this.words = new SheetWords();
    }

    List<List<String>> figuresAlone() {
        return figures().stream().skip(1).toList();
    }

    List<List<String>> peopleAlone() {
        return file.poll().anonymous() ? List.of() : people().stream().skip(1).toList();
    }

    byte[] csv() {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var table = CsvWriter.builder().fieldSeparator(';').build(text)) {
            for (var row : file.poll().anonymous() ? figures() : people()) {
                table.writeRecord(row.stream().map(HarmlessCell::of).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] ods() {
        var script = new ArrayList<String>();
        script.add("## Résultats");
        rows(script, figures(), HarmlessCell::of);
        if (!file.poll().anonymous()) {
            script.add("## Réponses");
            rows(script, people(), HarmlessCell::of);
        }
        return Format.ODS.draw(script(script));
    }

    byte[] pdf() {
        var script = new ArrayList<String>();
        script.add("# " + unmarked(file.poll().title()));
        script.add(unmarked(words.counted(file.results().counted(), file.poll().anonymous())));
        for (var figures : file.results().questions()) {
            var question = question(figures);
            if (!question.label().isBlank()) {
                script.add("## " + unmarked(question.label()));
            }
            rows(script, rows(figures, question), cell -> cell);
        }
        if (!file.poll().anonymous()) {
            script.add("## Réponses");
            rows(script, people(), cell -> cell);
        }
        return Format.PDF.draw(script(script));
    }

    private Script script(List<String> lines) {
        var letterhead = new Letterhead(file.organisation().name(), List.of(), Letterhead.SLATE, Arms.NONE);
        return Script.of(file.poll().title(), letterhead, lines);
    }

    /// @param kept what is made of a cell: paper computes nothing
    private static void rows(List<String> script, List<List<String>> rows, UnaryOperator<String> kept) {
        rows.forEach(row -> script.add(
                row.stream().map(cell -> " " + unmarked(kept.apply(cell))).collect(Collectors.joining(" |", "|", ""))));
        // What stands between two tables.
        script.add("");
    }

    private PollQuestion question(QuestionFigures figures) {
        return file.poll().questions().get(figures.question() - 1);
    }

    /// All questions in one table.
    private List<List<String>> figures() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Question", "Réponse", "Nombre", "Si nécessaire", "Part"));
        for (var figures : file.results().questions()) {
            var question = question(figures);
            var asked = question.label().isBlank() ? file.poll().title() : question.label();
            rows(figures, question).stream().skip(1).forEach(row -> {
                var whole = new ArrayList<String>();
                whole.add(asked);
                whole.add(row.get(0));
                whole.add(row.size() > 1 ? row.get(1) : "");
                whole.add(question.kind() == QuestionKind.DATES ? row.get(2) : "");
                whole.add(row.size() > 1 ? row.getLast() : "");
                rows.add(whole);
            });
        }
        return rows;
    }

    private List<List<String>> rows(QuestionFigures figures, PollQuestion question) {
        var rows = new ArrayList<List<String>>();
        switch (question.kind()) {
            case TEXT -> {
                rows.add(List.of("Réponse"));
                figures.texts().forEach(text -> rows.add(List.of(text)));
            }
            case SCALE -> {
                rows.add(List.of("Note", "Nombre", "Part"));
                for (int step = 0; step < figures.steps().size(); step++) {
                    var count = figures.steps().get(step);
                    rows.add(List.of("" + (step + 1), "" + count, share(count, figures.answered())));
                }
                if (figures.average() != null) {
                    rows.add(List.of("Moyenne", words.decimal(figures.average()), ""));
                }
            }
            case DATES -> {
                rows.add(List.of("Date", "Oui", "Si nécessaire", "Non", "Part"));
                each(
                        figures,
                        question,
                        (label, option) -> rows.add(List.of(
                                label,
                                "" + option.chosen(),
                                "" + option.maybe(),
                                "" + (figures.answered() - option.chosen() - option.maybe()),
                                share(option.chosen() + option.maybe(), figures.answered()))));
            }
            case RANKING -> {
                rows.add(List.of("Réponse", "Points", "En premier"));
                each(
                        figures,
                        question,
                        (label, option) -> rows.add(List.of(label, "" + option.points(), "" + option.chosen())));
            }
            case SINGLE, MULTIPLE -> {
                rows.add(List.of("Réponse", "Nombre", "Part"));
                each(
                        figures,
                        question,
                        (label, option) -> rows.add(
                                List.of(label, "" + option.chosen(), share(option.chosen(), figures.answered()))));
            }
        }
        return rows;
    }

    private interface Line {
        void of(String label, QuestionFigures.OptionFigures option);
    }

    private void each(QuestionFigures figures, PollQuestion question, Line line) {
        for (int option = 0; option < figures.options().size(); option++) {
            line.of(
                    words.label(question.options().get(option)),
                    figures.options().get(option));
        }
    }

    private static String share(int some, int all) {
        return all == 0 ? "" : Math.round(100.0 * some / all) + " %";
    }

    /// Who answered what, a line a person.
    private List<List<String>> people() {
        var rows = new ArrayList<List<String>>();
        var head = new ArrayList<String>();
        head.add("Nom");
        for (var question : file.poll().questions()) {
            head.add(question.label().isBlank() ? file.poll().title() : question.label());
        }
        rows.add(head);
        for (var ballot : file.results().ballots()) {
            var row = new ArrayList<String>();
            row.add(ballot.name());
            IntStream.rangeClosed(1, file.poll().questions().size())
                    .mapToObj(place -> said(place, ballot.answers()))
                    .forEach(row::add);
            rows.add(row);
        }
        for (var name : file.results().waiting()) {
            var row = new ArrayList<String>();
            row.add(name);
            file.poll().questions().forEach(_ -> row.add(row.size() == 1 ? "n’a pas répondu" : ""));
            rows.add(row);
        }
        return rows;
    }

    private String said(int place, List<PollAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.question() == place)
                .map(answer -> said(file.poll().questions().get(place - 1), answer))
                .findFirst()
                .orElse("");
    }

    private String said(PollQuestion question, PollAnswer answer) {
        return switch (question.kind()) {
            case TEXT -> text(answer.text());
            case SCALE -> answer.scale() == null ? "" : "" + answer.scale();
            case RANKING -> words.labels(question, answer.options(), " > ");
            case SINGLE, MULTIPLE -> words.labels(question, answer.options(), ", ");
            case DATES -> {
                var yes = words.labels(question, answer.options(), ", ");
                var maybe = words.labels(question, answer.maybe(), ", ");
                yield maybe.isEmpty() ? yes : (yes.isEmpty() ? "" : yes + ", ") + "si nécessaire : " + maybe;
            }
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// In one line, without what would mean something to a script.
    private static String unmarked(String text) {
        return text.replaceAll("[\\p{Cc}\\s]+", " ").strip().replace("**", "∗∗").replace('|', '¦');
    }
}
