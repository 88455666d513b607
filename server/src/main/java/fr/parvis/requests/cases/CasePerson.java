package fr.parvis.requests.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who has to do with a request.
///
/// @param tone from 1 to 6, the tint of the initials
/// @param standsIn the name of who answers in their place today, where that is known here
public record CasePerson(
        UUID id,
        String givenName,
        String familyName,
        @Nullable String post,
        boolean external,
        @Nullable String organisationName,
        int tone,
        @Nullable String photoUrl,
        @Nullable String standsIn) {}
