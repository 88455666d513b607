package fr.parvis.posts.leaving;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the rows that come back have in common.
final class LeavingWords {
    private static final int LONGEST_NAME = 300;

    private LeavingWords() {}

    /// Follows from where it comes back to and the id it had, so that nothing comes twice and all find each other.
    static UUID id(UUID spaceId, UUID before) {
        return UUID.nameUUIDFromBytes((spaceId + "/post/" + before).getBytes(StandardCharsets.UTF_8));
    }

    /// Who is known in words only.
    static @Nullable String said(@Nullable UUID person, @Nullable String name) {
        if (person != null) {
            return null;
        }
        var said = name == null || name.isBlank() ? "?" : name.strip();
        return said.length() <= LONGEST_NAME ? said : said.substring(0, LONGEST_NAME);
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
