package fr.parvis.chat.later;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody is reminded of a message, at the moment that they chose.
public record ReminderRang(
        UUID personId, Instant at, @Nullable UUID spaceId, String subject, String excerpt, String address)
        implements PersonalNotice {

    @Override
    public Kind kind() {
        return Kind.REMINDER;
    }

    @Override
    public List<UUID> recipients() {
        return List.of(personId);
    }

    @Override
    public @Nullable UUID by() {
        return null;
    }
}
