package fr.parvis.requests.cases;

import fr.parvis.platform.Actor;
import fr.parvis.requests.cases.CaseHistoryStore.Told;
import fr.parvis.requests.timers.StepTimers;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reminds whoever is waited for too long, then tells those who run the space: each once for a stay in a step.
@Service
class CaseTimers {
    private static final int AT_ONCE = 100;

    private final StepTimers timers;
    private final CaseGate gate;
    private final CaseHistoryStore history;
    private final CaseNews news;

    CaseTimers(StepTimers timers, CaseGate gate, CaseHistoryStore history, CaseNews news) {
        this.timers = timers;
        this.gate = gate;
        this.history = history;
        this.news = news;
    }

    /// Some whose moment has come: taken and told together, or neither.
    ///
    /// @return false where none is due, or only some of requests that somebody is moving
    @Transactional
    public boolean ringNext() {
        var at = gate.now();
        if (!timers.anyDue(at)) {
            return false;
        }
        var taken = timers.take(at, AT_ONCE);
        taken.forEach(due -> ring(due, at));
        return !taken.isEmpty();
    }

    private void ring(StepTimers.Due due, Instant at) {
        var one = gate.require(Actor.of(due.requesterId()), due.caseId());
        if (!one.isOpen() || !one.writable() || one.round() != due.round()) {
            return;
        }
        switch (due.kind()) {
            case REMIND -> {
                history.note(one.id(), CaseEvent.Kind.REMINDED, null, at, Told.NOTHING);
                news.reminded(one, at);
            }
            case ESCALATE -> {
                history.note(one.id(), CaseEvent.Kind.ESCALATED, null, at, Told.NOTHING);
                news.escalated(one, at);
            }
        }
    }
}
