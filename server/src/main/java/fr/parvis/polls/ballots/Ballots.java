package fr.parvis.polls.ballots;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.polls.Poll;
import fr.parvis.polls.PollAction;
import fr.parvis.polls.PollGate;
import fr.parvis.polls.PollPolicy;
import fr.parvis.polls.PollProblem;
import fr.parvis.polls.PollStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answering. The mark that somebody answered and what they answered are written together or not at all. Of an
/// anonymous poll nothing else is written: no event, no line of a journal, no moment.
@Service
public class Ballots {
    private final PollGate gate;
    private final BallotStore store;

    Ballots(PollGate gate, BallotStore store) {
        this.gate = gate;
        this.store = store;
    }

    /// What one answered under one's name; nothing of an anonymous poll, which does not know.
    public List<PollAnswer> mine(Actor actor, UUID id) {
        return of(gate.require(actor, id));
    }

    public List<PollAnswer> of(Poll poll) {
        return poll.anonymous() || poll.voterId() == null ? List.of() : store.answers(poll.voterId());
    }

    /// Answers, or changes one's answer where the poll lets one.
    ///
    /// @param edition of the questions that one has read; null for those that stand
    /// @throws Problem POLL_CLOSED, NOT_ASKED, ALREADY_ANSWERED, QUESTIONS_CHANGED, BALLOT_EMPTY, OPTION_FULL
    @Transactional
    public void answer(Actor actor, UUID id, List<PollAnswer> answers, @Nullable Integer edition) {
        answer(gate.hold(id, actor.personId(), null), actor.personId(), answers, edition);
    }

    /// The same by a link, for a person or somebody outside.
    ///
    /// @throws Problem NOT_FOUND where it is not theirs any more
    @Transactional
    public void answer(PollStore.Seat seat, UUID voterId, List<PollAnswer> answers, @Nullable Integer edition) {
        var poll = gate.hold(seat.pollId(), seat.personId(), voterId);
        if (!voterId.equals(poll.voterId())) {
            throw Problem.notFound();
        }
        answer(poll, seat.personId(), answers, edition);
    }

    private void answer(Poll poll, @Nullable UUID personId, List<PollAnswer> answers, @Nullable Integer edition) {
        var now = gate.now();
        var again = PollPolicy.allows(poll, personId, now, PollAction.CHANGE);
        PollPolicy.require(poll, personId, now, again ? PollAction.CHANGE : PollAction.ANSWER);
        if (edition != null && edition != poll.edition()) {
            throw new Problem(PollProblem.QUESTIONS_CHANGED);
        }
        var voterId = Objects.requireNonNull(poll.voterId());
        var ballot = Ballot.of(poll, answers);
        if (again) {
            store.lock(voterId);
            take(poll, store.answers(voterId), ballot);
            store.change(voterId, ballot, now);
            return;
        }
        var first = poll.anonymous() ? store.mark(voterId) : store.write(voterId, ballot, now);
        if (!first) {
            throw new Problem(PollProblem.ALREADY_ANSWERED);
        }
        if (poll.anonymous()) {
            store.drop(poll.id(), ballot);
        } else {
            take(poll, List.of(), ballot);
        }
    }

    /// Takes places, and gives back those that one had; always in the same order, so that nobody waits for each other.
    private void take(Poll poll, List<PollAnswer> before, List<PollAnswer> after) {
        var had = places(poll, before);
        var wanted = places(poll, after);
        var all = new ArrayList<>(new HashSet<>(had));
        wanted.stream().filter(place -> !had.contains(place)).forEach(all::add);
        all.sort(Place.ORDER);
        for (var place : all) {
            if (had.contains(place) == wanted.contains(place)) {
                continue;
            }
            var room = store.take(poll.id(), place, wanted.contains(place) ? 1 : -1);
            if (!room) {
                var option =
                        poll.questions().get(place.question() - 1).options().get(place.option() - 1);
                throw new Problem(PollProblem.OPTION_FULL, Map.of("option", option.label()));
            }
        }
    }

    /// Those options among the answers that take so many and no more.
    private static List<Place> places(Poll poll, List<PollAnswer> answers) {
        return answers.stream()
                .flatMap(answer -> answer.options().stream().map(option -> new Place(answer.question(), option)))
                .filter(place -> poll.questions()
                                .get(place.question() - 1)
                                .options()
                                .get(place.option() - 1)
                                .capacity()
                        != null)
                .toList();
    }
}
