package fr.parvis.posts;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// A post as somebody may use it.
@Service
public class PostGate {
    private final PostStore store;
    private final Clock clock;

    PostGate(PostStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND for who does not see it, as for a post that does not exist
    public Post require(Actor actor, UUID id) {
        return store.find(actor.personId(), id, now()).orElseThrow(Problem::notFound);
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN, SPACE_ARCHIVED (spaces)
    public Post require(Actor actor, UUID id, PostAction action) {
        var post = require(actor, id);
        PostPolicy.require(post, actor.personId(), now(), action);
        return post;
    }

    /// The same, while nobody else changes it: in the caller's transaction.
    public Post requireAlone(Actor actor, UUID id, PostAction action) {
        require(actor, id, action);
        store.lock(id);
        return require(actor, id, action);
    }

    public boolean allows(Actor actor, Post post, PostAction action) {
        return PostPolicy.allows(post, actor.personId(), now(), action);
    }

    /// Whether somebody sees it.
    public boolean sees(UUID personId, UUID id) {
        return store.find(personId, id, now()).isPresent();
    }

    /// As fine as the database keeps it.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
