package fr.parvis.retention.schedule;

import fr.parvis.people.Hats;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The retention schedule of an authority, kept by who administers it and read by whoever classifies in its spaces.
@Service
public class Schedule {
    private final ScheduleStore store;
    private final Hats hats;
    private final Spaces spaces;
    private final Clock clock;

    Schedule(ScheduleStore store, Hats hats, Spaces spaces, Clock clock) {
        this.store = store;
        this.hats = hats;
        this.spaces = spaces;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN to who does not administer the authority
    public List<ClassView> classes(Actor actor, UUID organisationId) {
        hats.requireAdmin(actor, organisationId);
        return store.classes(organisationId);
    }

    /// Those that can be given to what lies in a space.
    ///
    /// @throws Problem NOT_FOUND for who is not in the space
    public List<ClassView> choice(Actor actor, UUID spaceId) {
        return store.classes(spaces.requireInsider(actor, spaceId).space().organisationId());
    }

    /// @throws Problem CLASS_EXISTS
    @Transactional
    public UUID add(Actor actor, UUID organisationId, SetClass command) {
        hats.requireAdmin(actor, organisationId);
        return store.insert(organisationId, command.tidied(), actor.personId(), clock.instant())
                .orElseThrow(() -> new Problem(ScheduleProblem.CLASS_EXISTS));
    }

    /// What bears it is kept by the new rule from now on.
    ///
    /// @throws Problem CLASS_EXISTS
    @Transactional
    public void change(Actor actor, UUID organisationId, UUID classId, SetClass command) {
        require(actor, organisationId, classId);
        try {
            store.update(classId, command.tidied());
        } catch (DuplicateKeyException taken) {
            throw new Problem(ScheduleProblem.CLASS_EXISTS);
        }
    }

    /// @throws Problem CLASS_GIVEN where it is given to anything
    @Transactional
    public void remove(Actor actor, UUID organisationId, UUID classId) {
        hats.requireAdmin(actor, organisationId);
        store.lock(organisationId);
        var known = require(actor, organisationId, classId);
        if (known.given() > 0) {
            throw new Problem(ScheduleProblem.CLASS_GIVEN, Map.of("count", known.given()));
        }
        store.delete(classId);
    }

    private ClassView require(Actor actor, UUID organisationId, UUID classId) {
        hats.requireAdmin(actor, organisationId);
        return store.find(organisationId, classId).orElseThrow(Problem::notFound);
    }
}
