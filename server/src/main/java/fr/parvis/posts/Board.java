package fr.parvis.posts;

import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceType;

/// Who publishes in a space, and whether one comments there.
public record Board(Publishers publishers, Comments comments) {

    /// Facilitators alone, or contributors as well.
    public enum Publishers {
        FACILITATORS,
        CONTRIBUTORS
    }

    /// Whether one comments.
    public enum Comments {
        OPEN,
        CLOSED
    }

    /// What holds while nobody has said otherwise: where all are informed, few inform.
    public static Board of(SpaceType type) {
        return switch (type) {
            case GENERAL_INFO, SHARED_RESOURCES, COUNCIL, ASSOCIATIONS ->
                new Board(Publishers.FACILITATORS, Comments.OPEN);
            default -> new Board(Publishers.CONTRIBUTORS, Comments.OPEN);
        };
    }

    boolean lets(Role role) {
        return role.atLeast(publishers == Publishers.CONTRIBUTORS ? Role.CONTRIBUTOR : Role.FACILITATOR);
    }
}
