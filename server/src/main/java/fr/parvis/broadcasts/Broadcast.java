package fr.parvis.broadcasts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message to many.
///
/// @param spaceId whose people it is for; null is those of the authority
/// @param address a page of Parvis that it leads to
/// @param everybody whether it is to all of them, rather than to those chosen
/// @param chasedAt when those who had not read it were sent to again
public record Broadcast(
        UUID id,
        UUID organisationId,
        @Nullable UUID spaceId,
        UUID authorId,
        String title,
        String body,
        boolean confirmable,
        @Nullable String address,
        boolean everybody,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant sentAt,
        @Nullable Instant chasedAt) {

    public boolean isSent() {
        return sentAt != null;
    }
}
