package fr.parvis.retention.inactive;

import fr.parvis.people.Hats;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asking about spaces in which nothing happens any more.
@Service
public class InactiveSpaces {
    private static final Duration QUARTER = Duration.ofDays(91);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int AT_ONCE = 200;

    private final InactiveStore store;
    private final Spaces spaces;
    private final Hats hats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InactiveSpaces(InactiveStore store, Spaces spaces, Hats hats, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.spaces = spaces;
        this.hats = hats;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN to who does not administer the authority
    public InactiveView inactive(Actor actor, UUID organisationId) {
        hats.requireAdmin(actor, organisationId);
        return new InactiveView(store.months(organisationId), store.spaces(organisationId, clock.instant()));
    }

    @Transactional
    public void set(Actor actor, UUID organisationId, SetInactivity command) {
        hats.requireAdmin(actor, organisationId);
        store.setMonths(organisationId, command.months());
    }

    /// Whether a space is asked about: empty for one in which things happen, and for who does not run it.
    ///
    /// @throws Problem NOT_FOUND for who is not in the space
    public Optional<SleepView> sleep(Actor actor, UUID spaceId) {
        return spaces.require(actor, spaceId).role() == Role.FACILITATOR
                ? store.sleepsSince(spaceId, clock.instant()).map(SleepView::new)
                : Optional.empty();
    }

    /// Says that it still serves, for a year; or takes that back.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not run the space
    @Transactional
    public void keep(Actor actor, UUID spaceId, boolean serves) {
        if (spaces.require(actor, spaceId).role() != Role.FACILITATOR) {
            throw Problem.forbidden();
        }
        if (serves) {
            store.keep(spaceId, clock.instant().plus(YEAR), actor.personId());
        } else {
            store.forget(spaceId);
        }
    }

    /// Asks those who run spaces that sleep, once a quarter at most.
    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
    @Transactional
    public void ask() {
        var now = clock.instant();
        for (var asked : store.ask(now, now.minus(QUARTER), AT_ONCE)) {
            var recipients = store.facilitators(asked.spaceId());
            if (!recipients.isEmpty()) {
                events.publishEvent(
                        new SpaceAskedAbout(asked.spaceId(), asked.name(), asked.address(), recipients, now));
            }
        }
    }
}
