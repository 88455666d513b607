package fr.parvis.approvals;

import fr.parvis.people.absences.Absences;
import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.util.List;
import org.springframework.stereotype.Component;

/// What awaits somebody's reading or approval.
@Component
class ApprovalsToday implements TodaySource {
    private static final int LINES = 12;

    private final ApprovalStore store;
    private final Absences absences;

    ApprovalsToday(ApprovalStore store, Absences absences) {
        this.store = store;
        this.absences = absences;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        return store.today(actor.personId(), absences.today(), LINES);
    }
}
