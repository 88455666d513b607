package fr.parvis.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person is in one authority (*casquette*).
///
/// @param id the affiliation
/// @param armsUrl where the authority's arms are; null shows its initial
public record Hat(
        UUID id,
        UUID organisationId,
        String organisationSlug,
        String organisationName,
        String organisationKind,
        String accent,
        String timeZone,
        @Nullable String armsUrl,
        AffiliationKind kind,
        @Nullable String post,
        OrganisationRole role) {}
