package fr.parvis.people;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Groupes de diffusion: of persons and of services, without groups in groups. Whoever joins a service joins its
/// groups at once.
@Service
public class Groups {
    private final GroupStore store;
    private final PeoplePolicy policy;
    private final Clock clock;

    Groups(GroupStore store, PeoplePolicy policy, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    public GroupView create(Actor actor, UUID organisationId, NameGroup command) {
        policy.requireAdminister(actor, organisationId);
        try {
            return group(store.insert(organisationId, command.name().strip(), clock.instant()));
        } catch (DuplicateKeyException taken) {
            throw new Problem(PeopleProblem.GROUP_NAME_TAKEN);
        }
    }

    public List<GroupView> groups(Actor actor, UUID organisationId) {
        policy.requireSee(actor, organisationId);
        return store.groups(organisationId);
    }

    /// For modules that already know that the actor has to do with it.
    public GroupView group(UUID id) {
        return store.find(id).orElseThrow(Problem::notFound);
    }

    GroupContent content(Actor actor, UUID id) {
        var group = group(id);
        policy.requireSee(actor, group.organisationId());
        return new GroupContent(id, group.organisationId(), group.name(), store.persons(id), store.units(id));
    }

    @Transactional
    public GroupView rename(Actor actor, UUID id, NameGroup command) {
        requireChange(actor, id);
        try {
            store.rename(id, command.name().strip());
        } catch (DuplicateKeyException taken) {
            throw new Problem(PeopleProblem.GROUP_NAME_TAKEN);
        }
        return group(id);
    }

    @Transactional
    public void delete(Actor actor, UUID id) {
        requireChange(actor, id);
        store.delete(id);
    }

    @Transactional
    public void addPerson(Actor actor, UUID id, UUID personId) {
        requireChange(actor, id);
        requireDone(store.addPerson(id, personId, clock.instant()));
    }

    @Transactional
    public void addUnit(Actor actor, UUID id, UUID unitId) {
        requireChange(actor, id);
        requireDone(store.addUnit(id, unitId, clock.instant()));
    }

    @Transactional
    public void removePerson(Actor actor, UUID id, UUID personId) {
        requireChange(actor, id);
        requireDone(store.removePerson(id, personId));
    }

    @Transactional
    public void removeUnit(Actor actor, UUID id, UUID unitId) {
        requireChange(actor, id);
        requireDone(store.removeUnit(id, unitId));
    }

    private void requireChange(Actor actor, UUID id) {
        policy.requireAdminister(actor, group(id).organisationId());
    }

    private static void requireDone(boolean done) {
        if (!done) {
            throw Problem.notFound();
        }
    }
}
