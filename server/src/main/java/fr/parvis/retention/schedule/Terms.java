package fr.parvis.retention.schedule;

import fr.parvis.documents.Documents;
import fr.parvis.documents.Keepings;
import fr.parvis.organisations.Organisations;
import fr.parvis.people.Hats;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.retention.schedule.DueView.DueLine;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which class a folder or a document bears, until when it is kept, and what falls due.
@Service
public class Terms {
    private static final int PAGE = 100;

    private final TermStore store;
    private final ScheduleStore classes;
    private final Keepings keepings;
    private final Documents documents;
    private final Spaces spaces;
    private final Organisations organisations;
    private final Hats hats;
    private final Clock clock;

    Terms(
            TermStore store,
            ScheduleStore classes,
            Keepings keepings,
            Documents documents,
            Spaces spaces,
            Organisations organisations,
            Hats hats,
            Clock clock) {
        this.store = store;
        this.classes = classes;
        this.keepings = keepings;
        this.documents = documents;
        this.spaces = spaces;
        this.organisations = organisations;
        this.hats = hats;
        this.clock = clock;
    }

    /// Empty for what no class keeps.
    ///
    /// @throws Problem NOT_FOUND for what the actor may not see
    public Optional<TermView> term(Actor actor, UUID id) {
        return store.term(actor.personId(), id, zone(organisationOf(actor, id)).getId());
    }

    /// @throws Problem NOT_FOUND as well for a class of another authority; FORBIDDEN for who does not manage it
    @Transactional
    public void give(Actor actor, UUID id, GiveClass command) {
        var organisationId = organisationOf(actor, id);
        classes.lock(organisationId);
        var given = classes.find(organisationId, command.classId()).orElseThrow(Problem::notFound);
        var closedOn = given.countsFrom() == CountsFrom.CLOSING ? command.closedOn() : null;
        keepings.keep(actor, id, given.id(), closedOn, given.title());
    }

    /// Takes its own class away; that of a folder above holds on.
    @Transactional
    public void takeAway(Actor actor, UUID id) {
        keepings.release(actor, id);
    }

    private UUID organisationOf(Actor actor, UUID id) {
        var spaceId = documents.document(actor, id).entry().spaceId();
        return spaces.requireInsider(actor, spaceId).space().organisationId();
    }

    /// What of a space falls due, of what the actor manages.
    ///
    /// @throws Problem NOT_FOUND for who is not in the space
    public DueView due(Actor actor, UUID spaceId) {
        var member = spaces.require(actor, spaceId);
        var zone = zone(member.space().organisationId());
        return new DueView(
                LocalDate.ofInstant(clock.instant(), zone),
                store.years(actor.personId(), spaceId, zone.getId()),
                member.role() == Role.FACILITATOR);
    }

    /// The documents that fall due in a year, the earliest first; without a year, all those that may go now.
    public Page<DueLine> documents(Actor actor, UUID spaceId, @Nullable Integer year, @Nullable String after) {
        var zone = zone(spaces.require(actor, spaceId).space().organisationId());
        var key = after == null ? null : Cursor.parts(after, 2);
        try {
            var lines = store.due(
                    actor.personId(),
                    spaceId,
                    zone.getId(),
                    LocalDate.of(year == null ? 1 : year, 1, 1),
                    year == null ? LocalDate.ofInstant(clock.instant(), zone).minusDays(1) : LocalDate.of(year, 12, 31),
                    key == null ? null : LocalDate.parse(key.get(0)),
                    key == null ? null : UUID.fromString(key.get(1)),
                    PAGE + 1);
            return Page.of(lines, PAGE, last -> Cursor.of(last.dueOn(), last.id()));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }

    /// What of an authority falls due, in figures.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN to who does not administer the authority
    public List<DueFigures> figures(Actor actor, UUID organisationId) {
        hats.requireAdmin(actor, organisationId);
        return store.figures(organisationId, zone(organisationId).getId());
    }

    private ZoneId zone(UUID organisationId) {
        return ZoneId.of(organisations.organisation(organisationId).timeZone());
    }
}
