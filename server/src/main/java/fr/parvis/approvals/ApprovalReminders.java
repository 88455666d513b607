package fr.parvis.approvals;

import fr.parvis.people.absences.Absences;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reminds whoever is waited for, and nobody else: two days before the day that was named, or three days after they
/// were asked, then every other day.
@Service
class ApprovalReminders {
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final Duration BETWEEN = Duration.ofHours(44);
    private static final int DAYS_BEFORE = 2;

    private final ApprovalStore store;
    private final AwayStore away;
    private final ApprovalLetters letters;
    private final Absences absences;
    private final Clock clock;

    ApprovalReminders(ApprovalStore store, AwayStore away, ApprovalLetters letters, Absences absences, Clock clock) {
        this.store = store;
        this.away = away;
        this.letters = letters;
        this.absences = absences;
        this.clock = clock;
    }

    /// @return how many were reminded
    @Transactional
    public int remind() {
        var at = clock.instant();
        var soon = absences.today().plusDays(DAYS_BEFORE);
        var late = store.remind(soon, at.minus(PATIENCE), at.minus(BETWEEN), at);
        late.forEach(one -> store.findOpen(one.documentId())
                .ifPresent(
                        circuit -> letters.remind(circuit, one, away.now(one.documentId(), List.of(one.personId())))));
        return late.size();
    }
}
