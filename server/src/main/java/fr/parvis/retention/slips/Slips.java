package fr.parvis.retention.slips;

import fr.parvis.documents.Keepings;
import fr.parvis.files.Blobs;
import fr.parvis.organisations.Organisations;
import fr.parvis.people.Hats;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.retention.slips.SlipView.SlipLine;
import fr.parvis.retention.slips.SlipView.SlipSummary;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Destruction slips, in the order of their life. An archived space can have its documents destroyed too: it is the law
/// that takes them away, not its people.
@Service
public class Slips {
    private static final List<String> SCANS = List.of("application/pdf", "image/png", "image/jpeg", "image/tiff");

    private final SlipStore store;
    private final Keepings keepings;
    private final Blobs blobs;
    private final Spaces spaces;
    private final Hats hats;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Slips(
            SlipStore store,
            Keepings keepings,
            Blobs blobs,
            Spaces spaces,
            Hats hats,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.keepings = keepings;
        this.blobs = blobs;
        this.spaces = spaces;
        this.hats = hats;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /// Proposes to destroy documents of a space whose DUA has run out.
    ///
    /// @return the slip's id
    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not run the space; NOT_DUE, and nothing is proposed
    @Transactional
    public UUID propose(Actor actor, UUID spaceId, ProposeSlip command) {
        var organisationId = requireRuns(actor, spaceId);
        keepings.lock(spaceId);
        var ids = List.copyOf(new LinkedHashSet<>(command.documentIds()));
        var words = command.words() == null || command.words().isBlank()
                ? null
                : command.words().strip();
        var at = clock.instant();
        var id = store.insert(organisationId, spaceId, words, actor.personId(), at);
        var zone = zone(organisationId);
        var listed = store.insertLines(id, spaceId, actor.personId(), ids, zone.getId(), today(zone));
        if (listed < ids.size()) {
            throw new Problem(SlipProblem.NOT_DUE, Map.of("count", ids.size() - listed));
        }
        tellOfProposal(actor, id, at);
        return id;
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not run the space
    public List<SlipSummary> ofSpace(Actor actor, UUID spaceId) {
        requireRuns(actor, spaceId);
        return store.ofSpace(actor.personId(), spaceId).stream()
                .map(SlipSummary::of)
                .toList();
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not administer the authority
    public List<SlipSummary> ofOrganisation(Actor actor, UUID organisationId) {
        hats.requireAdmin(actor, organisationId);
        return store.ofOrganisation(actor.personId(), organisationId).stream()
                .map(SlipSummary::of)
                .toList();
    }

    /// @throws Problem NOT_FOUND for who neither runs its space nor administers its authority
    public SlipView slip(Actor actor, UUID id) {
        var slip = require(actor, id);
        return SlipView.of(
                slip, store.lines(id), SlipPolicy.actions(slip, hats.administers(actor, slip.organisationId())));
    }

    /// @throws Problem SLIP_STATE where it is signed already, or withdrawn
    @Transactional
    public void sign(Actor actor, UUID id, SignSlip command) {
        require(actor, id, SlipAction.SIGN);
        store.sign(id, command.signedAs().strip(), actor.personId(), clock.instant());
    }

    /// Notes the visa of the Archives départementales, with its scan.
    ///
    /// @throws Problem SLIP_STATE, VISA_DATE, VISA_UNREADABLE
    @Transactional
    public void stamp(Actor actor, UUID id, LocalDate on, String reference, byte[] scan) {
        var slip = require(actor, id, SlipAction.STAMP);
        var zone = zone(slip.organisationId());
        var signedOn = LocalDate.ofInstant(Objects.requireNonNull(slip.signedAt()), zone);
        if (on.isBefore(signedOn) || on.isAfter(today(zone))) {
            throw new Problem(SlipProblem.VISA_DATE);
        }
        var blob = blobs.store(new ByteArrayInputStream(scan));
        var type = blobs.mediaType(blob, "visa");
        if (!SCANS.contains(type)) {
            throw new Problem(SlipProblem.VISA_UNREADABLE);
        }
        store.stamp(id, new Visa(on, reference.strip(), blob.hash(), type), actor.personId(), clock.instant());
    }

    /// The visa as it was scanned.
    ///
    /// @throws Problem NOT_FOUND as well where it bears none
    public Scan visa(Actor actor, UUID id) {
        var slip = require(actor, id);
        if (slip.visaHash() == null || slip.visaType() == null) {
            throw Problem.notFound();
        }
        return new Scan(slip.number(), slip.visaType(), blobs.open(slip.visaHash()));
    }

    record Scan(int number, String mediaType, InputStream content) {}

    /// Destroys what it lists, for good: all of it or nothing.
    ///
    /// @throws Problem SLIP_STATE without its visa; SLIP_STALE where a document is not what the slip says any more
    @Transactional
    public void destroy(Actor actor, UUID id) {
        var spaceId =
                Objects.requireNonNull(require(actor, id, SlipAction.DESTROY).spaceId());
        keepings.lock(spaceId);
        var slip = require(actor, id, SlipAction.DESTROY);
        var zone = zone(slip.organisationId());
        store.stale(id, spaceId, zone.getId(), today(zone)).ifPresent(name -> {
            throw new Problem(SlipProblem.SLIP_STALE, Map.of("name", name));
        });
        var at = clock.instant();
        store.destroyed(id, actor.personId(), at);
        keepings.destroy(store.lines(id).stream().map(SlipLine::documentId).toList());
        if (!slip.proposerId().equals(actor.personId())) {
            var told = List.of(slip.proposerId());
            events.publishEvent(
                    new SlipDestroyed(id, subject(slip), slip.spaceName(), spaceId, told, at, actor.personId()));
        }
    }

    private void tellOfProposal(Actor actor, UUID id, Instant at) {
        var slip = require(actor, id);
        var told = store.administrators(slip.organisationId(), actor.personId());
        if (!told.isEmpty()) {
            events.publishEvent(new SlipProposed(id, subject(slip), slip.spaceName(), told, at, actor.personId()));
        }
    }

    private static String subject(Slip slip) {
        return String.valueOf(slip.number());
    }

    /// Takes it back: its documents stay, and may stand on another one.
    @Transactional
    public void withdraw(Actor actor, UUID id) {
        require(actor, id, SlipAction.WITHDRAW);
        store.withdraw(id, actor.personId(), clock.instant());
    }

    /// The slip to be printed and signed; the certificate once what it lists is destroyed.
    public byte[] sheet(Actor actor, UUID id) {
        var slip = require(actor, id);
        var organisation = organisations.organisation(slip.organisationId());
        return new SlipSheet(slip, organisation.name(), ZoneId.of(organisation.timeZone())).pdf(store.lines(id));
    }

    private UUID requireRuns(Actor actor, UUID spaceId) {
        var member = spaces.require(actor, spaceId);
        if (member.role() != Role.FACILITATOR) {
            throw Problem.forbidden();
        }
        return member.space().organisationId();
    }

    private Slip require(Actor actor, UUID id) {
        var slip = store.find(actor.personId(), id).orElseThrow(Problem::notFound);
        SlipPolicy.requireSee(slip, hats.administers(actor, slip.organisationId()));
        return slip;
    }

    private Slip require(Actor actor, UUID id, SlipAction action) {
        store.lock(id);
        var slip = store.find(actor.personId(), id).orElseThrow(Problem::notFound);
        SlipPolicy.require(slip, hats.administers(actor, slip.organisationId()), action);
        return slip;
    }

    private ZoneId zone(UUID organisationId) {
        return ZoneId.of(organisations.organisation(organisationId).timeZone());
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
