package fr.parvis.requests.queue;

import fr.parvis.people.absences.Absences;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.requests.queue.QueueFilter.Listing;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The requests of a space for its agents, and those that are somebody's.
@Service
public class Queue {
    private static final int PAGE = 50;
    private static final int MINE = 200;

    private final QueueStore store;
    private final Spaces spaces;
    private final Absences absences;

    Queue(QueueStore store, Spaces spaces, Absences absences) {
        this.store = store;
        this.spaces = spaces;
        this.absences = absences;
    }

    /// The requests of a space, page by page.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not answer for it
    QueuePage page(Actor actor, UUID spaceId, QueueFilter filter, @Nullable String after) {
        requireAgent(actor, spaceId);
        var today = absences.today();
        var lines = store.lines(spaceId, actor.personId(), filter, today, after(after), PAGE + 1);
        var page = Page.of(
                lines,
                PAGE,
                last -> Cursor.of(
                        last.urgency(),
                        filter.listing() == Listing.OPEN ? last.openedAt() : Objects.requireNonNull(last.closedAt()),
                        last.id()));
        return new QueuePage(page.items(), page.next(), store.figures(spaceId, actor.personId(), today));
    }

    /// What the list can be narrowed to, and who may be given a request.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not answer for it
    QueueChoices choices(Actor actor, UUID spaceId) {
        requireAgent(actor, spaceId);
        return new QueueChoices(store.agents(spaceId), store.steps(spaceId));
    }

    /// What somebody asked, and what awaits them by name.
    MyCases mine(Actor actor) {
        var today = absences.today();
        return new MyCases(
                store.awaiting(actor.personId(), today, MINE), store.ofRequester(actor.personId(), today, MINE));
    }

    /// What a list can be narrowed to.
    record QueueChoices(List<QueuePage.Agent> agents, List<String> steps) {}

    /// What is somebody's.
    record MyCases(List<CaseLine> awaiting, List<CaseLine> asked) {}

    private void requireAgent(Actor actor, UUID spaceId) {
        if (!spaces.require(actor, spaceId).role().atLeast(Role.CONTRIBUTOR)) {
            throw Problem.forbidden();
        }
    }

    private static QueueStore.@Nullable Place after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var parts = Cursor.parts(cursor, 3);
            return new QueueStore.Place(
                    Integer.parseInt(parts.get(0)), Instant.parse(parts.get(1)), UUID.fromString(parts.get(2)));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }
}
