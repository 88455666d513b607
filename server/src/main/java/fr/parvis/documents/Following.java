package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// *Suivre*: one document of which somebody wants to hear, beside what they hear of its space. Nobody sees who
/// follows what. Who may not read it any more is not told, and is again once they may.
@Service
public class Following {
    private final Entries entries;
    private final FollowerStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Following(Entries entries, FollowerStore store, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND, WRONG_KIND for a folder
    public boolean follows(Actor actor, UUID id) {
        var document = entries.requireDocument(actor, id, EntryAction.READ);
        return store.follows(document.id(), actor.personId());
    }

    /// @throws Problem NOT_FOUND, WRONG_KIND for a folder, IN_TRASH
    @Transactional
    public void follow(Actor actor, UUID id) {
        var document = entries.requireDocument(actor, id, EntryAction.READ);
        if (document.trashedAt() != null) {
            throw new Problem(DocumentProblem.IN_TRASH);
        }
        store.insert(document.id(), actor.personId(), clock.instant());
    }

    /// Of what is in the trash as well.
    @Transactional
    public void unfollow(Actor actor, UUID id) {
        var document = entries.requireDocument(actor, id, EntryAction.READ);
        store.delete(document.id(), actor.personId());
    }

    @EventListener
    void tell(DocumentStateChanged changed) {
        tell(changed.documentId(), changed.name(), changed.spaceId(), changed.at(), changed.by());
    }

    /// Of a new version, or of another state.
    void tell(UUID id, String name, UUID spaceId, Instant at, UUID by) {
        var followers = store.shown(id, by);
        if (!followers.isEmpty()) {
            events.publishEvent(new FollowedChanged(id, name, spaceId, followers, at, by));
        }
    }
}
