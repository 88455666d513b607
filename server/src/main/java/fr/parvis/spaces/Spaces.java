package fr.parvis.spaces;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The spaces, in the order of their life.
@Service
public class Spaces {
    private final SpaceStore store;

    Spaces(SpaceStore store) {
        this.store = store;
    }

    /// The actor as a member of a space: the first of the three moves of authorization.
    ///
    /// @throws Problem NOT_FOUND for who is not a member, as for a space that does not exist
    public Member require(Actor actor, UUID spaceId) {
        return store.findMember(actor.personId(), spaceId).orElseThrow(Problem::notFound);
    }
}
