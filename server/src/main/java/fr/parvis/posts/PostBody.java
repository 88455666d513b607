package fr.parvis.posts;

import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.Typed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a post says, as it is kept: blocks of runs of text, cleaned, whose links lead to the web, to an address of
/// mail, to a telephone or to a page of ours, and do nothing.
public record PostBody(List<PostBlock> blocks) {
    private static final int LONGEST = 60_000;
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cc}\"'<>\\\\^`{|}]{1,1990}+");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^\\s\\p{Cc}\"'<>\\\\]{3,320}+");
    private static final Pattern CALL = Pattern.compile("(?i)tel:[+0-9 .()-]{3,30}+");
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\s\\p{Cc}\"'<>\\\\^`{|}]{0,1990}+");

    private static final Pattern PERSON =
            Pattern.compile("/annuaire/([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})");

    /// @throws Problem UNSAFE_LINK, INVALID where it is too long
    public static PostBody of(List<PostBlock> typed) {
        var blocks = new ArrayList<PostBlock>();
        var length = 0;
        for (var block : typed) {
            var runs = cleaned(block.runs());
            length += runs.stream().mapToInt(run -> run.text().length()).sum();
            if (!runs.isEmpty() || block.kind() == PostBlock.Kind.PARAGRAPH) {
                blocks.add(new PostBlock(block.kind(), runs));
            }
        }
        if (length > LONGEST) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("body")));
        }
        while (!blocks.isEmpty() && blocks.getLast().runs().isEmpty()) {
            blocks.removeLast();
        }
        return new PostBody(List.copyOf(blocks));
    }

    /// The same without any form, a line for each block.
    public String words() {
        return blocks.stream()
                .map(block -> block.runs().stream().map(PostRun::text).collect(Collectors.joining()))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /// Whom it names: `@Prénom Nom` that leads to their page of the directory.
    Set<UUID> named() {
        var named = new LinkedHashSet<UUID>();
        for (var block : blocks) {
            for (var run : block.runs()) {
                var person = run.href() == null ? null : PERSON.matcher(run.href());
                if (person != null && run.text().startsWith("@") && person.matches()) {
                    named.add(UUID.fromString(person.group(1)));
                }
            }
        }
        return named;
    }

    /// Neighbours of one look become one, so that the same words are kept the same way however they were typed.
    private static List<PostRun> cleaned(List<PostRun> typed) {
        var runs = new ArrayList<PostRun>();
        for (var run : typed) {
            requireHarmless(run.href());
            var text = Typed.legible(run.text());
            if (text.isEmpty()) {
                continue;
            }
            if (!runs.isEmpty() && runs.getLast().looksLike(run)) {
                runs.add(run.saying(runs.removeLast().text() + text));
            } else {
                runs.add(run.saying(text));
            }
        }
        return runs;
    }

    private static void requireHarmless(@Nullable String href) {
        if (href != null && !isHarmless(href)) {
            var shown = Typed.legible(href).replace('\n', ' ');
            throw new Problem(
                    PostProblem.UNSAFE_LINK, Map.of("link", shown.substring(0, Math.min(80, shown.length()))));
        }
    }

    private static boolean isHarmless(String href) {
        return WEB.matcher(href).matches()
                || MAIL.matcher(href).matches()
                || CALL.matcher(href).matches()
                || OURS.matcher(href).matches();
    }
}
