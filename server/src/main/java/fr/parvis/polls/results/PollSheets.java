package fr.parvis.polls.results;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// What came of a poll, as tables.
@Service
public class PollSheets {
    private final PollResults results;

    PollSheets(PollResults results) {
        this.results = results;
    }

    /// A question, an answer and how many gave it, a line each.
    ///
    /// @throws Problem FORBIDDEN for who may not take it away, RESULTS_WITHHELD
    public List<List<String>> figures(Actor actor, UUID id) {
        return sheet(actor, id).figuresAlone();
    }

    /// Who answered, and what to each question, a line each; none of an anonymous one.
    ///
    /// @throws Problem FORBIDDEN for who may not take it away, RESULTS_WITHHELD
    public List<List<String>> people(Actor actor, UUID id) {
        return sheet(actor, id).peopleAlone();
    }

    private ResultSheet sheet(Actor actor, UUID id) {
        return new ResultSheet(results.file(actor, id));
    }
}
