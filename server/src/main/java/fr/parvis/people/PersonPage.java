package fr.parvis.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person's page in the directory.
///
/// @param guestUntil when an outside person's access ends
/// @param sponsorName who answers for an outside person
/// @param unreachableSince since when mail does not reach their address any more; null where it does
record PersonPage(
        PersonView person,
        @Nullable Honorific honorific,
        @Nullable String email,
        @Nullable String phone,
        List<Directory.PostView> posts,
        @Nullable Instant guestUntil,
        @Nullable String sponsorName,
        @Nullable Instant unreachableSince) {}
