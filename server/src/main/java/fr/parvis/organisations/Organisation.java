package fr.parvis.organisations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A local authority of the installation.
///
/// @param slug unique on the installation, part of the addresses of its spaces
/// @param accent one of the six named colours of the interface
/// @param armsUrl where its arms are; null shows its initial
/// @param storageQuota in bytes; null is without limit
public record Organisation(
        UUID id,
        String slug,
        String name,
        OrganisationKind kind,
        String accent,
        String timeZone,
        @Nullable String armsUrl,
        @Nullable Long storageQuota) {}
