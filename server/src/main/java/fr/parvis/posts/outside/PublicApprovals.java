package fr.parvis.posts.outside;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.posts.PostAction;
import fr.parvis.posts.PostChanged;
import fr.parvis.posts.PostGate;
import fr.parvis.posts.PostProblem;
import fr.parvis.spaces.Spaces;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Letting a post leave for the public as it is, and taking it from there.
@Service
public class PublicApprovals {
    private final PostGate gate;
    private final FeedStore store;
    private final Spaces spaces;
    private final ApplicationEventPublisher events;

    PublicApprovals(PostGate gate, FeedStore store, Spaces spaces, ApplicationEventPublisher events) {
        this.gate = gate;
        this.store = store;
        this.spaces = spaces;
        this.events = events;
    }

    /// @param fromSecret that one knows that the space is secret
    /// @throws Problem SECRET_GOES_PUBLIC
    @Transactional
    public void approve(Actor actor, UUID id, boolean fromSecret) {
        var post = gate.requireAlone(actor, id, PostAction.APPROVE);
        if (!fromSecret && spaces.require(actor, post.spaceId()).space().isSecret()) {
            throw new Problem(PostProblem.SECRET_GOES_PUBLIC);
        }
        var at = gate.now();
        store.approve(id, actor.personId(), at);
        events.publishEvent(PostChanged.of(PostChanged.What.APPROVED, post, at, actor.personId()));
    }

    @Transactional
    public void takeBack(Actor actor, UUID id) {
        var post = gate.requireAlone(actor, id, PostAction.TAKE_FROM_PUBLIC);
        store.approve(id, null, null);
        events.publishEvent(PostChanged.of(PostChanged.What.UNAPPROVED, post, gate.now(), actor.personId()));
    }
}
