package fr.parvis.retention.quotas;

import fr.parvis.spaces.SpaceType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an authority's spaces hold, in bytes; versions and trash count.
///
/// @param reserved promised to deposits on their way
/// @param quota what it may hold; null without limit
/// @param trashed what of it lies in trashes
public record QuotasView(long used, long reserved, @Nullable Long quota, long trashed, List<SpaceQuota> spaces) {

    /// @param slug null for a secret space
    public record SpaceQuota(
            UUID id,
            String name,
            @Nullable String slug,
            SpaceType type,
            boolean archived,
            long used,
            long trashed,
            @Nullable Long quota) {}
}
