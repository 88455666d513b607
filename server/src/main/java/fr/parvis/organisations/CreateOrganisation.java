package fr.parvis.organisations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A new authority, or what an authority becomes.
///
/// @param slug made from the name when absent; never changed afterwards
/// @param accent `fontaine` when absent
/// @param storageQuota in bytes; null is without limit; only the platform administrator's word counts
public record CreateOrganisation(
        @NotBlank @Size(max = 120) String name,

        @Nullable @Size(max = 60) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String slug,

        @NotNull OrganisationKind kind,

        @Nullable @Pattern(regexp = "fontaine|ardoise|tuile|quetsche|mirabelle|seille")
        String accent,

        @Nullable @Size(max = 60) String timeZone,
        @Nullable @PositiveOrZero Long storageQuota) {

    /// An authority with what is usual.
    public static CreateOrganisation named(String name, OrganisationKind kind) {
        return new CreateOrganisation(name, null, kind, null, null, null);
    }
}
