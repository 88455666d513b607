package fr.parvis.activity;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.NoticeChanged;
import fr.parvis.platform.Page;
import fr.parvis.platform.PersonalNotice;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The bell: what is meant for one person by name, read in step on all their devices.
@Service
public class Bell {
    private static final int PAGE = 30;

    private final NoticeStore store;
    private final PealStore peals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bell(NoticeStore store, PealStore peals, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.peals = peals;
        this.events = events;
        this.clock = clock;
    }

    /// Within the transaction that made the fact (ADR 0125): both are there, or neither. Where it is for many, what is
    /// there is that their bells are to ring.
    @EventListener
    @Transactional
    void ring(PersonalNotice notice) {
        if (notice.forMany()) {
            peals.insert(notice);
            return;
        }
        var people = notice.told();
        if (!people.isEmpty()) {
            store.insert(notice, people);
            events.publishEvent(new BellRang(people));
        }
    }

    /// Tells the next of those whom something for many is for.
    ///
    /// @return whether there were any
    @Transactional
    public boolean ringMore() {
        var taken = peals.take();
        taken.ifPresent(peal -> {
            events.publishEvent(peal.next());
            if (peal.forMany()) {
                peals.rang(peal.id(), PersonalNotice.MANY);
            } else {
                peals.delete(peal.id());
            }
        });
        return taken.isPresent();
    }

    /// What a line quotes is what is said there now; nothing where it was taken away.
    @EventListener
    @Transactional
    void follow(NoticeChanged changed) {
        peals.quote(changed.address(), changed.excerpt());
        var people = store.quote(changed.address(), changed.excerpt());
        if (!people.isEmpty()) {
            events.publishEvent(new BellRang(people));
        }
    }

    /// What is not read first, then the latest first.
    Page<BellLine> notices(Actor actor, @Nullable String after) {
        try {
            var key = after == null ? null : Cursor.parts(after, 3);
            var lines = store.page(
                    actor.personId(),
                    key == null ? null : Boolean.valueOf(key.get(0)),
                    key == null ? null : Instant.parse(key.get(1)),
                    key == null ? null : UUID.fromString(key.get(2)),
                    PAGE + 1);
            return Page.of(lines, PAGE, last -> Cursor.of(last.readAt() != null, last.at(), last.id()));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }

    UnreadNotices unread(Actor actor) {
        return new UnreadNotices(store.unread(actor.personId()));
    }

    /// Reads what rang up to a moment.
    @Transactional
    public void readUpTo(Actor actor, Instant upTo) {
        if (store.readUntil(actor.personId(), upTo, clock.instant())) {
            events.publishEvent(new BellRang(List.of(actor.personId())));
        }
    }

    /// @throws Problem NOT_FOUND for a line of somebody else
    @Transactional
    public void read(Actor actor, UUID noticeId) {
        if (!store.read(actor.personId(), noticeId, clock.instant())) {
            throw Problem.notFound();
        }
        events.publishEvent(new BellRang(List.of(actor.personId())));
    }
}
