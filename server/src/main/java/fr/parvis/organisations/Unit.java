package fr.parvis.organisations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pôle, a direction or a service of an authority.
///
/// @param parentId the unit it stands in; null at the top
/// @param depth 0 at the top
public record Unit(UUID id, UUID organisationId, @Nullable UUID parentId, String name, int depth) {}
