package fr.parvis.approvals;

import fr.parvis.people.Token;
import fr.parvis.people.absences.Absences;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answering from the mail that asks: its secret works once, for one person, about one version, as long as their
/// answer to it is awaited. It travels in the fragment of an address or in a body, so that no log and no referrer
/// holds it, and lets nobody read the document.
@Service
class AnswerKeys {
    private final AnswerKeyStore store;
    private final Approvals approvals;
    private final Absences absences;
    private final Clock clock;

    AnswerKeys(AnswerKeyStore store, Approvals approvals, Absences absences, Clock clock) {
        this.store = store;
        this.approvals = approvals;
        this.absences = absences;
        this.clock = clock;
    }

    /// What somebody is asked by mail.
    ///
    /// @param personName who answers
    /// @param inPlaceOf who is away, where the answer is theirs
    record AwaitedView(
            String document,
            UUID documentId,
            int version,
            Step step,
            String personName,
            @Nullable String inPlaceOf,
            String askedBy,
            @Nullable String instructions,
            @Nullable LocalDate dueOn) {}

    /// @throws Problem NOT_AWAITED for a secret that was used, is too old, or never was, and where the answer is not
    /// awaited any more
    AwaitedView look(String token) {
        var key = key(token);
        return new AwaitedView(
                key.document(),
                key.documentId(),
                key.version(),
                key.step(),
                key.personName(),
                key.inPlaceOf(),
                key.askedBy(),
                key.instructions(),
                key.dueOn());
    }

    /// @throws Problem NOT_AWAITED, and what [Approvals#answer] refuses
    @Transactional
    public void answer(String token, AnswerKind kind, @Nullable String reason) {
        var key = key(token);
        if (!store.use(new Token(token).hash(), clock.instant())) {
            throw new Problem(ApprovalProblem.NOT_AWAITED);
        }
        var inPlaceOf = key.inPlaceOf() == null ? null : key.personId();
        approvals.answer(
                Actor.of(key.holderId()), key.documentId(), new AnswerApproval(key.version(), kind, reason, inPlaceOf));
    }

    private AnswerKeyStore.Key key(String token) {
        return store.find(new Token(token).hash(), clock.instant(), absences.today())
                .orElseThrow(() -> new Problem(ApprovalProblem.NOT_AWAITED));
    }
}
