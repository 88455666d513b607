package fr.parvis.people;

import fr.parvis.organisations.Units;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is in a service, and who heads it. The people of the services below count in the published view, not here.
@Service
public class UnitMembers {
    private final UnitMemberStore store;
    private final Units units;
    private final PeoplePolicy policy;
    private final Clock clock;

    UnitMembers(UnitMemberStore store, Units units, PeoplePolicy policy, Clock clock) {
        this.store = store;
        this.units = units;
        this.policy = policy;
        this.clock = clock;
    }

    /// @param head whether they head the service
    public record UnitMember(PersonView person, boolean head) {}

    /// How many people a unit has, those below it included, and who heads it.
    public record Headcount(UUID unitId, int people, List<String> heads) {}

    public List<UnitMember> members(Actor actor, UUID unitId) {
        units.requireSee(actor, unitId);
        return store.members(unitId);
    }

    public List<Headcount> headcounts(Actor actor, UUID organisationId) {
        policy.requireSee(actor, organisationId);
        return store.headcounts(organisationId);
    }

    /// @param head whether they head it from now on
    @Transactional
    public void enter(Actor actor, UUID unitId, UUID personId, boolean head) {
        var unit = units.requireChange(actor, unitId);
        if (!store.enter(personId, unit.organisationId(), List.of(unitId), clock.instant())) {
            throw Problem.notFound();
        }
        store.setHead(unitId, personId, head ? clock.instant() : null);
    }

    @Transactional
    public void leave(Actor actor, UUID unitId, UUID personId) {
        units.requireChange(actor, unitId);
        if (!store.leave(unitId, personId)) {
            throw Problem.notFound();
        }
    }
}
