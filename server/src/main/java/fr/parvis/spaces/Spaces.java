package fr.parvis.spaces;

import fr.parvis.people.Hats;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The spaces, in the order of their life.
@Service
public class Spaces {
    private final SpaceStore store;
    private final Touches touches;
    private final Hats hats;
    private final Members members;
    private final AccessLists accessLists;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Spaces(
            SpaceStore store,
            Touches touches,
            Hats hats,
            Members members,
            AccessLists accessLists,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.touches = touches;
        this.hats = hats;
        this.members = members;
        this.accessLists = accessLists;
        this.events = events;
        this.clock = clock;
    }

    /// The actor as a member of a space: the first of the three moves of authorization.
    ///
    /// @throws Problem NOT_FOUND for who is not a member, as for a space that does not exist
    public Member require(Actor actor, UUID spaceId) {
        return store.findMember(actor.personId(), spaceId).orElseThrow(Problem::notFound);
    }

    /// The same, in hidden spaces as well: for what lies in them and is met elsewhere.
    public Member requireInsider(Actor actor, UUID spaceId) {
        return store.findInsider(actor.personId(), spaceId).orElseThrow(Problem::notFound);
    }

    /// Refuses who may not do that with the space, as a member or in front of it.
    ///
    /// @throws Problem NOT_FOUND for who may not see the space, SPACE_ARCHIVED, FORBIDDEN
    public void require(Actor actor, UUID spaceId, SpaceAction action) {
        SpacePolicy.require(standing(actor, spaceId), action);
    }

    /// A space, for its members and for those to whom it is listed.
    ///
    /// @throws Problem NOT_FOUND for everybody else, as for a space that does not exist
    public Space space(Actor actor, UUID spaceId) {
        return standing(actor, spaceId).space();
    }

    /// The space at an address, present or former, for its members and for those to whom it is listed.
    public Space at(Actor actor, String organisationSlug, String slug) {
        return standing(actor, organisationSlug, slug).space();
    }

    /// Opens a space with its address, its access list, its tools and its people. Its folders are there when the
    /// call returns.
    ///
    /// @throws Problem FORBIDDEN unless the actor manages the authority's spaces; TYPE_NOT_OFFERED for
    /// *Confidentiel*
    @Transactional
    public Space open(Actor actor, OpenSpace command) {
        hats.requireManager(actor, command.organisationId());
        if (command.type() == SpaceType.CONFIDENTIAL) {
            throw new Problem(SpaceProblem.TYPE_NOT_OFFERED);
        }
        requirePeriod(command.startsOn(), command.endsOn());
        var model = SpaceModel.of(command.type());
        var space = newSpace(command, model);
        store.insert(space, actor.personId());
        accessLists.open(space.accessListId(), space.id());
        store.insertTools(space.id(), model.tools(), space.createdAt());
        Objects.requireNonNullElse(command.coHosts(), List.<UUID>of())
                .forEach(coHost -> store.insertCoHost(space.id(), coHost));
        members.open(actor, space, founders(actor, command));
        events.publishEvent(new SpaceOpened(
                space.id(), space.accessListId(), model.folders(), space.createdAt(), actor.personId()));
        return space;
    }

    /// Says a space's settings anew. Another name gives another address, and the former one leads to it.
    @Transactional
    public Space change(Actor actor, UUID spaceId, ChangeSpace command) {
        var standing = standing(actor, spaceId);
        SpacePolicy.require(standing, SpaceAction.CHANGE);
        requirePeriod(command.startsOn(), command.endsOn());
        var space = standing.space();
        var change = command.withName(SpaceName.clean(command.name()));
        store.update(spaceId, change);
        if (!change.name().equals(space.name()) || (change.access() == SpaceAccess.SECRET) != space.isSecret()) {
            store.move(space, freeSlug(space.organisationId(), change.name(), change.access()));
        }
        events.publishEvent(new SpaceChanged(spaceId, clock.instant(), actor.personId()));
        return standing(actor, spaceId).space();
    }

    /// Takes a tool into use, or puts it away: what was made with it stays.
    ///
    /// @throws Problem INVALID for a tool that every space has
    @Transactional
    public void use(Actor actor, UUID spaceId, SpaceTool tool, boolean used) {
        SpacePolicy.require(standing(actor, spaceId), SpaceAction.CHANGE);
        if (!tool.isOptional()) {
            throw new Problem(PlatformProblem.INVALID);
        }
        if (used) {
            store.insertTools(spaceId, List.of(tool), now());
        } else {
            store.deleteTool(spaceId, tool);
        }
        events.publishEvent(new SpaceChanged(spaceId, clock.instant(), actor.personId()));
    }

    /// Makes a space read-only and takes it out of the lists.
    @Transactional
    public void archive(Actor actor, UUID spaceId) {
        SpacePolicy.require(standing(actor, spaceId), SpaceAction.ARCHIVE);
        var now = clock.instant();
        store.archive(spaceId, now);
        events.publishEvent(new SpaceArchived(spaceId, now, actor.personId()));
    }

    @Transactional
    public void reopen(Actor actor, UUID spaceId) {
        SpacePolicy.require(standing(actor, spaceId), SpaceAction.REOPEN);
        store.archive(spaceId, null);
        events.publishEvent(new SpaceReopened(spaceId, clock.instant(), actor.personId()));
    }

    /// Takes back the opening of a space in which nothing has happened yet.
    ///
    /// @throws Problem SPACE_IN_USE as soon as anything has
    @Transactional
    public void undo(Actor actor, UUID spaceId) {
        store.lock(spaceId);
        var standing = standing(actor, spaceId);
        SpacePolicy.require(standing, SpaceAction.ARCHIVE);
        if (!SpacePolicy.allows(standing, SpaceAction.UNDO)) {
            throw new Problem(SpaceProblem.SPACE_IN_USE);
        }
        store.delete(spaceId);
    }

    /// Notes that something happened in a space, at most once a minute.
    public void touched(UUID spaceId) {
        touches.note(spaceId, now());
    }

    Optional<Member> findMember(UUID personId, UUID spaceId) {
        return store.findMember(personId, spaceId);
    }

    Standing standing(Actor actor, UUID spaceId) {
        return store.findStanding(actor.personId(), spaceId)
                .filter(Standing::sees)
                .orElseThrow(Problem::notFound);
    }

    Standing standing(Actor actor, String organisationSlug, String slug) {
        return store.findStanding(actor.personId(), organisationSlug, slug)
                .filter(Standing::sees)
                .orElseThrow(Problem::notFound);
    }

    private Space newSpace(OpenSpace command, SpaceModel model) {
        var access = command.access() == null ? model.access() : command.access();
        var name = SpaceName.clean(command.name());
        var now = now();
        return new Space(
                store.nextId(),
                command.organisationId(),
                "",
                freeSlug(command.organisationId(), name, access),
                name,
                command.description(),
                command.type(),
                access,
                model.entryRole(),
                store.nextId(),
                command.startsOn(),
                command.endsOn(),
                now,
                now,
                null,
                null,
                false);
    }

    private static List<AddMember> founders(Actor actor, OpenSpace command) {
        var named = Objects.requireNonNullElse(command.members(), List.<AddMember>of());
        var isRun = named.stream().anyMatch(member -> member.personId() != null && member.role() == Role.FACILITATOR);
        return isRun
                ? named
                : Stream.concat(
                                Stream.of(AddMember.person(actor.personId(), Role.FACILITATOR)),
                                named.stream()
                                        .filter(member -> !actor.personId().equals(member.personId())))
                        .toList();
    }

    private String freeSlug(UUID organisationId, String name, SpaceAccess access) {
        if (access == SpaceAccess.SECRET) {
            return Slugs.secret(name);
        }
        var slug = Slugs.of(name);
        var free = slug;
        for (int i = 2; store.isSlugTaken(organisationId, free); i++) {
            free = slug + "-" + i;
        }
        return free;
    }

    private static void requirePeriod(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw new Problem(SpaceProblem.PERIOD_BACKWARDS);
        }
    }

    /// As fine as the database keeps it.
    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
