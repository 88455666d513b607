package fr.parvis.polls.keys;

import fr.parvis.platform.Actor;
import fr.parvis.platform.OnePress;
import fr.parvis.platform.Problem;
import fr.parvis.polls.Poll;
import fr.parvis.polls.PollAction;
import fr.parvis.polls.PollGate;
import fr.parvis.polls.PollLinks;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// A poll is answered from the mail that tells of it: by its options, or by a page with all of it.
@Component
class PollPresses implements OnePress {
    private static final Pattern ADDRESS = Pattern.compile("/sondages/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})");

    private final PollGate gate;
    private final PollLinks links;

    PollPresses(PollGate gate, PollLinks links) {
        this.gate = gate;
        this.links = links;
    }

    @Override
    public List<Press> presses(UUID personId, String path) {
        var found = ADDRESS.matcher(path);
        return found.matches() ? presses(Actor.of(personId), UUID.fromString(found.group(1))) : List.of();
    }

    private List<Press> presses(Actor actor, UUID id) {
        try {
            var poll = gate.require(actor, id);
            return gate.allows(actor, poll, PollAction.ANSWER) ? presses(poll) : List.of();
        } catch (Problem gone) {
            return List.of();
        }
    }

    private List<Press> presses(Poll poll) {
        var voterId = Objects.requireNonNull(poll.voterId());
        var choices = links.choices(poll, voterId);
        return choices.isEmpty()
                ? List.of(new Press("", links.page(voterId)))
                : choices.stream()
                        .map(choice -> new Press(choice.label(), choice.url()))
                        .toList();
    }
}
