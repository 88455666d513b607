package fr.parvis.retention.campaigns;

import fr.parvis.organisations.Organisations;
import fr.parvis.people.Hats;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.retention.ClutterSettings;
import fr.parvis.retention.campaigns.CampaignView.Line;
import fr.parvis.retention.campaigns.CampaignView.Progress;
import fr.parvis.retention.campaigns.CampaignView.ServiceLine;
import fr.parvis.retention.campaigns.CampaignView.Summary;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Clean-up campaigns, in the order of their life.
@Service
public class Campaigns {
    static final int LONGEST_DAYS = 60;

    private final CampaignStore store;
    private final CampaignCountStore counts;
    private final Hats hats;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Campaigns(
            CampaignStore store,
            CampaignCountStore counts,
            Hats hats,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.counts = counts;
        this.hats = hats;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /// Plans a campaign, which begins at once where today is its first day.
    ///
    /// @return its id
    /// @throws Problem NOT_FOUND, FORBIDDEN to who does not administer the authority; CAMPAIGN_DATES;
    /// NOT_FOUND as well where one of the spaces is not a living one of the authority
    @Transactional
    public UUID open(Actor actor, UUID organisationId, OpenCampaign command) {
        hats.requireAdmin(actor, organisationId);
        var today = today(organisationId);
        if (command.startsOn().isBefore(today)
                || command.endsOn().isBefore(command.startsOn())
                || command.endsOn().isAfter(command.startsOn().plusDays(LONGEST_DAYS))) {
            throw new Problem(CampaignProblem.CAMPAIGN_DATES);
        }
        var spaceIds = command.spaceIds().stream().distinct().toList();
        var id = store.insert(organisationId, command, actor.personId(), clock.instant());
        if (store.insertSpaces(id, organisationId, spaceIds) < spaceIds.size()) {
            throw Problem.notFound();
        }
        if (command.startsOn().equals(today)) {
            start(store.find(id).orElseThrow());
        }
        return id;
    }

    public List<Summary> campaigns(Actor actor, UUID organisationId) {
        hats.requireAdmin(actor, organisationId);
        return store.summaries(organisationId);
    }

    /// For who administers the authority and for who runs one of its spaces; these see it from its first day on.
    ///
    /// @throws Problem NOT_FOUND for everybody else
    public CampaignView campaign(Actor actor, UUID id) {
        var campaign = store.find(id).orElseThrow(Problem::notFound);
        var parts = store.parts(id, actor.personId());
        var administers = hats.administers(actor, campaign.organisationId());
        CampaignPolicy.requireSee(campaign, administers, parts);
        var shown = parts.stream()
                .filter(part -> administers || !part.secret() || part.role() != null)
                .toList();
        var lines = shown.stream().map(Campaigns::line).toList();
        return new CampaignView(
                id,
                campaign.organisationId(),
                organisations.organisation(campaign.organisationId()).name(),
                campaign.title(),
                campaign.words(),
                campaign.startsOn(),
                campaign.endsOn(),
                campaign.state(),
                campaign.reasons(),
                campaign.years(),
                campaign.openedByName(),
                campaign.closedAt(),
                parts.stream().map(CampaignStore.Part::progress).reduce(Progress.NOTHING, Progress::plus),
                (int) parts.stream().filter(part -> part.doneAt() != null).count(),
                parts.size() - shown.size(),
                lines,
                ServiceLine.of(lines),
                CampaignPolicy.actions(campaign, administers));
    }

    private static Line line(CampaignStore.Part part) {
        return new Line(
                part.spaceId(),
                part.name(),
                part.organisationSlug(),
                part.role() == null ? null : part.slug(),
                part.type(),
                part.service(),
                part.runs(),
                part.doneAt(),
                part.progress());
    }

    /// Says that a space is done, or that it is not after all.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN to who does not run the space; CAMPAIGN_CLOSED
    @Transactional
    public void finish(Actor actor, UUID id, UUID spaceId, boolean done) {
        var campaign = store.lock(id).orElseThrow(Problem::notFound);
        var parts = store.parts(id, actor.personId());
        CampaignPolicy.requireSee(campaign, hats.administers(actor, campaign.organisationId()), parts);
        var part = parts.stream()
                .filter(one -> one.spaceId().equals(spaceId))
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (!part.runs()) {
            throw Problem.forbidden();
        }
        if (campaign.state() == CampaignState.CLOSED) {
            throw new Problem(CampaignProblem.CAMPAIGN_CLOSED);
        }
        store.finish(id, spaceId, done ? clock.instant() : null, actor.personId());
    }

    /// Ends it before its last day.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN to who does not administer the authority; CAMPAIGN_CLOSED
    @Transactional
    public void close(Actor actor, UUID id) {
        var campaign = require(actor, id);
        if (campaign.state() != CampaignState.RUNNING) {
            throw new Problem(CampaignProblem.CAMPAIGN_CLOSED);
        }
        close(campaign);
    }

    /// Takes it back before it has begun.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN to who does not administer the authority; CAMPAIGN_STARTED
    @Transactional
    public void cancel(Actor actor, UUID id) {
        if (require(actor, id).state() != CampaignState.PLANNED) {
            throw new Problem(CampaignProblem.CAMPAIGN_STARTED);
        }
        store.delete(id);
    }

    /// What time brings: some begin, some end, the others are counted anew.
    @Transactional
    public void keepUp() {
        // A day that has begun somewhere has begun in UTC half a day later at most.
        for (var campaign : store.unclosed(LocalDate.ofInstant(clock.instant(), ZoneId.of("Pacific/Kiritimati")))) {
            var today = today(campaign.organisationId());
            if (campaign.startedAt() == null) {
                if (!campaign.startsOn().isAfter(today)) {
                    start(campaign);
                }
            } else if (campaign.endsOn().isBefore(today)) {
                close(campaign);
            } else {
                count(campaign, false);
            }
        }
    }

    /// What a clean-up has just put in the trash shows at once.
    void recount(List<UUID> documentIds) {
        for (var id : counts.runningAround(documentIds)) {
            store.find(id).ifPresent(campaign -> count(campaign, false));
        }
    }

    private Campaign require(Actor actor, UUID id) {
        var campaign = store.lock(id).orElseThrow(Problem::notFound);
        var administers = hats.administers(actor, campaign.organisationId());
        CampaignPolicy.requireSee(campaign, administers, store.parts(id, actor.personId()));
        if (!administers) {
            throw Problem.forbidden();
        }
        return campaign;
    }

    private void start(Campaign campaign) {
        var at = clock.instant();
        count(campaign, true);
        store.start(campaign.id(), at);
        events.publishEvent(new CampaignStarted(
                campaign.id(),
                campaign.title(),
                campaign.words(),
                campaign.endsOn(),
                store.facilitators(campaign.id()),
                campaign.openedBy(),
                at));
    }

    private void close(Campaign campaign) {
        count(campaign, false);
        store.close(campaign.id(), clock.instant());
    }

    private void count(Campaign campaign, boolean first) {
        counts.count(
                campaign,
                first,
                ClutterSettings.old(clock, campaign.years()),
                ClutterSettings.unopened(clock),
                ClutterSettings.HEAVY);
    }

    private LocalDate today(UUID organisationId) {
        var zone = ZoneId.of(organisations.organisation(organisationId).timeZone());
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
