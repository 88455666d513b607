package fr.parvis.notifications;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whom a word to a space, or to some of its people, reaches, and how: counts, and never who chose what. How many chose
/// what is told to those who run the space, and of five people or more only: of fewer, a count would name them.
@Service
public class Reach {
    private static final int CROWD = 5;

    private final ReachStore store;
    private final Spaces spaces;

    Reach(ReachStore store, Spaces spaces) {
        this.store = store;
        this.spaces = spaces;
    }

    /// @param personIds those of the space that are meant; null for all of it, but for who asks
    /// @param collectiveIds groups and services that are meant as well, and who runs the space with them
    /// @throws Problem NOT_FOUND for who is not in the space
    public ReachView of(Actor actor, UUID spaceId, @Nullable List<UUID> personIds, @Nullable List<UUID> collectiveIds) {
        var insider = spaces.requireInsider(actor, spaceId);
        var reached = store.count(actor.personId(), spaceId, personIds, collectiveIds);
        return insider.role() == Role.FACILITATOR && reached.people() >= CROWD ? reached : reached.withoutChoices();
    }
}
