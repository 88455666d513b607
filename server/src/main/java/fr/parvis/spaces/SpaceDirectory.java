package fr.parvis.spaces;

import fr.parvis.people.Hats;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finding spaces: one's own in the rail and in *Vue d'ensemble*, and those one could join.
@Service
public class SpaceDirectory {
    private final SpaceDirectoryStore store;
    private final Hats hats;
    private final Clock clock;

    SpaceDirectory(SpaceDirectoryStore store, Hats hats, Clock clock) {
        this.store = store;
        this.hats = hats;
        this.clock = clock;
    }

    /// The actor's active spaces. A hat worn leaves out those of the actor's other authorities.
    public RailView mine(Actor actor) {
        var spaces = store.mine(actor.personId(), actor.affiliationId());
        var groups = Arrays.stream(SpaceGroup.values())
                .map(group -> new RailView.RailGroup(
                        group,
                        spaces.stream()
                                .filter(space ->
                                        !space.favourite() && space.type().group() == group)
                                .toList()))
                .filter(group -> !group.spaces().isEmpty())
                .toList();
        return new RailView(
                spaces.stream().filter(RailView.RailSpace::favourite).toList(), groups);
    }

    /// The spaces that the actor can read, the last active first.
    public Page<SpaceLine> overview(Actor actor, SpaceFilter filter) {
        return page(store.overview(actor.personId(), actor.affiliationId(), filter), filter);
    }

    /// The spaces of the actor's authorities that the actor could enter, ask to enter, or be invited to. A guest
    /// sees none.
    public Page<SpaceLine> joinable(Actor actor, SpaceFilter filter) {
        return page(store.joinable(actor.personId(), actor.affiliationId(), filter), filter);
    }

    /// Spaces of an authority whose name is near, among those the actor may see, the nearest first; five at most.
    ///
    /// @throws Problem NOT_FOUND for who has no hat in that authority
    public List<SpaceLine> similar(Actor actor, UUID organisationId, String name) {
        hats.requireMember(actor, organisationId);
        return store.similar(actor.personId(), organisationId, name.strip());
    }

    /// @throws Problem NOT_FOUND for who is not in the space
    @Transactional
    public void favour(Actor actor, UUID spaceId) {
        if (!store.favour(actor.personId(), spaceId, clock.instant())) {
            throw Problem.notFound();
        }
    }

    public void unfavour(Actor actor, UUID spaceId) {
        store.unfavour(actor.personId(), spaceId);
    }

    private static Page<SpaceLine> page(List<SpaceLine> lines, SpaceFilter filter) {
        return Page.of(lines, filter.size(), line -> Cursor.of(line.activeAt(), line.id()));
    }
}
