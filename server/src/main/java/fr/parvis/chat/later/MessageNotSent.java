package fr.parvis.chat.later;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message did not leave at its moment: its author may not write there any more. Its text is kept for them.
///
/// @param subject what its conversation was called when it was scheduled
public record MessageNotSent(UUID messageId, UUID personId, Instant at, String subject, String excerpt)
        implements PersonalNotice {

    @Override
    public Kind kind() {
        return Kind.NOT_SENT;
    }

    @Override
    public List<UUID> recipients() {
        return List.of(personId);
    }

    @Override
    public @Nullable UUID by() {
        return null;
    }

    @Override
    public @Nullable UUID spaceId() {
        return null;
    }

    @Override
    public String address() {
        return "/messages?programme=" + messageId;
    }
}
