package fr.parvis.notifications.levels;

import fr.parvis.notifications.NotificationLevel;
import fr.parvis.notifications.NotificationSettings;
import fr.parvis.notifications.levels.LastWeekView.LevelWeek;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// What each level would have brought somebody: by it they see what a level is.
@Service
class LastWeeks {
    private static final int MOST_FACTS = 3_000;
    private static final int FEW = 5;

    private final Levels levels;
    private final LastWeekStore store;
    private final Deliveries deliveries;
    private final NotificationSettings settings;
    private final Clock clock;

    LastWeeks(Levels levels, LastWeekStore store, Deliveries deliveries, NotificationSettings settings, Clock clock) {
        this.levels = levels;
        this.store = store;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND for who is not in the space
    LastWeekView week(Actor actor, UUID spaceId) {
        levels.level(actor, spaceId);
        var now = clock.instant();
        var delivery = deliveries.of(actor.personId());
        var from = delivery.beginningOf(delivery.dayOf(now).minusDays(LastWeek.DAYS - 1));
        var week = new LastWeek(
                delivery,
                settings.patience(),
                store.facts(actor.personId(), spaceId, from, settings.patience(), MOST_FACTS),
                now);
        return new LastWeekView(
                week.from(),
                Stream.of(NotificationLevel.values())
                        .map(level -> new LevelWeek(level, week.mails(level)))
                        .toList(),
                store.meant(actor.personId(), spaceId, from, settings.patience(), FEW),
                delivery.digestHour(),
                delivery.mail());
    }
}
