package fr.parvis.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An outside person as who answers for them sees them.
///
/// @param endsAt the access ends by itself then
/// @param active whether they chose a password
public record GuestView(
        UUID id,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String organisationName,
        @Nullable String reason,
        UUID sponsorId,
        String sponsorName,
        Instant endsAt,
        boolean active,
        int tone) {}
