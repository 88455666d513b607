package fr.parvis.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person to add to an authority. Somebody who has an account already, by the same e-mail and name, gets one more
/// hat.
///
/// @param login made from the name and the authority when absent
/// @param role MEMBER when absent
/// @param unitIds the services they enter
public record NewPerson(
        @NotNull UUID organisationId,
        @Nullable Honorific honorific,
        @NotBlank @Size(max = 80) String givenName,
        @NotBlank @Size(max = 80) String familyName,
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 120) String login,
        @Nullable @Size(max = 40) String phone,
        @NotNull AffiliationKind kind,
        @Nullable @Size(max = 120) String post,
        @Nullable OrganisationRole role,
        @NotNull List<@NotNull UUID> unitIds) {

    public OrganisationRole roleOrMember() {
        return role == null ? OrganisationRole.MEMBER : role;
    }
}
