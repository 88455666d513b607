package fr.parvis.notifications.mails;

import fr.parvis.mail.Mail;
import fr.parvis.notifications.NotificationSettings;
import fr.parvis.notifications.Pace;
import fr.parvis.notifications.levels.Deliveries;
import fr.parvis.notifications.mails.MailingStore.Turn;
import fr.parvis.people.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Thinks of one person after the other, when their turn has come: what waits for them is asked then, with the
/// rights that they have then; what leaves, and that it was told, are one transaction, some people together. Whoever
/// dies in the middle of it has told nothing, and another one begins anew.
@Component
class Mailings {
    /// What is older is told no more.
    private static final Duration MEMORY = Duration.ofDays(7);

    /// People of one transaction.
    private static final int TOGETHER = 20;

    /// After a fault, so that others do not wait behind it.
    private static final Duration PUT_OFF = Duration.ofHours(1);

    private final MailingStore store;
    private final Deliveries deliveries;
    private final People people;
    private final Letters letters;
    private final Mail mail;
    private final NotificationSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Mailings(
            MailingStore store,
            Deliveries deliveries,
            People people,
            Letters letters,
            Mail mail,
            NotificationSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.people = people;
        this.letters = letters;
        this.mail = mail;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @return whether somebody's turn had come
    boolean next() {
        var thought = new AtomicReference<UUID>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                var now = clock.instant();
                var due = store.claim(now, TOGETHER);
                if (due.isEmpty()) {
                    return false;
                }
                var place = store.place();
                for (var turn : due) {
                    thought.set(turn.personId());
                    think(turn, place, now);
                }
                return true;
            }));
        } catch (RuntimeException fault) {
            Optional.ofNullable(thought.get())
                    .ifPresent(
                            personId -> store.putOff(personId, clock.instant().plus(PUT_OFF)));
            throw fault;
        }
    }

    /// @param place how far the news are told
    private void think(Turn turn, long place, Instant now) {
        var personId = turn.personId();
        var to = people.addressee(personId);
        if (to.isEmpty()) {
            store.putOff(personId, null);
            return;
        }
        var delivery = deliveries.of(personId);
        var from = now.minus(MEMORY);
        var all = new Waiting(store.meant(personId, from), store.news(personId, from, place));
        var wanted = all.wanted(delivery.mail());
        var unwanted = all.meant().stream()
                .filter(line -> !wanted.meant().contains(line))
                .map(MeantLine::noticeId)
                .toList();
        if (!unwanted.isEmpty()) {
            store.told(unwanted, now);
        }
        if (!delivery.mail()) {
            store.toldNews(personId, place, true);
        }
        var pace = new Pace(delivery, settings.patience(), turn.mailedAt(), turn.isBack(), turn.digestOn());
        var decision = wanted.decide(pace, now);
        if (!decision.leaves()) {
            store.putOff(personId, decision.dueAt());
            return;
        }
        var told = decision.told();
        var digest = decision.digestOn() != null;
        var letter = letters.of(
                personId,
                to.get(),
                told,
                digest,
                store.places(personId, spaces(told).toList()));
        mail.send(letter.message(), letter.correspondence());
        if (!told.meant().isEmpty()) {
            store.told(told.meant().stream().map(MeantLine::noticeId).toList(), now);
        }
        store.toldNews(personId, place, digest);
        store.spoke(personId, optional(told), now);
        store.mailed(personId, now, decision.digestOn(), decision.dueAt());
    }

    private static Stream<UUID> spaces(Waiting told) {
        return Stream.concat(
                        told.meant().stream().map(MeantLine::spaceId),
                        told.news().stream().map(NewsLine::spaceId))
                .filter(Objects::nonNull)
                .distinct();
    }

    /// Those that the mail would not have spoken of at a lower level.
    private static List<UUID> optional(Waiting told) {
        var legal = told.meant().stream()
                .filter(MeantLine::legal)
                .map(MeantLine::spaceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return spaces(told).filter(spaceId -> !legal.contains(spaceId)).toList();
    }
}
