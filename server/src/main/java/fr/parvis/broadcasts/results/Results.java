package fr.parvis.broadcasts.results;

import fr.parvis.broadcasts.Broadcast;
import fr.parvis.broadcasts.BroadcastMoved;
import fr.parvis.broadcasts.BroadcastView.Printing;
import fr.parvis.broadcasts.Broadcasts;
import fr.parvis.broadcasts.results.RecipientView.State;
import fr.parvis.organisations.Organisations;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What came of a broadcast, for those who may send there, and what they do about it: phone, print.
@Service
public class Results {
    /// After so long, who has not opened what went to them is phoned.
    static final Duration UNOPENED = Duration.ofDays(3);

    private static final int PAGE = 100;
    private static final int CALLS = 1000;
    private static final int LETTERS = 500;
    private static final int LONGEST_TABLE = 100_000;

    private final ResultStore store;
    private final Broadcasts broadcasts;
    private final Organisations organisations;
    private final People people;
    private final PlatformSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Results(
            ResultStore store,
            Broadcasts broadcasts,
            Organisations organisations,
            People people,
            PlatformSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.broadcasts = broadcasts;
        this.organisations = organisations;
        this.people = people;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /// @param states those wanted; none for all
    public Page<RecipientView> recipients(Actor actor, UUID id, List<State> states, @Nullable String after) {
        var broadcast = broadcasts.requireSent(actor, id);
        var wanted = states.stream().map(State::name).toList();
        var key = after == null ? null : Cursor.parts(after, 3);
        var lines = store.lines(broadcast, wanted, key, PAGE + 1, clock.instant());
        return Page.of(lines, PAGE, last -> Cursor.of(last.familyName(), last.givenName(), last.id()));
    }

    /// Whom to phone, and who was phoned.
    public List<RecipientView> calls(Actor actor, UUID id) {
        var broadcast = broadcasts.requireSent(actor, id);
        var at = clock.instant();
        return store.calls(broadcast, at.minus(UNOPENED), CALLS, at);
    }

    /// Notes that somebody was phoned.
    ///
    /// @throws Problem NOT_FOUND for somebody that it was not sent to
    @Transactional
    public void call(Actor actor, UUID id, UUID personId, @Nullable String word) {
        var said = word == null || word.isBlank() ? null : word.strip();
        called(broadcasts.requireSent(actor, id), personId, actor.personId(), said, clock.instant());
    }

    /// Takes back that somebody was phoned.
    @Transactional
    public void takeBackCall(Actor actor, UUID id, UUID personId) {
        called(broadcasts.requireSent(actor, id), personId, null, null, null);
    }

    private void called(
            Broadcast broadcast, UUID personId, @Nullable UUID by, @Nullable String word, @Nullable Instant at) {
        if (!store.called(broadcast.id(), personId, by, word, at)) {
            throw Problem.notFound();
        }
        events.publishEvent(new BroadcastMoved(broadcast.id(), broadcast.authorId()));
    }

    /// The letters that were printed together, in one PDF, one page at least for each person.
    ///
    /// @throws Problem NOT_FOUND where there were none
    public byte[] letters(Actor actor, UUID id, Instant printedAt) {
        var broadcast = broadcasts.requireSent(actor, id);
        var to = store.printed(broadcast, printedAt, clock.instant());
        if (to.isEmpty()) {
            throw Problem.notFound();
        }
        var organisation = organisations.organisation(broadcast.organisationId());
        var author = people.view(broadcast.authorId()).fullName();
        return new LetterSheet(broadcast, author, organisation.name(), ZoneId.of(organisation.timeZone()), settings)
                .pdf(to);
    }

    /// Prints the letters that are not printed yet: they are given by [#letters] from then on, 500 at a time.
    ///
    /// @throws Problem NOT_FOUND where there is none to print
    @Transactional
    public Printing print(Actor actor, UUID id) {
        var broadcast = broadcasts.requireSent(actor, id);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var letters = store.print(broadcast, LETTERS, at);
        if (letters == 0) {
            throw Problem.notFound();
        }
        events.publishEvent(new BroadcastMoved(id, broadcast.authorId()));
        return new Printing(at, letters);
    }

    /// Letters that were not printed after all.
    @Transactional
    public void takeBackPrinting(Actor actor, UUID id, Instant printedAt) {
        var broadcast = broadcasts.requireSent(actor, id);
        store.takeBackPrinting(id, printedAt);
        events.publishEvent(new BroadcastMoved(id, broadcast.authorId()));
    }

    /// Before the first byte leaves, so that a refusal can still be said.
    public Broadcast requireTable(Actor actor, UUID id) {
        return broadcasts.requireSent(actor, id);
    }

    /// Everybody and what came of it, as CSV.
    public void table(Actor actor, Broadcast broadcast, Writer to) {
        var zone =
                ZoneId.of(organisations.organisation(broadcast.organisationId()).timeZone());
        var lines = store.lines(broadcast, List.of(), null, LONGEST_TABLE, clock.instant());
        ResultTable.write(lines, actor.locale(), zone, to);
    }
}
