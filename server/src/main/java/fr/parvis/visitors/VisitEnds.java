package fr.parvis.visitors;

import fr.parvis.mail.Mail;
import fr.parvis.visitors.VisitKeeper.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How visits go, and with them what they brought.
@Component
class VisitEnds {
    /// A page that is being filled in.
    static final Duration DRAFT_LIFE = Duration.ofHours(3);

    private final VisitStore store;
    private final LostLinkStore links;
    private final ObjectProvider<VisitKeeper> keepers;
    private final Mail mail;
    private final Clock clock;

    VisitEnds(VisitStore store, LostLinkStore links, ObjectProvider<VisitKeeper> keepers, Mail mail, Clock clock) {
        this.store = store;
        this.links = links;
        this.keepers = keepers;
        this.mail = mail;
        this.clock = clock;
    }

    void end(String door, List<UUID> ids, Why why) {
        keepers.stream().filter(keeper -> keeper.door().equals(door)).forEach(keeper -> keeper.leaving(ids, why));
        store.delete(ids);
        forgetLetters();
    }

    /// Ends some whose time has come, at one place.
    ///
    /// @return whether there were any
    @Transactional
    boolean endNext() {
        var now = clock.instant();
        return end(store.due(now), Why.DUE) || end(store.unproved(draftsBefore(now), mailsBefore(now)), Why.UNPROVED);
    }

    private boolean end(List<VisitStore.Ending> ending, Why why) {
        if (ending.isEmpty()) {
            return false;
        }
        end(ending.getFirst().door(), ending.stream().map(VisitStore.Ending::id).toList(), why);
        return true;
    }

    private static Instant draftsBefore(Instant now) {
        return now.minus(DRAFT_LIFE);
    }

    private static Instant mailsBefore(Instant now) {
        return now.minus(Visits.PROVED_WITHIN);
    }

    /// The mails of visits that are gone, were it with their space, leave the outbox.
    @Transactional
    void forgetLetters() {
        mail.forget(store.takeLetters());
    }

    void forgetSpent() {
        links.forget(clock.instant().minus(Duration.ofDays(1)));
        store.forgetSpent(clock.instant().minus(Challenges.LIFE.multipliedBy(2)));
    }
}
