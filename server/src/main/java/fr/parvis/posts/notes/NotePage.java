package fr.parvis.posts.notes;

import fr.parvis.drawing.Arms;
import fr.parvis.drawing.Format;
import fr.parvis.drawing.Letterhead;
import fr.parvis.drawing.Script;
import fr.parvis.posts.PostBlock;
import fr.parvis.posts.PostRun;
import fr.parvis.posts.PostedView;
import fr.parvis.posts.PostedView.ServiceNoteView;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A *note de service* on paper, to be pinned up where there is no computer.
final class NotePage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    /// What the first letters of a line of a script would make of it.
    private static final Pattern MARK = Pattern.compile("[#|%!>^~-].*|\\d{1,2}\\. .*", Pattern.DOTALL);

    private NotePage() {}

    static byte[] of(PostedView post, ServiceNoteView note, String organisationName) {
        var title = "Note de service n° " + note.year() + "-" + note.number();
        List<String> script = new ArrayList<>();
        script.add("^ Le " + day(note.signedOn()));
        script.add("# " + title);
        script.add("## " + plain(post.title()));
        if (!post.audience().isEmpty()) {
            script.add("Pour : "
                    + post.audience().stream()
                            .map(line -> plain(Objects.requireNonNullElse(line.name(), "")))
                            .collect(Collectors.joining(", ")));
        }
        var number = 0;
        for (var block : post.body()) {
            number = block.kind() == PostBlock.Kind.NUMBER ? number + 1 : 0;
            var words = words(block);
            if (!words.isBlank()) {
                script.add(line(block.kind(), number, words));
            }
        }
        if (!post.attachments().isEmpty()) {
            script.add("Pièces jointes, dans l’espace « " + plain(post.space().name()) + " » :");
            post.attachments().forEach(file -> script.add("- " + plain(file.name())));
        }
        if (note.validUntil() != null) {
            script.add("> Valable jusqu’au " + day(note.validUntil()) + ".");
        }
        script.add("! " + plain(note.signatory()).replace(" / ", " – ") + " / ");
        var letterhead = new Letterhead(organisationName, List.of(), Letterhead.SLATE, Arms.NONE);
        return Format.PDF.draw(Script.of(title, letterhead, script));
    }

    private static String line(PostBlock.Kind kind, int number, String words) {
        return switch (kind) {
            case HEADING -> "## " + words;
            case SUBHEADING -> "### " + words;
            case BULLET -> "- " + words;
            case NUMBER -> number <= 99 ? number + ". " + words : "- " + words;
            case QUOTE -> "> " + words;
            case PARAGRAPH -> MARK.matcher(words).matches() || words.equals("---") ? "\u00a0" + words : words;
        };
    }

    private static String words(PostBlock block) {
        var marks = block.kind() == PostBlock.Kind.PARAGRAPH
                || block.kind() == PostBlock.Kind.BULLET
                || block.kind() == PostBlock.Kind.NUMBER;
        return block.runs().stream().map(run -> words(run, marks)).collect(Collectors.joining());
    }

    private static String words(PostRun run, boolean marks) {
        var words = plain(run.text());
        var href = run.href();
        var said = href != null && href.startsWith("http") && !words.contains(href) ? words + " (" + href + ")" : words;
        return marks && run.bold() && !said.isBlank() ? "**" + said + "**" : said;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replace("**", "∗∗");
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }
}
