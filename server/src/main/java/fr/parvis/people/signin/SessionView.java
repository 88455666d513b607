package fr.parvis.people.signin;

import fr.parvis.people.Hat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is signed in, as the interface needs it before anything else.
///
/// @param capacities the person's hats, the oldest first
/// @param capacityId the one worn; null for who has none
/// @param secondsLeft until the session ends, unless it is prolonged; a device's clock may be wrong, a length is not
record SessionView(
        SessionPerson person,
        boolean guest,
        boolean platformAdmin,
        List<Hat> capacities,
        @Nullable UUID capacityId,
        long secondsLeft) {

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
