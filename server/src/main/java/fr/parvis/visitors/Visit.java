package fr.parvis.visitors;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody without an account at a door.
///
/// @param door which door, and `placeId` the thing behind it
/// @param email null for who has none: they follow by a code that was printed for them
/// @param consents the sentences agreed to, as they were read
/// @param askedAt when they were sent the mail that lets them prove their address
/// @param eraseAt from then on nothing of them is kept
public record Visit(
        UUID id,
        String door,
        UUID placeId,
        String name,
        @Nullable String email,
        List<String> consents,
        Instant cameAt,
        @Nullable Instant askedAt,
        @Nullable Instant provedAt,
        Instant eraseAt) {}
