package fr.parvis.spaces;

import fr.parvis.platform.Problem;
import java.util.Arrays;
import java.util.List;

/// Who may do what with a space. What happens inside it is for the policies of the tools.
final class SpacePolicy {
    private SpacePolicy() {}

    static boolean allows(Standing standing, SpaceAction action) {
        var space = standing.space();
        var runs = standing.isFacilitator() || (standing.administers() && standing.sees());
        return switch (action) {
            case CHANGE -> runs && space.isWritable();
            case MANAGE_MEMBERS -> standing.isFacilitator() && space.isWritable();
            case ARCHIVE -> runs && space.isWritable();
            case REOPEN -> runs && space.archivedAt() != null && space.endedAt() == null;
            case UNDO -> runs && space.isWritable() && space.isUntouched();
            case ENTER -> outside(standing) && space.access() == SpaceAccess.OPEN;
            case ASK -> outside(standing) && space.access() == SpaceAccess.ON_REQUEST;
            case LEAVE -> standing.isMember();
            // Whoever administers reads no content without being a member.
            case EXPORT -> standing.isFacilitator() || (standing.isMember() && standing.administers());
        };
    }

    /// @throws Problem NOT_FOUND for who may not see the space, SPACE_ARCHIVED where only that stands in the way,
    /// FORBIDDEN otherwise
    static void require(Standing standing, SpaceAction action) {
        if (!standing.sees()) {
            throw Problem.notFound();
        }
        if (allows(standing, action)) {
            return;
        }
        throw standing.space().isWritable() || action == SpaceAction.REOPEN || action == SpaceAction.EXPORT
                ? Problem.forbidden()
                : new Problem(SpaceProblem.SPACE_ARCHIVED);
    }

    static List<SpaceAction> can(Standing standing) {
        return Arrays.stream(SpaceAction.values())
                .filter(action -> allows(standing, action))
                .toList();
    }

    private static boolean outside(Standing standing) {
        return !standing.isMember() && standing.listed() && standing.space().isWritable();
    }
}
