package fr.parvis.broadcasts.reading;

import fr.parvis.broadcasts.BroadcastProblem;
import fr.parvis.people.Token;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reading what one was sent, in Parvis or by the link of one's mail, and saying so. To look is not to read: a mail
/// filter follows links; the page says that it is read once somebody has had it before them, and confirming is a press
/// (ADR 280).
@Service
public class ReceivedBroadcasts implements TodaySource {
    private static final String PARVIS = "PARVIS";
    private static final String LINK = "LINK";
    private static final int LINES = 12;

    private final ReceivedStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceivedBroadcasts(ReceivedStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND for who was not sent to, or left since
    public ReceivedView received(Actor actor, UUID id) {
        return store.find(actor.personId(), id, clock.instant()).orElseThrow(Problem::notFound);
    }

    @Transactional
    public void read(Actor actor, UUID id) {
        received(actor, id);
        store.read(id, actor.personId(), PARVIS, clock.instant()).ifPresent(events::publishEvent);
    }

    /// @throws Problem NOT_FOUND as well where nobody is asked to confirm
    @Transactional
    public void confirm(Actor actor, UUID id) {
        requireConfirmable(received(actor, id));
        store.confirm(id, actor.personId(), PARVIS, clock.instant()).ifPresent(events::publishEvent);
    }

    /// @throws Problem BROADCAST_LINK_OVER for a secret that is too old, whose holder left, or that never was
    public ReceivedView received(Token token) {
        return store.find(token.hash(), clock.instant())
                .orElseThrow(() -> new Problem(BroadcastProblem.BROADCAST_LINK_OVER));
    }

    @Transactional
    public void read(Token token) {
        var id = received(token).id();
        store.read(id, store.holder(token.hash()), LINK, clock.instant()).ifPresent(events::publishEvent);
    }

    @Transactional
    public void confirm(Token token) {
        var received = received(token);
        requireConfirmable(received);
        store.confirm(received.id(), store.holder(token.hash()), LINK, clock.instant())
                .ifPresent(events::publishEvent);
    }

    private static void requireConfirmable(ReceivedView received) {
        if (!received.confirmable()) {
            throw Problem.notFound();
        }
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        return store.awaiting(actor.personId(), clock.instant(), LINES);
    }
}
