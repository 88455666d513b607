package fr.parvis.requests.cases;

import fr.parvis.platform.Actor;
import fr.parvis.requests.cases.Case.Turn;
import fr.parvis.requests.cases.CaseHistoryStore.Told;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How a request begins: it enters its first step, and whoever is awaited there is told.
@Component
class CaseOpening {
    private final CaseGate gate;
    private final Journey journey;
    private final InTurn inTurn;
    private final CaseHistoryStore history;
    private final CaseNews news;

    CaseOpening(CaseGate gate, Journey journey, InTurn inTurn, CaseHistoryStore history, CaseNews news) {
        this.gate = gate;
        this.journey = journey;
        this.inTurn = inTurn;
        this.history = history;
        this.news = news;
    }

    /// @param actor who asks
    /// @param by who filled it in: they, or an agent for them
    void open(Actor actor, UUID id, UUID by, Map<String, List<String>> said, Told how, Instant at) {
        history.note(id, CaseEvent.Kind.FILED, by, at, how);
        var one = gate.require(actor, id);
        var reached = journey.reached(one, one.step(), said);
        journey.begin(one, reached, at);
        if (!one.trial()) {
            if (reached.turn() == Turn.AGENTS) {
                inTurn.give(id, one.spaceId(), one.definitionId(), actor.personId(), at);
            }
            news.filed(gate.require(actor, id), actor, by, at);
        }
    }
}
