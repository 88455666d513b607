package fr.parvis.polls;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// A poll as somebody may use it.
@Service
public class PollGate {
    private final PollStore store;
    private final Clock clock;

    PollGate(PollStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND for who does not see it, as for a poll that does not exist
    public Poll require(Actor actor, UUID id) {
        return store.find(actor.personId(), id).orElseThrow(Problem::notFound);
    }

    /// @throws Problem NOT_FOUND, and what [PollPolicy#require] refuses
    public Poll require(Actor actor, UUID id, PollAction action) {
        var poll = require(actor, id);
        PollPolicy.require(poll, actor.personId(), now(), action);
        return poll;
    }

    /// The same, while nobody else changes it or answers it: in the caller's transaction.
    public Poll requireAlone(Actor actor, UUID id, PollAction action) {
        require(actor, id, action);
        store.lock(id);
        return require(actor, id, action);
    }

    /// The poll while it stays as it is; others may answer it meanwhile.
    ///
    /// @param personId null for who is asked from outside, in that place
    public Poll hold(UUID pollId, @Nullable UUID personId, @Nullable UUID voterId) {
        return (personId != null
                        ? store.hold(personId, pollId)
                        : voterId == null ? Optional.<Poll>empty() : store.holdOutside(voterId))
                .orElseThrow(Problem::notFound);
    }

    /// The poll for whom a place among those asked is: a person as they see it, or somebody outside.
    public Poll ofSeat(PollStore.Seat seat, UUID voterId) {
        var person = seat.personId();
        return (person == null ? store.findOutside(voterId) : store.find(person, seat.pollId()))
                .orElseThrow(Problem::notFound);
    }

    public boolean allows(Actor actor, Poll poll, PollAction action) {
        return PollPolicy.allows(poll, actor.personId(), now(), action);
    }

    /// As fine as the database keeps it.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
