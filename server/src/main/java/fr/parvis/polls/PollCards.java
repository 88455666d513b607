package fr.parvis.polls;

import fr.parvis.platform.Actor;
import fr.parvis.platform.CardSource;
import fr.parvis.platform.Problem;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Polls as the dialogue shows their addresses: the permanent one, and that of their page.
@Component
class PollCards implements CardSource {
    private static final Pattern ADDRESS = Pattern.compile(
            "/(?:espaces/[a-z0-9-]{1,80}+/[a-z0-9-]{1,80}+/)?sondages/([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})(?:[?#].{0,200}+)?");

    private final Polls polls;

    PollCards(Polls polls) {
        this.polls = polls;
    }

    @Override
    public String kind() {
        return "POLL";
    }

    @Override
    public boolean leadsTo(String address) {
        return ADDRESS.matcher(address).matches();
    }

    @Override
    public Optional<Shown> shown(Actor actor, String address) {
        var found = ADDRESS.matcher(address);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var poll = polls.poll(actor, UUID.fromString(found.group(1)));
            var space = poll.space();
            return Optional.of(new Shown(
                    poll.title(),
                    space == null ? null : space.name(),
                    poll.authorName(),
                    poll.state() == Poll.State.CLOSED));
        } catch (Problem hidden) {
            return Optional.empty();
        }
    }
}
