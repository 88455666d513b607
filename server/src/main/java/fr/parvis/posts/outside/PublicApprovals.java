package fr.parvis.posts.outside;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.posts.PostAction;
import fr.parvis.posts.PostChanged;
import fr.parvis.posts.PostGate;
import fr.parvis.posts.PostProblem;
import fr.parvis.posts.PublicPictures;
import fr.parvis.spaces.Spaces;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Letting a post leave for the public as it is, and taking it from there.
@Service
public class PublicApprovals {
    private final PostGate gate;
    private final FeedStore store;
    private final PublicPictures pictures;
    private final Spaces spaces;
    private final ApplicationEventPublisher events;

    PublicApprovals(
            PostGate gate, FeedStore store, PublicPictures pictures, Spaces spaces, ApplicationEventPublisher events) {
        this.gate = gate;
        this.store = store;
        this.pictures = pictures;
        this.spaces = spaces;
        this.events = events;
    }

    /// What was read leaves, its picture in the version that was seen.
    ///
    /// @throws Problem POST_CHANGED where it is otherwise by now, SECRET_GOES_PUBLIC
    @Transactional
    public void approve(Actor actor, UUID id, ApprovePublic seen) {
        var post = gate.requireAlone(actor, id, PostAction.APPROVE);
        var saying = store.saying(id);
        var picture = pictures.version(saying.pictureId());
        if (saying.revision() != seen.revision() || !Objects.equals(picture, seen.pictureVersion())) {
            throw new Problem(PostProblem.POST_CHANGED);
        }
        if (!seen.fromSecret() && spaces.require(actor, post.spaceId()).space().isSecret()) {
            throw new Problem(PostProblem.SECRET_GOES_PUBLIC);
        }
        var at = gate.now();
        store.approve(id, actor.personId(), at, picture);
        events.publishEvent(PostChanged.of(PostChanged.What.APPROVED, post, at, actor.personId()));
    }

    @Transactional
    public void takeBack(Actor actor, UUID id) {
        var post = gate.requireAlone(actor, id, PostAction.TAKE_FROM_PUBLIC);
        store.takeBack(id);
        events.publishEvent(PostChanged.of(PostChanged.What.UNAPPROVED, post, gate.now(), actor.personId()));
    }
}
