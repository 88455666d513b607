package fr.parvis.retention.quotas;

import fr.parvis.files.Storage;
import fr.parvis.people.Hats;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The room that an authority's spaces take, and their limits, for who administers it.
@Service
public class Quotas {
    private static final int AT_ONCE = 200;

    private final QuotaStore store;
    private final Storage storage;
    private final Hats hats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Quotas(QuotaStore store, Storage storage, Hats hats, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.storage = storage;
        this.hats = hats;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN to who does not administer the authority
    public QuotasView quotas(Actor actor, UUID organisationId) {
        hats.requireAdmin(actor, organisationId);
        var whole = storage.of(organisationId);
        var spaces = store.spaces(organisationId);
        var trashed = spaces.stream().mapToLong(QuotasView.SpaceQuota::trashed).sum();
        return new QuotasView(whole.used(), whole.reserved(), whole.quota(), trashed, spaces);
    }

    /// What a space holds already stays, also where it is more.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN to who does not administer the authority of the space
    @Transactional
    public void limit(Actor actor, UUID organisationId, UUID spaceId, LimitSpace command) {
        hats.requireAdmin(actor, organisationId);
        if (!store.isSpaceOf(spaceId, organisationId)) {
            throw Problem.notFound();
        }
        storage.limit(spaceId, command.quota());
    }

    /// Tells those who answer for what fills up: once each time a threshold is crossed upwards. Deposits do not wait
    /// for it.
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT30S")
    @Transactional
    public void warn() {
        var at = clock.instant();
        for (var crossing : store.crossings(at, AT_ONCE)) {
            if (crossing.level() > crossing.before()) {
                var recipients = store.answerable(crossing.holderId(), crossing.organisationId());
                tell(crossing, recipients, at);
            }
        }
    }

    private void tell(QuotaStore.Crossing crossing, List<UUID> recipients, java.time.Instant at) {
        if (!recipients.isEmpty()) {
            events.publishEvent(new RoomRunsOut(crossing.name(), crossing.level(), crossing.address(), recipients, at));
        }
    }
}
