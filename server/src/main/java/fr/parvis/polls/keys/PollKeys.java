package fr.parvis.polls.keys;

import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.polls.Poll;
import fr.parvis.polls.PollAction;
import fr.parvis.polls.PollGate;
import fr.parvis.polls.PollLinks;
import fr.parvis.polls.PollPolicy;
import fr.parvis.polls.PollProblem;
import fr.parvis.polls.PollStore;
import fr.parvis.polls.PollView;
import fr.parvis.polls.Polls;
import fr.parvis.polls.ballots.AnswerPoll;
import fr.parvis.polls.ballots.Ballots;
import fr.parvis.polls.ballots.PollAnswer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Answering by the link of a mail: one place among those who are asked, for who holds it, as long as they might
/// answer in Parvis as well. It shows the poll and what one answered to it; nothing of the space, no results, nobody
/// else.
@Service
class PollKeys {
    private final PollLinks links;
    private final PollStore store;
    private final PollGate gate;
    private final Polls polls;
    private final Ballots ballots;

    PollKeys(PollLinks links, PollStore store, PollGate gate, Polls polls, Ballots ballots) {
        this.links = links;
        this.store = store;
        this.gate = gate;
        this.polls = polls;
        this.ballots = ballots;
    }

    /// What a link lets one see.
    ///
    /// @param mine what was answered under one's name, until the end
    /// @param outside whether it is somebody's without an account
    /// @param signable whether it can be answered, or answered anew
    record PollKeyView(PollView poll, List<PollAnswer> mine, boolean outside, boolean signable) {}

    /// @throws Problem POLL_LINK_OVER for what was never ours, and for who is not asked there any more
    PollKeyView look(String token) {
        var voterId = links.open(token);
        var seat = seat(voterId);
        var poll = poll(seat, voterId);
        var now = gate.now();
        var signable = PollPolicy.allows(poll, seat.personId(), now, PollAction.ANSWER)
                || PollPolicy.allows(poll, seat.personId(), now, PollAction.CHANGE);
        var outside = seat.personId() == null;
        if (outside && !poll.writable()) {
            throw over();
        }
        var mine = poll.state(now) == Poll.State.OPEN ? ballots.of(poll) : List.<PollAnswer>of();
        return new PollKeyView(outsideOf(polls.view(poll, null)), mine, outside, signable);
    }

    /// @throws Problem POLL_LINK_OVER, and what [Ballots#answer] refuses
    PollKeyView answer(String token, AnswerPoll command) {
        var voterId = links.open(token);
        try {
            ballots.answer(seat(voterId), voterId, command.answers(), command.edition());
        } catch (Problem left) {
            throw overIfLeft(left);
        }
        return look(token);
    }

    private PollStore.Seat seat(UUID voterId) {
        return store.seat(voterId).orElseThrow(PollKeys::over);
    }

    private Poll poll(PollStore.Seat seat, UUID voterId) {
        try {
            var poll = gate.ofSeat(seat, voterId);
            if (!voterId.equals(poll.voterId())) {
                throw over();
            }
            return poll;
        } catch (Problem left) {
            throw overIfLeft(left);
        }
    }

    /// Whoever holds a link may be anybody: neither where it is nor how many are asked.
    private static PollView outsideOf(PollView view) {
        return new PollView(
                view.id(),
                null,
                view.organisationName(),
                view.title(),
                view.description(),
                view.questions(),
                view.edition(),
                view.anonymous(),
                view.changeable(),
                view.results(),
                false,
                view.everybody(),
                view.authorName(),
                false,
                view.openedAt(),
                view.closesAt(),
                view.closedAt(),
                null,
                view.state(),
                0,
                0,
                view.voter(),
                view.answered(),
                view.rooms(),
                0,
                List.of());
    }

    private static Problem overIfLeft(Problem problem) {
        return problem.type() == PlatformProblem.NOT_FOUND ? over() : problem;
    }

    private static Problem over() {
        return new Problem(PollProblem.POLL_LINK_OVER);
    }
}
