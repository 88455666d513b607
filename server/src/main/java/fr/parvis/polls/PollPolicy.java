package fr.parvis.polls;

import fr.parvis.platform.Problem;
import fr.parvis.polls.WritePoll.Visibility;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceProblem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may do what with a poll that they see.
public final class PollPolicy {
    private PollPolicy() {}

    /// Whether one opens polls in a space.
    static boolean asks(@Nullable Role role) {
        return role != null && role.atLeast(Role.CONTRIBUTOR);
    }

    /// @param personId null for who is asked from outside
    public static boolean allows(Poll poll, @Nullable UUID personId, Instant now, PollAction action) {
        var author = poll.authorId().equals(personId);
        var runs = poll.role() == Role.FACILITATOR || (author && asks(poll.role()));
        var state = poll.state(now);
        var open = state == Poll.State.OPEN;
        var closed = state == Poll.State.CLOSED;
        var known = closed || (open && poll.results() == Visibility.LIVE);
        return switch (action) {
            case ANSWER -> poll.writable() && open && poll.voterId() != null && !poll.answered();
            case CHANGE ->
                poll.writable()
                        && open
                        && poll.voterId() != null
                        && poll.answered()
                        && poll.changeable()
                        && !poll.anonymous();
            case EDIT -> poll.writable() && (open ? runs : !closed && author && asks(poll.role()));
            case OPEN -> poll.writable() && state == Poll.State.DRAFT && author && asks(poll.role());
            case DROP -> state == Poll.State.DRAFT && author;
            case CLOSE, ASK_NEWCOMERS -> poll.writable() && open && runs;
            case REMIND -> poll.writable() && open && runs && poll.remindedAt() == null;
            case READ_RESULTS -> known;
            case EXPORT -> known && runs;
            case MODEL -> asks(poll.role());
            case FOLLOW -> !poll.anonymous() && state != Poll.State.DRAFT && runs;
        };
    }

    /// @throws Problem SPACE_ARCHIVED (spaces), POLL_CLOSED, ALREADY_ANSWERED, NOT_ASKED or REMINDED_ALREADY where
    /// only that stands in the way, FORBIDDEN otherwise
    public static void require(Poll poll, @Nullable UUID personId, Instant now, PollAction action) {
        if (allows(poll, personId, now, action)) {
            return;
        }
        var voting = action == PollAction.ANSWER || action == PollAction.CHANGE;
        if (!poll.writable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
        if (voting && poll.voterId() == null) {
            throw new Problem(PollProblem.NOT_ASKED);
        }
        if (poll.state(now) == Poll.State.CLOSED && (voting || lives(poll, personId, action))) {
            throw new Problem(PollProblem.POLL_CLOSED);
        }
        if (voting && poll.answered()) {
            throw new Problem(PollProblem.ALREADY_ANSWERED);
        }
        if (action == PollAction.REMIND && poll.remindedAt() != null && lives(poll, personId, PollAction.CLOSE)) {
            throw new Problem(PollProblem.POLL_REMINDED);
        }
        throw Problem.forbidden();
    }

    /// Whether somebody might, were it still open.
    private static boolean lives(Poll poll, @Nullable UUID personId, PollAction action) {
        var runs = poll.role() == Role.FACILITATOR || (poll.authorId().equals(personId) && asks(poll.role()));
        return runs
                && switch (action) {
                    case EDIT, CLOSE, REMIND, ASK_NEWCOMERS -> true;
                    default -> false;
                };
    }

    static List<PollAction> can(Poll poll, @Nullable UUID personId, Instant now) {
        return Arrays.stream(PollAction.values())
                .filter(action -> allows(poll, personId, now, action))
                .toList();
    }
}
