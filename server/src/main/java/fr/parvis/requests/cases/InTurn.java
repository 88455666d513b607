package fr.parvis.requests.cases;

import fr.parvis.people.absences.Absences;
import fr.parvis.requests.cases.CaseHistoryStore.Told;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gives a request that comes to the agents to each of them in turn, where its definition says so.
@Component
class InTurn {
    private final SeatStore seats;
    private final CaseStore store;
    private final AnswerStore answers;
    private final CaseHistoryStore history;
    private final Absences absences;

    InTurn(SeatStore seats, CaseStore store, AnswerStore answers, CaseHistoryStore history, Absences absences) {
        this.seats = seats;
        this.store = store;
        this.answers = answers;
        this.history = history;
        this.absences = absences;
    }

    /// To nobody where somebody has it, where agents take theirs by hand, and where none is there today.
    void give(UUID id, UUID spaceId, UUID definitionId, UUID requesterId, Instant at) {
        if (!seats.takeTurn(definitionId)) {
            return;
        }
        seats.nextInTurn(spaceId, definitionId, requesterId, absences.today())
                .filter(agent -> store.take(id, agent, at))
                .ifPresent(agent -> history.note(
                        id,
                        CaseEvent.Kind.ASSIGNED,
                        null,
                        at,
                        Told.about(answers.name(agent).orElse(null))));
    }
}
