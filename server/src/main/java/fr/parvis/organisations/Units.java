package fr.parvis.organisations;

import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The services of an authority, as a tree: a pôle contains the people of its services.
@Service
public class Units {
    private final UnitStore store;
    private final OrganisationPolicy policy;
    private final Clock clock;

    Units(UnitStore store, OrganisationPolicy policy, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    public Unit create(Actor actor, UUID organisationId, PlaceUnit command) {
        policy.requireChange(actor, organisationId);
        store.lockTree(organisationId);
        requireParent(organisationId, command.parentId());
        try {
            return unit(store.insert(
                    organisationId, command.parentId(), command.name().strip(), clock.instant()));
        } catch (DuplicateKeyException cause) {
            throw new Problem(OrganisationProblem.UNIT_NAME_TAKEN);
        }
    }

    public List<Unit> tree(Actor actor, UUID organisationId) {
        policy.requireSee(actor, organisationId);
        return store.tree(organisationId);
    }

    /// For modules that already know that the actor has to do with it.
    public Unit unit(UUID id) {
        return store.find(id).orElseThrow(Problem::notFound);
    }

    /// A unit of an authority that the actor runs.
    public Unit requireChange(Actor actor, UUID id) {
        var unit = unit(id);
        policy.requireChange(actor, unit.organisationId());
        return unit;
    }

    /// A unit of one of the actor's authorities.
    public Unit requireSee(Actor actor, UUID id) {
        var unit = unit(id);
        policy.requireSee(actor, unit.organisationId());
        return unit;
    }

    /// Renames and moves, with all that stands below.
    @Transactional
    public Unit place(Actor actor, UUID id, PlaceUnit command) {
        var unit = requireChange(actor, id);
        store.lockTree(unit.organisationId());
        requireParent(unit.organisationId(), command.parentId());
        if (command.parentId() != null && store.isBelow(command.parentId(), id)) {
            throw new Problem(OrganisationProblem.UNIT_BELOW_ITSELF);
        }
        try {
            store.place(id, command.parentId(), command.name().strip());
        } catch (DuplicateKeyException cause) {
            throw new Problem(OrganisationProblem.UNIT_NAME_TAKEN);
        }
        return unit(id);
    }

    @Transactional
    public void delete(Actor actor, UUID id) {
        var unit = requireChange(actor, id);
        store.lockTree(unit.organisationId());
        if (store.hasChildren(id)) {
            throw new Problem(OrganisationProblem.UNIT_NOT_EMPTY);
        }
        try {
            store.delete(id);
        } catch (DataIntegrityViolationException stillReferred) {
            throw new Problem(OrganisationProblem.UNIT_NOT_EMPTY);
        }
    }

    private void requireParent(UUID organisationId, @Nullable UUID parentId) {
        if (parentId != null && !unit(parentId).organisationId().equals(organisationId)) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("parentId")));
        }
    }
}
