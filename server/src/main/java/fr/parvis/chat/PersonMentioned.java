package fr.parvis.chat;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message names people, by themselves, by a group or with the whole space.
public record PersonMentioned(
        UUID messageId,
        List<UUID> recipients,
        UUID by,
        Instant at,
        @Nullable UUID spaceId,
        String subject,
        String excerpt,
        String address)
        implements PersonalNotice {

    @Override
    public Kind kind() {
        return Kind.MENTION;
    }
}
