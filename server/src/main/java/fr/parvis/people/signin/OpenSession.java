package fr.parvis.people.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A device on which a person is signed in.
///
/// @param current whether it is the one that asks
record OpenSession(
        UUID id,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        boolean remembered,
        @Nullable String userAgent,
        @Nullable String address,
        boolean current) {}
