package fr.parvis.posts;

import fr.parvis.platform.Problem;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceProblem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Who may do what with a post that they see.
public final class PostPolicy {
    private PostPolicy() {}

    /// @param now decides whether it is shown to all whom it is for
    public static boolean allows(Post post, UUID personId, Instant now, PostAction action) {
        if (!post.writable()) {
            return action == PostAction.FOLLOW_READING && follows(post, personId);
        }
        var runs = post.role() == Role.FACILITATOR;
        var writes = runs || (post.isOf(personId) && post.board().lets(post.role()));
        var published = post.publishAt() != null;
        var shown = post.state(now) == Post.State.PUBLISHED;
        return switch (action) {
            case COMMENT ->
                shown
                        && post.board().comments() == Board.Comments.OPEN
                        && post.level().atLeast(Level.COMMENT);
            case MODERATE -> runs && published;
            case EDIT -> writes;
            case WITHDRAW -> writes && published;
            case DELETE -> writes && !published;
            case PIN -> runs && shown;
            case ACKNOWLEDGE -> shown && post.asksReading();
            case FOLLOW_READING -> follows(post, personId);
            case REMIND -> shown && follows(post, personId);
            // Two look at what leaves the house, where two run the space.
            case APPROVE ->
                runs
                        && published
                        && post.forPublic()
                        && !post.approved()
                        && (!post.isOf(personId) || !post.othersRun());
            case TAKE_FROM_PUBLIC -> runs && post.approved();
        };
    }

    private static boolean follows(Post post, UUID personId) {
        return post.asksReading()
                && post.publishAt() != null
                && (post.role() == Role.FACILITATOR || post.isOf(personId));
    }

    /// @throws Problem SPACE_ARCHIVED (spaces) where only that stands in the way, FORBIDDEN otherwise
    public static void require(Post post, UUID personId, Instant now, PostAction action) {
        if (!allows(post, personId, now, action)) {
            throw post.writable() ? Problem.forbidden() : new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
    }

    static List<PostAction> can(Post post, UUID personId, Instant now) {
        return Arrays.stream(PostAction.values())
                .filter(action -> allows(post, personId, now, action))
                .toList();
    }
}
