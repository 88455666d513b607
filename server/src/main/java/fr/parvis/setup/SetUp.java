package fr.parvis.setup;

import fr.parvis.organisations.CreateOrganisation;
import fr.parvis.people.AffiliationKind;
import fr.parvis.people.Honorific;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// You, and your authority.
///
/// @param code what the server printed when it started
record SetUp(
        @NotBlank @Size(max = 60) String code,
        @NotNull @Valid FirstPerson person,
        @NotNull @Valid CreateOrganisation organisation) {

    /// Whoever sets the installation up, and runs it from then on.
    record FirstPerson(
            @Nullable Honorific honorific,
            @NotBlank @Size(max = 80) String givenName,
            @NotBlank @Size(max = 80) String familyName,
            @NotBlank @Size(max = 254) String email,
            @NotNull AffiliationKind kind,
            @Nullable @Size(max = 120) String post,
            @NotEmpty @Size(max = 1000) String password) {}
}
