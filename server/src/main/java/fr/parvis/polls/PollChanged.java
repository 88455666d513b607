package fr.parvis.polls;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something about a poll is otherwise now. That somebody answered is no event: nothing tells who, or when.
///
/// @param everybody whether all of the space see it
/// @param by null where it happened by itself
public record PollChanged(
        What what,
        UUID pollId,
        String title,
        UUID spaceId,
        UUID authorId,
        boolean everybody,
        Instant at,
        @Nullable UUID by)
        implements Change, Journaled {

    /// What happened.
    public enum What {
        OPENED,
        EDITED,
        CLOSED,
        REMINDED
    }

    static PollChanged of(What what, Poll poll, Instant at, @Nullable UUID by) {
        return new PollChanged(
                what, poll.id(), poll.title(), poll.spaceId(), poll.authorId(), poll.everybody(), at, by);
    }

    @Override
    public Audience audience() {
        return everybody ? Audience.ofSpace(spaceId) : Audience.ofPersons(List.of(authorId));
    }

    /// Who sees a poll to some only is not said by a list of the space: its journal keeps it for those who run it.
    @Override
    public Trace trace() {
        return new Trace(
                "poll." + what.name().toLowerCase(Locale.ROOT),
                spaceId,
                null,
                !everybody,
                false,
                pollId,
                title,
                null,
                at,
                by,
                null);
    }
}
