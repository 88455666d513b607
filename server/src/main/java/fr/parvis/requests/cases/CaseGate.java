package fr.parvis.requests.cases;

import fr.parvis.people.absences.Absences;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// A request as somebody may use it.
@Service
public class CaseGate {
    private final CaseStore store;
    private final Absences absences;
    private final Clock clock;

    CaseGate(CaseStore store, Absences absences, Clock clock) {
        this.store = store;
        this.absences = absences;
        this.clock = clock;
    }

    /// Nothing for who does not see it, as for one that does not exist.
    public Optional<Case> find(Actor actor, UUID id) {
        return store.find(actor.personId(), id, absences.today());
    }

    /// @throws Problem NOT_FOUND for who does not see it, as for one that does not exist
    public Case require(Actor actor, UUID id) {
        return find(actor, id).orElseThrow(Problem::notFound);
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN, CASE_CLOSED, SPACE_ARCHIVED (spaces)
    public Case require(Actor actor, UUID id, CaseAction action) {
        var one = require(actor, id);
        CasePolicy.require(one, actor.personId(), action);
        return one;
    }

    /// The same, while nobody else changes it: in the caller's transaction.
    Case requireAlone(Actor actor, UUID id) {
        require(actor, id);
        store.lock(id);
        return require(actor, id);
    }

    /// As fine as the database keeps it.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
