package fr.parvis.people.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A password that somebody gave to one of their programs; the secret itself is not known any more.
///
/// @param name what its person calls it
/// @param lastUsedAt to five minutes; null while it never was
/// @param lastAddress where from
public record ApplicationPassword(
        UUID id,
        String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastAddress) {}
