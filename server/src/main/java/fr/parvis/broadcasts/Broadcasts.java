package fr.parvis.broadcasts;

import fr.parvis.broadcasts.BroadcastView.Addressed;
import fr.parvis.broadcasts.BroadcastView.BroadcastLine;
import fr.parvis.broadcasts.BroadcastView.Choices;
import fr.parvis.broadcasts.sms.SmsGateway;
import fr.parvis.people.Hats;
import fr.parvis.people.OrganisationRole;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Member;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.Spaces;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Broadcasts, in the order of their life: written, looked at, sent, sent again to those who have not read.
/// Whoever lost the role that lets them send sees nothing any more.
@Service
public class Broadcasts {
    private static final int PAGE = 100;

    private final BroadcastStore store;
    private final AudienceStore audience;
    private final BroadcastOutcomeStore outcomes;
    private final SmsGateway sms;
    private final Hats hats;
    private final Spaces spaces;
    private final People people;
    private final PlatformSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Broadcasts(
            BroadcastStore store,
            AudienceStore audience,
            BroadcastOutcomeStore outcomes,
            SmsGateway sms,
            Hats hats,
            Spaces spaces,
            People people,
            PlatformSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.audience = audience;
        this.outcomes = outcomes;
        this.sms = sms;
        this.hats = hats;
        this.spaces = spaces;
        this.people = people;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not manage the authority
    public List<BroadcastLine> ofOrganisation(Actor actor, UUID organisationId) {
        hats.requireManager(actor, organisationId);
        return store.lines(organisationId, null, actor.personId());
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not run the space
    public List<BroadcastLine> ofSpace(Actor actor, UUID spaceId) {
        var member = requireRuns(actor, spaceId);
        return store.lines(member.space().organisationId(), spaceId, actor.personId());
    }

    public Choices choices(Actor actor, UUID organisationId) {
        hats.requireManager(actor, organisationId);
        return choices(actor, organisationId, null);
    }

    public Choices choicesOfSpace(Actor actor, UUID spaceId) {
        var member = requireRuns(actor, spaceId);
        return choices(actor, member.space().organisationId(), spaceId);
    }

    private Choices choices(Actor actor, UUID organisationId, @Nullable UUID spaceId) {
        return new Choices(
                audience.everybody(organisationId, spaceId, actor.personId()),
                audience.offered(organisationId, spaceId));
    }

    /// Begins a draft to people of an authority.
    @Transactional
    public UUID begin(Actor actor, UUID organisationId) {
        hats.requireManager(actor, organisationId);
        return store.insert(organisationId, null, actor.personId(), clock.instant());
    }

    /// Begins a draft to people of a space.
    @Transactional
    public UUID beginInSpace(Actor actor, UUID spaceId) {
        var member = requireRuns(actor, spaceId);
        requireWritable(member);
        return store.insert(member.space().organisationId(), spaceId, actor.personId(), clock.instant());
    }

    public BroadcastView broadcast(Actor actor, UUID id) {
        var broadcast = store.find(id).orElseThrow(Problem::notFound);
        var writable = requireSender(actor, broadcast);
        return new BroadcastView(
                id,
                broadcast.organisationId(),
                broadcast.spaceId(),
                people.view(broadcast.authorId()).fullName(),
                broadcast.title(),
                broadcast.body(),
                broadcast.confirmable(),
                broadcast.address(),
                broadcast.everybody(),
                audience.targets(broadcast),
                broadcast.changedAt(),
                broadcast.sentAt(),
                broadcast.chasedAt(),
                broadcast.isSent() ? outcomes.figures(id, clock.instant()) : null,
                outcomes.printings(id),
                BroadcastPolicy.actions(actor, broadcast, writable));
    }

    /// @throws Problem BROADCAST_SENT, BROADCAST_LINK_ELSEWHERE
    @Transactional
    public void write(Actor actor, UUID id, WriteBroadcast draft) {
        var broadcast = require(actor, id, BroadcastAction.WRITE);
        store.write(id, draft, address(draft.link()), clock.instant());
        audience.choose(broadcast, draft);
    }

    /// @throws Problem BROADCAST_SENT
    @Transactional
    public void discard(Actor actor, UUID id) {
        require(actor, id, BroadcastAction.DISCARD);
        store.delete(id);
    }

    /// How many would be reached by what.
    public ChannelCounts preview(Actor actor, UUID id) {
        return audience.counts(draft(actor, id), sms.leaves(), clock.instant());
    }

    /// Who would be reached by one channel, by name.
    public Page<Addressed> previewed(Actor actor, UUID id, Channel channel, @Nullable String after) {
        var key = after == null ? null : Cursor.parts(after, 2);
        var lines = audience.people(draft(actor, id), sms.leaves(), clock.instant(), channel, key, PAGE + 1);
        return Page.of(lines, PAGE, last -> Cursor.of(audience.familyName(last.id()), last.id()));
    }

    /// Writes down who is sent to and by what, each once; it goes out from there by itself.
    ///
    /// @param shown what the preview said: nothing is sent to others than those
    /// @throws Problem BROADCAST_SENT, BROADCAST_INCOMPLETE, BROADCAST_TO_NOBODY, AUDIENCE_CHANGED
    @Transactional
    public void send(Actor actor, UUID id, ChannelCounts shown) {
        var broadcast = require(actor, id, BroadcastAction.SEND);
        if (broadcast.title().isBlank() || broadcast.body().isBlank()) {
            throw new Problem(BroadcastProblem.BROADCAST_INCOMPLETE);
        }
        var at = clock.instant();
        requireShown(audience.counts(broadcast, sms.leaves(), at), shown);
        store.sent(id, at);
        audience.insert(broadcast, sms.leaves(), at);
        if (broadcast.spaceId() != null) {
            events.publishEvent(new BroadcastSent(id, broadcast.spaceId(), broadcast.title(), at, actor.personId()));
        }
    }

    /// By what those who have not read it would be sent to again: the channel after the one tried.
    public ChannelCounts chasable(Actor actor, UUID id) {
        var broadcast = store.find(id).orElseThrow(Problem::notFound);
        requireSender(actor, broadcast);
        return broadcast.isSent() && broadcast.chasedAt() == null
                ? outcomes.chase(broadcast, sms.leaves(), clock.instant())
                : new ChannelCounts(0, 0, 0, 0, 0);
    }

    /// Sends again to those who have not read it, once.
    ///
    /// @throws Problem BROADCAST_CHASED, BROADCAST_TO_NOBODY, AUDIENCE_CHANGED
    @Transactional
    public void chase(Actor actor, UUID id, ChannelCounts shown) {
        var broadcast = require(actor, id, BroadcastAction.CHASE);
        var at = clock.instant();
        requireShown(outcomes.chase(broadcast, sms.leaves(), at), shown);
        outcomes.insertChase(broadcast, sms.leaves(), at);
        store.chased(id, actor.personId(), at);
    }

    private static void requireShown(ChannelCounts now, ChannelCounts shown) {
        if (now.all() == 0) {
            throw new Problem(BroadcastProblem.BROADCAST_TO_NOBODY);
        }
        if (!now.equals(shown)) {
            throw new Problem(BroadcastProblem.AUDIENCE_CHANGED);
        }
    }

    /// A broadcast that was sent, for who follows it.
    ///
    /// @throws Problem NOT_FOUND as well for a draft
    public Broadcast requireSent(Actor actor, UUID id) {
        var broadcast = store.find(id).filter(Broadcast::isSent).orElseThrow(Problem::notFound);
        requireSender(actor, broadcast);
        return broadcast;
    }

    private Broadcast draft(Actor actor, UUID id) {
        var broadcast = store.find(id).orElseThrow(Problem::notFound);
        requireSender(actor, broadcast);
        if (broadcast.isSent()) {
            throw new Problem(BroadcastProblem.BROADCAST_SENT);
        }
        return broadcast;
    }

    /// Alone with it, for who may do that.
    private Broadcast require(Actor actor, UUID id, BroadcastAction action) {
        var broadcast = store.lock(id).orElseThrow(Problem::notFound);
        var writable = requireSender(actor, broadcast);
        if (BroadcastPolicy.allows(actor, broadcast, writable, action)) {
            return broadcast;
        }
        if (broadcast.isSent() == (action != BroadcastAction.CHASE)) {
            throw action == BroadcastAction.CHASE ? Problem.notFound() : new Problem(BroadcastProblem.BROADCAST_SENT);
        }
        throw new Problem(
                broadcast.chasedAt() != null ? BroadcastProblem.BROADCAST_CHASED : SpaceProblem.SPACE_ARCHIVED);
    }

    /// @return whether its space, if it has one, still lives
    /// @throws Problem NOT_FOUND, FORBIDDEN for who may not send there
    private boolean requireSender(Actor actor, Broadcast broadcast) {
        var writable = true;
        if (broadcast.spaceId() == null) {
            requireManager(actor, broadcast.organisationId());
        } else {
            var member = spaces.require(actor, broadcast.spaceId());
            if (member.role() != Role.FACILITATOR) {
                throw Problem.notFound();
            }
            writable = member.space().isWritable();
        }
        BroadcastPolicy.requireSee(actor, broadcast);
        return writable;
    }

    /// Whoever does not manage the authority does not learn that there is such a broadcast.
    private void requireManager(Actor actor, UUID organisationId) {
        if (hats.roleIn(actor, organisationId)
                .filter(role -> role != OrganisationRole.MEMBER)
                .isEmpty()) {
            throw Problem.notFound();
        }
    }

    private Member requireRuns(Actor actor, UUID spaceId) {
        var member = spaces.require(actor, spaceId);
        if (member.role() != Role.FACILITATOR) {
            throw Problem.forbidden();
        }
        return member;
    }

    private static void requireWritable(Member member) {
        if (!member.space().isWritable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
    }

    /// The path of a page of Parvis; null for nothing.
    private @Nullable String address(@Nullable String typed) {
        var link = Optional.ofNullable(typed).map(String::strip).orElse("");
        if (link.isEmpty()) {
            return null;
        }
        var ours = settings.publicUrl().toString();
        var path = link.startsWith(ours + "/") ? link.substring(ours.length()) : link;
        if (!path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
            throw new Problem(BroadcastProblem.BROADCAST_LINK_ELSEWHERE);
        }
        try {
            return URI.create(path).toString();
        } catch (IllegalArgumentException malformed) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }
}
