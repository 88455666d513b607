package fr.parvis.spaces;

import fr.parvis.platform.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a person stands towards a space, inside or in front of it.
///
/// @param role null for who is not a member
/// @param listed whether the person's authority sees the space in its lists
/// @param administers whether the person runs the spaces of the space's authority
record Standing(Space space, UUID personId, @Nullable Role role, boolean listed, boolean administers) {

    boolean isMember() {
        return role != null;
    }

    boolean isFacilitator() {
        return role == Role.FACILITATOR;
    }

    /// What one may not see does not exist: a secret space is seen by its members alone, an archived one by them
    /// and the administrators.
    boolean sees() {
        return isMember() || (listed && !space.isSecret() && (space.isWritable() || administers));
    }

    Member member() {
        if (role == null) {
            throw Problem.notFound();
        }
        return new Member(personId, role, space);
    }
}
