package fr.parvis.posts;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import fr.parvis.platform.SpaceNews;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post is there for those whom it is for.
///
/// @param subject its title
/// @param by its author; null for somebody who is known in words only
public record PostPublished(
        UUID postId,
        String subject,
        UUID spaceId,
        UUID accessListId,
        Instant at,
        @Nullable UUID by) implements Change, Journaled, SpaceNews {
    @Override
    public Kind kind() {
        return Kind.POST;
    }

    @Override
    public UUID thingId() {
        return postId;
    }

    @Override
    public @Nullable Integer version() {
        return null;
    }

    @Override
    public String address() {
        return Post.address(postId);
    }

    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public Trace trace() {
        return new Trace("post.published", spaceId, accessListId, false, false, postId, subject, null, at, by, null);
    }
}
