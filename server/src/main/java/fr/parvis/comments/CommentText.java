package fr.parvis.comments;

import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.Typed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// What somebody says, and whom it names: `@[Nom](person:…)`.
///
/// @param body as typed, without what no keyboard gives or what makes a line read otherwise than it is written
public record CommentText(String body, Set<UUID> named) {
    private static final int MOST = 20;
    private static final int EXCERPT = 160;

    // Every repetition is bounded and gives nothing back, so that no text takes longer than its length.
    private static final Pattern MENTION =
            Pattern.compile("@\\[([^\\]\\n]{1,160}+)\\]\\(person:([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\\)");

    /// @throws Problem INVALID where nothing legible is left
    public static CommentText of(String typed) {
        var body = Typed.legible(typed).strip();
        if (body.isEmpty()) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("body")));
        }
        var named = new LinkedHashSet<UUID>();
        var found = MENTION.matcher(body);
        while (found.find() && named.size() < MOST) {
            named.add(UUID.fromString(found.group(2)));
        }
        return new CommentText(body, named);
    }

    /// The beginning of it, on one line.
    public String excerpt() {
        var line = MENTION.matcher(body).replaceAll("@$1").replaceAll("\\s+", " ");
        if (line.length() <= EXCERPT) {
            return line;
        }
        var cut = Character.isHighSurrogate(line.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return line.substring(0, cut).stripTrailing() + "…";
    }
}
