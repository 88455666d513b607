package fr.parvis.spaces.joining;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who asks to come into a space.
public record JoinRequestView(
        UUID id,
        UUID personId,
        String givenName,
        String familyName,
        @Nullable String post,
        @Nullable String organisationName,
        int tone,
        @Nullable String photoUrl,
        @Nullable String message,
        Instant askedAt) {}
