package fr.parvis.documents;

import fr.parvis.platform.Actor;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Who has opened what: what somebody was told about waits for them until then.
@Service
class Readings {
    private final Entries entries;
    private final ToldStore told;
    private final Clock clock;

    Readings(Entries entries, ToldStore told, Clock clock) {
        this.entries = entries;
        this.told = told;
        this.clock = clock;
    }

    /// It waits for the actor no more, its content read or not: a folder has none, and some files show nothing.
    void opened(Actor actor, UUID id) {
        entries.require(actor, id, EntryAction.READ);
        told.opened(actor.personId(), id, clock.instant());
    }
}
