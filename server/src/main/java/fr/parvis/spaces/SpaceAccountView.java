package fr.parvis.spaces;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a person has access to a space: every way in, the strongest first.
///
/// @param endsAt when a guest's access ends; null for the others
public record SpaceAccountView(
        SpacePersonView person, @Nullable Instant endsAt, List<Way> ways) {

    /// @param memberId the row of the person, the group or the unit
    /// @param groupName null unless a group brings them in
    /// @param unitName null unless a unit does
    /// @param addedBy the name of who added the row; null where nobody did by hand
    public record Way(
            UUID memberId,
            Role role,
            @Nullable String groupName,
            @Nullable String unitName,
            Instant addedAt,
            @Nullable String addedBy) {}
}
