package fr.parvis.requests.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who has to do with a request.
///
/// @param tone from 1 to 6, the tint of the initials
public record CasePerson(
        UUID id,
        String givenName,
        String familyName,
        @Nullable String post,
        boolean external,
        @Nullable String organisationName,
        int tone,
        @Nullable String photoUrl) {}
