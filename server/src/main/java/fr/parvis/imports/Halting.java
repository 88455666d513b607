package fr.parvis.imports;

import fr.parvis.documents.Intake;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What cannot go on by itself waits for its person, who is told.
@Component
class Halting {
    private final ImportStore store;
    private final Secrets secrets;
    private final Intake intake;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Halting(ImportStore store, Secrets secrets, Intake intake, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.intake = intake;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void halt(Import one, String failure) {
        var now = clock.instant();
        secrets.forget(one.id());
        store.halt(one.id(), failure, now);
        events.publishEvent(new ImportMoved(one.id(), List.of(one.personId())));
        if (one.acceptedAt() == null) {
            return; // They look at it.
        }
        try {
            var place = intake.see(Actor.of(one.personId()), one.folderId());
            events.publishEvent(new ImportEnded(
                    place.id(),
                    one.label(),
                    "",
                    false,
                    place.spaceId(),
                    place.accessListId(),
                    ImportView.address(one.id()),
                    one.personId(),
                    now));
        } catch (Problem gone) {
            // They may see nothing of it any more.
        }
    }

    /// Nobody has decided for long: what was not accepted is forgotten, what had begun ends where it stands.
    @Transactional
    public void giveUp(UUID id) {
        store.find(id, true).ifPresent(one -> {
            secrets.forget(id);
            if (one.acceptedAt() == null) {
                store.delete(id);
            } else {
                store.end(id, clock.instant());
            }
        });
    }
}
