package fr.parvis.spaces.inventory;

import fr.parvis.spaces.SpaceAccess;
import fr.parvis.spaces.SpaceType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A space as an authority's administrator counts it: nothing of what it holds.
///
/// @param bytes what it holds; null where nothing keeps content
/// @param slug null for a secret space: its address is its members' alone
public record InventoryLine(
        UUID id,
        String name,
        @Nullable String slug,
        SpaceType type,
        SpaceAccess access,
        @Nullable Instant archivedAt,
        int memberCount,
        @Nullable Long bytes,
        List<String> facilitators) {}
