package fr.parvis.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person is in one authority (*casquette*).
///
/// @param id the affiliation
public record Hat(
        UUID id,
        UUID organisationId,
        String organisationSlug,
        String organisationName,
        String organisationKind,
        String accent,
        String timeZone,
        AffiliationKind kind,
        @Nullable String post,
        OrganisationRole role) {}
