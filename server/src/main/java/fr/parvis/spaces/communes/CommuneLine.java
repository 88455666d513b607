package fr.parvis.spaces.communes;

import fr.parvis.spaces.SpaceAccess;
import fr.parvis.spaces.SpaceType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the preview, or of what was done: one space.
///
/// @param exists a space of that type and name is there already, and stays as it is
/// @param spaceId null in a preview of a space to be opened
/// @param people how many come in at once: the elected members into a council, the people of a unit of the same
/// name into a service
public record CommuneLine(
        SpaceType type,
        String name,
        SpaceAccess access,
        List<String> folders,
        int people,
        boolean exists,
        @Nullable UUID spaceId,
        @Nullable String slug) {}
