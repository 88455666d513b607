package fr.parvis.people.absences;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody is to answer in another one's place.
///
/// @param subject the first and the last day, as ISO 8601 dates with a slash between
public record StandInNamed(List<UUID> recipients, UUID by, Instant at, String subject) implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.STAND_IN;
    }

    @Override
    public @Nullable UUID spaceId() {
        return null;
    }

    @Override
    public @Nullable String excerpt() {
        return null;
    }

    @Override
    public String address() {
        return "/";
    }
}
