package fr.parvis.requests.answering;

import fr.parvis.people.Token;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.answering.AskedCaseView.SaidView;
import fr.parvis.requests.cases.Case;
import fr.parvis.requests.cases.CaseAction;
import fr.parvis.requests.cases.CaseEvent;
import fr.parvis.requests.cases.CaseGate;
import fr.parvis.requests.cases.CasePolicy;
import fr.parvis.requests.cases.CaseReading;
import fr.parvis.requests.cases.CaseView;
import fr.parvis.requests.cases.Cases;
import fr.parvis.requests.cases.MoveCase;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answering from the mail that asks: its secret works once, for one person, while the request stands in the step that
/// it speaks of and it is their turn. It travels in the fragment of an address or in a body, so that no log and no
/// referrer holds it; to look changes nothing.
@Service
class CaseKeys {
    private final CaseKeyStore store;
    private final CaseGate gate;
    private final CaseReading reading;
    private final Cases cases;
    private final Clock clock;

    CaseKeys(CaseKeyStore store, CaseGate gate, CaseReading reading, Cases cases, Clock clock) {
        this.store = store;
        this.gate = gate;
        this.reading = reading;
        this.cases = cases;
        this.clock = clock;
    }

    /// @throws Problem CASE_KEY_OVER for a secret that was used, is too old, or never was, and where the answer is not
    /// awaited any more
    AskedCaseView look(String token) {
        var key = key(token);
        var one = reading.view(Actor.of(key.personId()), key.caseId());
        var shown = one.answers().stream()
                .filter(answer -> answer.reservedTo() == null && !answer.said().isEmpty())
                .toList();
        return new AskedCaseView(
                one.id(),
                one.number(),
                one.title(),
                one.definition(),
                gate.require(Actor.of(key.personId()), key.caseId()).requesterName(),
                one.stepName(),
                one.turn() == Case.Turn.REQUESTER,
                key.personName(),
                one.inPlaceOf(),
                one.revision(),
                said(one),
                shown,
                one.answers().stream().anyMatch(answer -> answer.reservedTo() != null),
                one.files().size(),
                one.moves());
    }

    private static @Nullable SaidView said(CaseView one) {
        return one.history().stream()
                .filter(event -> event.kind() == CaseEvent.Kind.MOVED || event.kind() == CaseEvent.Kind.AGREED)
                .filter(event -> event.said() != null)
                .reduce((_, later) -> later)
                .map(event -> new SaidView(event.byName(), String.valueOf(event.said())))
                .orElse(null);
    }

    /// @throws Problem CASE_KEY_OVER, and what [Cases#move] refuses
    @Transactional
    public void answer(String token, MoveCase move) {
        var key = key(token);
        if (!store.use(new Token(token).hash(), clock.instant())) {
            throw new Problem(RequestProblem.CASE_KEY_OVER);
        }
        cases.move(Actor.of(key.personId()), key.caseId(), move);
    }

    private CaseKeyStore.Key key(String token) {
        return store.find(new Token(token).hash(), clock.instant())
                .filter(this::isTheirTurn)
                .orElseThrow(() -> new Problem(RequestProblem.CASE_KEY_OVER));
    }

    private boolean isTheirTurn(CaseKeyStore.Key key) {
        return gate.find(Actor.of(key.personId()), key.caseId())
                .filter(one -> CasePolicy.allows(one, key.personId(), CaseAction.MOVE))
                .isPresent();
    }
}
