package fr.parvis.spaces;

import fr.parvis.platform.Cursor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list of spaces is narrowed to. Accents and case do not count in what one searches for.
///
/// @param query part of the name; null for all
/// @param archived the archived ones instead of the active ones
/// @param after the cursor of the page before; null for the first page
/// @param size lines a page, 1 to 100
public record SpaceFilter(
        @Nullable String query,
        @Nullable SpaceType type,
        boolean archived,
        @Nullable String after,
        int size) {
    private static final int LONGEST_QUERY = 200;

    public SpaceFilter {
        if (size < 1 || size > 100 || (query != null && query.length() > LONGEST_QUERY)) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }

    /// Everything, on one page.
    public static SpaceFilter all() {
        return new SpaceFilter(null, null, false, null, 100);
    }

    public SpaceFilter withQuery(String words) {
        return new SpaceFilter(words, type, archived, after, size);
    }

    @Nullable
    Instant afterAt() {
        try {
            return after == null ? null : Instant.parse(Cursor.parts(after, 2).getFirst());
        } catch (DateTimeParseException cause) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }

    @Nullable
    UUID afterId() {
        try {
            return after == null ? null : UUID.fromString(Cursor.parts(after, 2).getLast());
        } catch (IllegalArgumentException cause) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }
}
