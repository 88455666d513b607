package fr.parvis.retention.inactive;

import fr.parvis.spaces.SpaceType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The inactive spaces of an authority, the longest first.
///
/// @param months after how many a space is asked about
public record InactiveView(int months, List<InactiveSpace> spaces) {

    /// @param slug null for a secret space
    /// @param activeAt when something last happened in it
    /// @param bytes what it holds, versions and trash included
    /// @param askedAt when those who run it were last asked; null where they were not yet
    /// @param keptUntil until when they said that it serves; null where they did not
    public record InactiveSpace(
            UUID id,
            String name,
            @Nullable String slug,
            SpaceType type,
            Instant activeAt,
            long bytes,
            @Nullable Instant askedAt,
            @Nullable Instant keptUntil) {}
}
