package fr.parvis.people.signin;

import fr.parvis.people.Hat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is signed in, as the interface needs it before anything else.
///
/// @param capacities the person's hats, the oldest first
/// @param capacityId the one worn; null for who has none
record SessionView(
        SessionPerson person,
        boolean guest,
        boolean platformAdmin,
        List<Hat> capacities,
        @Nullable UUID capacityId,
        Instant expiresAt) {

    record SessionPerson(
            UUID id,
            String givenName,
            String familyName,
            String identifier,
            @Nullable String email,
            String locale,
            @Nullable String photoUrl,
            int tone) {}

    record Contact(
            @Nullable String email,
            @Nullable String login,
            @Nullable String locale) {}
}
