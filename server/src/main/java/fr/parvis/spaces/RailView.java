package fr.parvis.spaces;

import java.util.List;
import java.util.UUID;

/// One's spaces as the rail shows them: favourites first, the others by group.
public record RailView(List<RailSpace> favourites, List<RailGroup> groups) {

    /// @param group the groups stand in the order of [SpaceGroup], empty ones left out
    public record RailGroup(SpaceGroup group, List<RailSpace> spaces) {}

    public record RailSpace(
            UUID id, String organisationSlug, String slug, String name, SpaceType type, Role role, boolean favourite) {}
}
