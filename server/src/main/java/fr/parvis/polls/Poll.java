package fr.parvis.polls;

import fr.parvis.spaces.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A poll as one person may use it.
///
/// @param edition how many times its questions were written since it opened
/// @param everybody whether all of the space were asked
/// @param role in its space; null for who is asked from elsewhere
/// @param voterId their place among those who are asked; null for who is not
/// @param answered whether they have
/// @param writable false in a space that is archived or ended
public record Poll(
        UUID id,
        UUID spaceId,
        UUID organisationId,
        UUID authorId,
        String title,
        List<PollQuestion> questions,
        int edition,
        boolean anonymous,
        boolean changeable,
        WritePoll.Visibility results,
        boolean reminding,
        boolean everybody,
        @Nullable Instant openedAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable Instant remindedAt,
        @Nullable Role role,
        @Nullable UUID voterId,
        boolean answered,
        boolean writable) {

    /// Fewer answers than this are shown to nobody, where nobody is to be known by theirs.
    public static final int CROWD = 5;

    /// Where it is in its life.
    public enum State {
        DRAFT,
        OPEN,
        CLOSED
    }

    /// It is over at its deadline, whether or not somebody has closed it.
    public State state(Instant now) {
        if (openedAt == null) {
            return State.DRAFT;
        }
        return closedAt != null || (closesAt != null && !closesAt.isAfter(now)) ? State.CLOSED : State.OPEN;
    }

    /// Its permanent address.
    public static String address(UUID id) {
        return "/sondages/" + id;
    }
}
