package fr.parvis.requests.cases;

import fr.parvis.people.PersonLeft;
import fr.parvis.platform.Actor;
import fr.parvis.requests.cases.CaseHistoryStore.Told;
import fr.parvis.spaces.MemberLeft;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What becomes of the requests of who leaves: those that they had are nobody's again, and those that only they could
/// answer are for who runs the space, who is told.
@Component
class CaseReactions {
    private final LeftCaseStore store;
    private final CaseHistoryStore history;
    private final CaseGate gate;
    private final CaseNews news;

    CaseReactions(LeftCaseStore store, CaseHistoryStore history, CaseGate gate, CaseNews news) {
        this.store = store;
        this.history = history;
        this.gate = gate;
        this.news = news;
    }

    @EventListener
    void on(MemberLeft left) {
        handBack(left.spaceId(), null);
        tellOrphans(left.spaceId(), null);
    }

    /// Whichever comes first of this and of their leaving its spaces: each request is told once.
    @EventListener
    void on(PersonLeft left) {
        handBack(null, left.personId());
        tellOrphans(null, left.personId());
    }

    private void tellOrphans(@Nullable UUID spaceId, @Nullable UUID personId) {
        for (var asked : store.orphans(spaceId, personId)) {
            gate.find(Actor.of(asked.requesterId()), asked.id()).ifPresent(one -> news.reminded(one, gate.now()));
        }
    }

    private void handBack(@Nullable UUID spaceId, @Nullable UUID personId) {
        for (var back : store.handBack(spaceId, personId)) {
            var at = gate.now();
            history.note(back.id(), CaseEvent.Kind.HANDED_BACK, back.by(), at, Told.NOTHING);
            gate.find(Actor.of(back.requesterId()), back.id()).ifPresent(one -> news.changed(one, at));
        }
    }
}
