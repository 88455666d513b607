package fr.parvis.polls.results;

import fr.parvis.organisations.Organisation;
import fr.parvis.organisations.Organisations;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.polls.Poll;
import fr.parvis.polls.PollAction;
import fr.parvis.polls.PollGate;
import fr.parvis.polls.PollProblem;
import fr.parvis.polls.results.ResultsView.NamedBallot;
import fr.parvis.polls.results.ResultsView.Withheld;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// What came of a poll. While an anonymous one goes on, its figures move by five answers at least, for all who read
/// them: between two of them nobody reads one ballot.
@Service
public class PollResults {
    private static final int SHOWN = 300;

    private final PollGate gate;
    private final PollCountStore store;
    private final Organisations organisations;

    PollResults(PollGate gate, PollCountStore store, Organisations organisations) {
        this.gate = gate;
        this.store = store;
        this.organisations = organisations;
    }

    /// For whoever sees the poll.
    public ResultsView results(Actor actor, UUID id) {
        var poll = gate.require(actor, id);
        var waiting = gate.allows(actor, poll, PollAction.FOLLOW) ? store.waiting(id, SHOWN) : List.<String>of();
        if (!gate.allows(actor, poll, PollAction.READ_RESULTS)) {
            return new ResultsView(Withheld.UNTIL_CLOSED, 0, List.of(), List.of(), waiting);
        }
        if (poll.anonymous()) {
            return unnamed(poll);
        }
        var ballots = store.named(id, gate.allows(actor, poll, PollAction.FOLLOW));
        return new ResultsView(
                null,
                ballots.size(),
                count(poll, ballots),
                ballots.stream().limit(SHOWN).toList(),
                waiting);
    }

    private static List<QuestionFigures> count(Poll poll, List<NamedBallot> ballots) {
        return Count.of(
                poll.questions(), ballots.stream().map(NamedBallot::answers).toList());
    }

    private ResultsView unnamed(Poll poll) {
        var step = poll.state(gate.now()) == Poll.State.CLOSED ? 1 : Poll.CROWD;
        var answered = store.answered(poll.id());
        if (answered < Poll.CROWD) {
            return new ResultsView(Withheld.TOO_FEW, 0, List.of(), List.of(), List.of());
        }
        var before = store.shown(poll.id());
        if (before.isEmpty() || answered >= before.get().ballots() + step) {
            var ballots = store.unnamed(poll.id());
            store.show(poll.id(), new PollCountStore.Shown(ballots.size(), Count.of(poll.questions(), ballots)), step);
        }
        // What all are shown, whoever worked it out.
        return store.shown(poll.id())
                .map(shown -> new ResultsView(null, shown.ballots(), shown.figures(), List.of(), List.of()))
                .orElseThrow();
    }

    /// What a file is made of.
    record File(Poll poll, Organisation organisation, ResultsView results) {}

    /// @throws Problem FORBIDDEN for who may not take it away, RESULTS_WITHHELD where nothing is shown
    File file(Actor actor, UUID id) {
        var poll = gate.require(actor, id, PollAction.EXPORT);
        var organisation = organisations.organisation(poll.organisationId());
        if (!poll.anonymous()) {
            var ballots = store.named(id, true);
            return new File(
                    poll,
                    organisation,
                    new ResultsView(null, ballots.size(), count(poll, ballots), ballots, store.waiting(id, 10_000)));
        }
        var results = unnamed(poll);
        if (results.withheld() != null) {
            throw new Problem(PollProblem.RESULTS_WITHHELD);
        }
        return new File(poll, organisation, results);
    }
}
