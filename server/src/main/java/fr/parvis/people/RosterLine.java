package fr.parvis.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person of an authority, as its administrators see them.
///
/// @param active whether they chose a password
/// @param invited whether an invitation or a letter is open
/// @param publicEmail whether the address is of a public domain
/// @param shared whether they also belong to an authority that is not this one: then only the hat here may be
/// changed by its administrators
/// @param mailTrouble since when and why mail does not arrive; null where it does
public record RosterLine(
        UUID id,
        @Nullable Honorific honorific,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String login,
        @Nullable String phone,
        AffiliationKind kind,
        @Nullable String post,
        OrganisationRole role,
        List<RosterUnit> units,
        boolean active,
        boolean invited,
        boolean publicEmail,
        boolean shared,
        int tone,
        @Nullable String photoUrl,
        @Nullable MailTrouble mailTrouble) {

    /// Mail does not arrive any more.
    ///
    /// @param reason in the words of the server that refused it; may be empty
    public record MailTrouble(Instant since, String reason) {}

    /// A service of the authority.
    public record RosterUnit(UUID id, String name) {}
}
