package fr.parvis.notifications.levels;

import fr.parvis.notifications.Delivery;
import fr.parvis.notifications.NotificationProblem;
import fr.parvis.people.Addressee;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// By which way and when people are told.
@Service
public class Deliveries {
    private final DeliveryStore store;
    private final People people;
    private final Levels levels;
    private final Clock clock;

    Deliveries(DeliveryStore store, People people, Levels levels, Clock clock) {
        this.store = store;
        this.people = people;
        this.levels = levels;
        this.clock = clock;
    }

    /// That of one person, for those who write to them.
    public Delivery of(UUID personId) {
        return store.find(personId).delivery();
    }

    DeliveryView mine(Actor actor) {
        var chosen = store.find(actor.personId());
        var delivery = chosen.delivery();
        return new DeliveryView(
                delivery.mail(),
                people.addressee(actor.personId()).map(Addressee::email).orElse(null),
                delivery.quietFrom(),
                delivery.quietUntil(),
                delivery.daysOff().stream().sorted().toList(),
                delivery.digestHour(),
                chosen.own(),
                chosen.usual());
    }

    /// @throws Problem TIME_ZONE_UNKNOWN, DIGEST_IN_QUIET_HOURS
    @Transactional
    public void change(Actor actor, ChangeDelivery command) {
        var zone = command.timeZone();
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new Problem(NotificationProblem.TIME_ZONE_UNKNOWN);
        }
        var wanted = new Delivery(
                command.mail(),
                command.quietFrom(),
                command.quietUntil(),
                command.daysOff(),
                command.digestHour(),
                ZoneId.of("Europe/Paris"));
        if (wanted.isQuiet(command.digestHour())) {
            throw new Problem(NotificationProblem.DIGEST_IN_QUIET_HOURS);
        }
        store.save(actor.personId(), command, clock.instant());
        levels.changed(actor);
    }

    /// Mail or none, the rest as it is.
    @Transactional
    public void mail(Actor actor, boolean wanted) {
        var chosen = store.find(actor.personId());
        var delivery = chosen.delivery();
        change(
                actor,
                new ChangeDelivery(
                        wanted,
                        delivery.quietFrom(),
                        delivery.quietUntil(),
                        delivery.daysOff(),
                        delivery.digestHour(),
                        chosen.own()));
    }
}
