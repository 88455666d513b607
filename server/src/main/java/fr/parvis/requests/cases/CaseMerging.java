package fr.parvis.requests.cases;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.cases.CaseHistoryStore.Told;
import fr.parvis.requests.timers.StepTimers;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Two requests for one thing: one is kept, the other is closed, and who asked for it is told of the end of the one
/// that is kept, of which they see the number and the step alone.
@Service
public class CaseMerging {
    private final CaseGate gate;
    private final CaseStore store;
    private final CaseHistoryStore history;
    private final StepTimers timers;
    private final CaseNews news;

    CaseMerging(CaseGate gate, CaseStore store, CaseHistoryStore history, StepTimers timers, CaseNews news) {
        this.gate = gate;
        this.store = store;
        this.history = history;
        this.timers = timers;
        this.news = news;
    }

    /// @throws Problem NOT_FOUND; FORBIDDEN for who does not answer for both; CASE_CLOSED; UNMERGEABLE for one into
    /// which others were merged, for itself and between two spaces
    @Transactional
    public void merge(Actor actor, UUID id, UUID into) {
        if (id.equals(into)) {
            throw new Problem(RequestProblem.UNMERGEABLE);
        }
        // Always in the same order, so that two who merge crosswise do not wait for one another.
        var first = id.compareTo(into) < 0 ? id : into;
        gate.requireAlone(actor, first);
        gate.requireAlone(actor, first.equals(id) ? into : id);
        var one = gate.require(actor, id, CaseAction.LINK);
        var kept = gate.require(actor, into, CaseAction.LINK);
        if (one.gathers() || !one.spaceId().equals(kept.spaceId())) {
            throw new Problem(RequestProblem.UNMERGEABLE);
        }
        var at = gate.now();
        store.merge(id, into, at);
        timers.over(id);
        history.note(id, CaseEvent.Kind.MERGED, actor.personId(), at, Told.about(kept.number()));
        history.note(into, CaseEvent.Kind.GATHERED, actor.personId(), at, Told.about(one.subject()));
        news.merged(one, kept, actor, at);
    }
}
