package fr.parvis.posts;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something about a post is otherwise now. What its people do not see yet concerns its author alone.
public record PostChanged(
        What what, UUID postId, String title, UUID spaceId, UUID accessListId, boolean announced, Instant at, UUID by)
        implements Change, Journaled {

    /// What happened.
    public enum What {
        EDITED,
        WITHDRAWN,
        PINNED,
        UNPINNED,
        COMMENTED,
        /// A comment was taken away.
        HUSHED,
        APPROVED,
        UNAPPROVED,
        REMINDED,
        /// A comment says something else.
        REWORDED,
        /// Something of a draft.
        DRAFTED
    }

    public static PostChanged of(What what, Post post, Instant at, UUID by) {
        return new PostChanged(
                what, post.id(), post.title(), post.spaceId(), post.accessListId(), post.announcedAt() != null, at, by);
    }

    @Override
    public Audience audience() {
        return announced ? Audience.ofList(spaceId, accessListId) : Audience.ofPersons(List.of(by));
    }

    @Override
    public @Nullable Trace trace() {
        var silent = !announced || what == What.REWORDED || what == What.DRAFTED;
        return silent
                ? null
                : Trace.ofThing(
                        "post." + what.name().toLowerCase(Locale.ROOT),
                        spaceId,
                        accessListId,
                        postId,
                        title,
                        null,
                        at,
                        by);
    }
}
