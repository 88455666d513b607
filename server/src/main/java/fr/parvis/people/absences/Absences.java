package fr.parvis.people.absences;

import fr.parvis.people.PeopleProblem;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Absences: one at a time for each person, said by themselves.
@Service
public class Absences {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final AbsenceStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(AbsenceStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// The day it is.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /// Empty once its last day is over.
    public Optional<AbsenceView> find(Actor actor) {
        return store.find(actor.personId(), today());
    }

    /// Takes the place of the one that was said before.
    ///
    /// @throws Problem ABSENCE_OVER; STAND_IN for oneself, and for somebody who shares no authority with the actor
    @Transactional
    public void set(Actor actor, SetAbsence command) {
        if (command.until().isBefore(today())) {
            throw new Problem(PeopleProblem.ABSENCE_OVER);
        }
        var standsIn = command.standsIn();
        if (standsIn != null && !store.isColleague(actor.personId(), standsIn)) {
            throw new Problem(PeopleProblem.STAND_IN);
        }
        var at = clock.instant();
        store.set(actor.personId(), command, at);
        events.publishEvent(new AbsenceChanged(actor.personId(), standsIn));
        if (standsIn != null) {
            events.publishEvent(
                    new StandInNamed(List.of(standsIn), actor.personId(), at, command.from() + "/" + command.until()));
        }
    }

    @Transactional
    public void end(Actor actor) {
        if (store.end(actor.personId())) {
            events.publishEvent(new AbsenceChanged(actor.personId(), null));
        }
    }
}
