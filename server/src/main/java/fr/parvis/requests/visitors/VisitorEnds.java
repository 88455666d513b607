package fr.parvis.requests.visitors;

import fr.parvis.visitors.Visits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Once a request is over, the day on which what was said in it goes is known. A job sets it, and not who ends the
/// request: they hold it, and whoever follows one holds the visit first.
@Component
class VisitorEnds {
    private static final int AT_ONCE = 200;

    private final OwnCaseStore store;
    private final PublicFormStore doors;
    private final Visits visits;

    VisitorEnds(OwnCaseStore store, PublicFormStore doors, Visits visits) {
        this.store = store;
        this.doors = doors;
        this.visits = visits;
    }

    /// @return whether there were any
    @Transactional
    public boolean setNext() {
        var over = store.over(AT_ONCE);
        over.forEach(one -> doors.find(one.definitionId())
                .ifPresent(door -> visits.keepUntil(one.visitId(), door.eraseAt(one.closedAt(), one.months()))));
        return !over.isEmpty();
    }
}
