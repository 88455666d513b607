package fr.parvis.visitors;

import fr.parvis.platform.Problem;
import fr.parvis.visitors.LostLinkStore.Lost;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Links that somebody asks for again, having lost the mail that held them. That they ask is noted, and answered a
/// moment later by a job: whoever asks learns neither from the answer nor from its time whether an address is known.
@Component
class LostLinks {
    static final int FOR_ONE_ADDRESS = 5;
    static final int FROM_ONE_PLACE = 20;

    private final LostLinkStore store;
    private final VisitStore visits;
    private final VisitKeys keys;
    private final VisitLetters letters;
    private final ObjectProvider<VisitKeeper> keepers;
    private final Clock clock;

    LostLinks(
            LostLinkStore store,
            VisitStore visits,
            VisitKeys keys,
            VisitLetters letters,
            ObjectProvider<VisitKeeper> keepers,
            Clock clock) {
        this.store = store;
        this.visits = visits;
        this.keys = keys;
        this.letters = letters;
        this.keepers = keepers;
        this.clock = clock;
    }

    /// In the transaction of who asks.
    ///
    /// @throws Problem VISITS_BUSY
    void ask(String door, UUID placeId, UUID spaceId, String email, byte[] origin) {
        var address = keys.address(email);
        var format = HexFormat.of();
        visits.alone("lost for " + format.formatHex(address), "lost from " + format.formatHex(origin));
        var now = clock.instant();
        var counts = store.counts(address, now.minus(Duration.ofDays(1)), origin, now.minus(Duration.ofHours(1)));
        if (counts.forAddress() >= FOR_ONE_ADDRESS || counts.fromOrigin() >= FROM_ONE_PLACE) {
            throw new Problem(VisitProblem.VISITS_BUSY);
        }
        store.insert(new Lost(door, placeId, spaceId, email, address, origin), now);
    }

    /// @return whether there was one to answer, with a mail or with none
    @Transactional
    boolean answerNext() {
        var asked = store.take();
        asked.ifPresent(it -> {
            var now = clock.instant();
            var sent = visits.sent(it.door(), it.placeId(), it.email()).stream()
                    .filter(visit -> Visits.isInTime(visit, now))
                    .toList();
            if (!sent.isEmpty()) {
                keepers.stream()
                        .filter(keeper -> keeper.door().equals(it.door()))
                        .forEach(keeper -> letters.links(sent, keeper.sign(it.placeId())));
            }
        });
        return asked.isPresent();
    }
}
