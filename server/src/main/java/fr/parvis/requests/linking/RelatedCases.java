package fr.parvis.requests.linking;

import fr.parvis.people.absences.Absences;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.cases.Case;
import fr.parvis.requests.cases.CaseAction;
import fr.parvis.requests.cases.CaseGate;
import fr.parvis.requests.cases.CasePolicy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What agents relate: who asked knows nothing of it, and each sees of the others only what they see anyway.
@Service
class RelatedCases {
    private static final int MOST = 20;

    private final RelatedCaseStore store;
    private final CaseGate gate;
    private final Absences absences;

    RelatedCases(RelatedCaseStore store, CaseGate gate, Absences absences) {
        this.store = store;
        this.gate = gate;
        this.absences = absences;
    }

    /// @throws Problem NOT_FOUND; FORBIDDEN to who asked
    List<RelatedCaseView> of(Actor actor, UUID id) {
        requireInside(actor, gate.require(actor, id));
        return store.of(id, actor.personId(), absences.today());
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not answer for both; CASE_CLOSED; UNRELATABLE for itself and
    /// for what is tried; RELATED_ENOUGH
    @Transactional
    public void relate(Actor actor, UUID id, UUID other) {
        gate.require(actor, id, CaseAction.LINK);
        var found = gate.require(actor, other);
        requireInside(actor, found);
        if (id.equals(other) || found.trial()) {
            throw new Problem(RequestProblem.UNRELATABLE);
        }
        if (store.count(id) >= MOST || store.count(other) >= MOST) {
            throw new Problem(RequestProblem.RELATED_ENOUGH, Map.of("limit", MOST));
        }
        store.insert(id, other, actor.personId(), gate.now());
    }

    @Transactional
    public void part(Actor actor, UUID id, UUID other) {
        gate.require(actor, id, CaseAction.LINK);
        store.delete(id, other);
    }

    private static void requireInside(Actor actor, Case one) {
        if (!CasePolicy.allows(one, actor.personId(), CaseAction.SEE_INSIDE)) {
            throw Problem.forbidden();
        }
    }
}
