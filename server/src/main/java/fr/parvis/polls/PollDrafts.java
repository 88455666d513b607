package fr.parvis.polls;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Member;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.Spaces;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Polls as they are written, for their author alone.
@Service
public class PollDrafts {
    private static final Duration WEEK = Duration.ofDays(7);

    private final PollGate gate;
    private final PollStore store;
    private final PollViewStore views;
    private final AskedStore asked;
    private final Spaces spaces;

    PollDrafts(PollGate gate, PollStore store, PollViewStore views, AskedStore asked, Spaces spaces) {
        this.gate = gate;
        this.store = store;
        this.views = views;
        this.asked = asked;
        this.spaces = spaces;
    }

    /// Begins a poll.
    ///
    /// @return its id
    /// @throws Problem FORBIDDEN for who opens none there, SPACE_ARCHIVED (spaces)
    @Transactional
    public UUID begin(Actor actor, UUID spaceId, WritePoll content) {
        requireAsks(actor, spaceId);
        var id = store.insert(spaceId, actor.personId(), gate.now());
        write(id, content);
        return id;
    }

    /// The poll as it is written, opened ones as well.
    public WritePoll content(Actor actor, UUID id) {
        gate.require(actor, id, PollAction.EDIT);
        return views.content(id);
    }

    @Transactional
    public void keep(Actor actor, UUID id, WritePoll content) {
        var poll = gate.requireAlone(actor, id, PollAction.EDIT);
        if (poll.openedAt() != null) {
            throw Problem.forbidden();
        }
        write(id, content);
    }

    @Transactional
    public void drop(Actor actor, UUID id) {
        gate.requireAlone(actor, id, PollAction.DROP);
        store.delete(id);
    }

    private void write(UUID id, WritePoll content) {
        store.write(
                id,
                content,
                content.questions().stream().map(PollQuestion::tidied).toList(),
                gate.now());
        asked.choose(id, content, addresses(content.emails()));
    }

    /// Whom one may ask from a space.
    public PollChoices choices(Actor actor, UUID spaceId) {
        var space = requireAsks(actor, spaceId).space();
        var beyond = asked.isOfAuthority(actor.personId(), space.organisationId());
        return new PollChoices(asked.members(spaceId), beyond ? asked.offered(spaceId) : List.of(), beyond);
    }

    /// How much those whom one would ask are asked already: figures, and no names.
    public PollFatigue fatigue(Actor actor, UUID spaceId, WritePoll content) {
        requireAsks(actor, spaceId);
        return new PollFatigue(
                asked.size(spaceId, content),
                asked.load(spaceId, content, gate.now().minus(WEEK), Poll.CROWD));
    }

    private Member requireAsks(Actor actor, UUID spaceId) {
        var member = spaces.require(actor, spaceId);
        if (!PollPolicy.asks(member.role())) {
            throw Problem.forbidden();
        }
        if (!member.space().isWritable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
        return member;
    }

    /// As typed, each once.
    static List<String> addresses(List<String> typed) {
        return typed.stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> each.length() >= 3)
                .distinct()
                .toList();
    }
}
