package fr.parvis.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person is in an authority from now on, with their services there, all of them.
public record ChangeHat(
        @NotNull AffiliationKind kind,
        @Nullable @Size(max = 120) String post,
        @NotNull OrganisationRole role,
        @NotNull List<@NotNull UUID> unitIds) {}
