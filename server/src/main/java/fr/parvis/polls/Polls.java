package fr.parvis.polls;

import fr.parvis.organisations.Organisations;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Spaces;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Polls as they are read.
@Service
public class Polls {
    private static final int PAGE = 30;
    private static final Duration BACK = Duration.ofDays(28);

    private final PollGate gate;
    private final PollViewStore views;
    private final PollListStore lists;
    private final Spaces spaces;
    private final Organisations organisations;

    Polls(PollGate gate, PollViewStore views, PollListStore lists, Spaces spaces, Organisations organisations) {
        this.gate = gate;
        this.views = views;
        this.lists = lists;
        this.spaces = spaces;
        this.organisations = organisations;
    }

    /// The polls of a space, page by page: drafts, then what is open, then what is closed, each the newest first.
    public PollPage page(Actor actor, UUID spaceId, @Nullable String after) {
        var member = spaces.require(actor, spaceId);
        var lines = lists.lines(actor.personId(), spaceId, after(after), PAGE + 1, gate.now());
        var page = Page.of(lines, PAGE, last -> Cursor.of(last.state().ordinal(), last.at(), last.id()));
        return new PollPage(
                page.items(),
                page.next(),
                PollPolicy.asks(member.role()) && member.space().isWritable());
    }

    private static PollListStore.@Nullable After after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var parts = Cursor.parts(cursor, 3);
            return new PollListStore.After(
                    Integer.parseInt(parts.get(0)), Instant.parse(parts.get(1)), UUID.fromString(parts.get(2)));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }

    /// A poll, for whoever sees it.
    public PollView poll(Actor actor, UUID id) {
        var poll = gate.require(actor, id);
        return view(poll, actor.personId());
    }

    /// The same for whoever holds a place by a link; null for somebody outside.
    public PollView view(Poll poll, @Nullable UUID personId) {
        var now = gate.now();
        var facts = views.facts(poll.id());
        var can = PollPolicy.can(poll, personId, now);
        return new PollView(
                poll.id(),
                poll.role() == null ? null : facts.space(),
                organisations.organisation(poll.organisationId()).name(),
                poll.title(),
                facts.description(),
                poll.questions(),
                poll.edition(),
                poll.anonymous(),
                poll.changeable(),
                poll.results(),
                poll.reminding(),
                poll.everybody(),
                facts.authorName(),
                facts.authorExternal(),
                poll.openedAt(),
                poll.closesAt(),
                poll.closedAt(),
                poll.remindedAt(),
                poll.state(now),
                facts.asked(),
                facts.answers(),
                poll.voterId() != null,
                poll.answered(),
                views.rooms(poll.id()),
                can.contains(PollAction.ASK_NEWCOMERS) ? views.newcomers(poll.id()) : 0,
                can);
    }

    /// When which polls of one's are open: those of the last four weeks, and those that still go on.
    public List<CalendarLine> calendar(Actor actor) {
        var now = gate.now();
        return lists.calendar(actor.personId(), now.minus(BACK), now);
    }
}
