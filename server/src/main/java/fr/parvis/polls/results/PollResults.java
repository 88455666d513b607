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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/// What came of a poll. An anonymous one shows nothing before it is closed: between two looks nobody reads one ballot.
@Service
public class PollResults {
    private static final int SHOWN = 300;
    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final int MOST_KNOWN = 200;

    /// @param state a poll that closes is counted once more
    private record Key(UUID pollId, int edition, boolean addresses, Poll.State state) {}

    private record Known(Instant at, ResultsView view) {}

    private final Map<Key, Known> counts = new ConcurrentHashMap<>();

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
        return counted(poll, gate.allows(actor, poll, PollAction.FOLLOW)).with(waiting);
    }

    /// Counted a moment ago, where there are many: thousands who answer at once do not have all counted anew each time.
    private ResultsView counted(Poll poll, boolean addresses) {
        var key = new Key(poll.id(), poll.edition(), addresses, poll.state(gate.now()));
        var known = counts.get(key);
        if (known != null
                && known.view().counted() > SHOWN
                && known.at().isAfter(gate.now().minus(A_MOMENT))) {
            return known.view();
        }
        var view = poll.anonymous() ? unnamed(poll) : named(poll, addresses);
        if (counts.size() > MOST_KNOWN) {
            counts.clear();
        }
        counts.put(key, new Known(gate.now(), view));
        return view;
    }

    private ResultsView named(Poll poll, boolean addresses) {
        var ballots = store.named(poll.id(), addresses);
        return new ResultsView(
                null,
                ballots.size(),
                shown(count(poll, ballots)),
                ballots.stream().limit(SHOWN).toList(),
                List.of());
    }

    /// The first of the words that were written; a file has all.
    private static List<QuestionFigures> shown(List<QuestionFigures> figures) {
        return figures.stream().map(one -> one.withTexts(SHOWN)).toList();
    }

    private static List<QuestionFigures> count(Poll poll, List<NamedBallot> ballots) {
        return Count.of(
                poll.questions(), ballots.stream().map(NamedBallot::answers).toList());
    }

    private ResultsView unnamed(Poll poll) {
        var all = whole(poll);
        return new ResultsView(all.withheld(), all.counted(), shown(all.questions()), List.of(), List.of());
    }

    /// Of an anonymous poll that is closed. Addresses may all be of one person: they make no crowd.
    private ResultsView whole(Poll poll) {
        if (store.peopleWhoAnswered(poll.id()) < Poll.CROWD) {
            return new ResultsView(Withheld.TOO_FEW, 0, List.of(), List.of(), List.of());
        }
        var ballots = store.unnamed(poll.id());
        return new ResultsView(null, ballots.size(), Count.of(poll.questions(), ballots), List.of(), List.of());
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
        var results = whole(poll);
        if (results.withheld() != null) {
            throw new Problem(PollProblem.RESULTS_WITHHELD);
        }
        return new File(poll, organisation, results);
    }
}
