package fr.parvis.notifications.mails;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to one thing of a space, folded.
///
/// @param forDigest whether it waits for the summary
/// @param subject what the thing is called now
/// @param address where the latest of it is seen
/// @param documents whether it came: more than 0
/// @param people how many did it
/// @param by one of them, the latest
public record NewsLine(
        UUID spaceId,
        UUID thingId,
        boolean forDigest,
        String subject,
        String address,
        int messages,
        int documents,
        int versions,
        int posts,
        int people,
        @Nullable String by,
        Instant since) {}
