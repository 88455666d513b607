package fr.parvis.requests.definitions;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.design.DesignCheck;
import fr.parvis.requests.design.DoorCheck;
import fr.parvis.requests.design.Flaw;
import fr.parvis.requests.design.RequestDesign;
import fr.parvis.spaces.Member;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Definitions, in the order of their life: begun, written, published, closed.
@Service
public class Definitions {
    private final DefinitionStore store;
    private final ReadyModels models;
    private final Spaces spaces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Definitions(
            DefinitionStore store, ReadyModels models, Spaces spaces, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.models = models;
        this.spaces = spaces;
        this.events = events;
        this.clock = clock;
    }

    /// The definitions of a space: all of them for who runs it, those that are offered for the others.
    List<DefinitionLine> lines(Actor actor, UUID spaceId) {
        var runs = spaces.require(actor, spaceId).role() == Role.FACILITATOR;
        return store.lines(spaceId).stream()
                .filter(line -> runs || line.version() != null && line.closedAt() == null)
                .toList();
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not run its space
    public DefinitionView definition(Actor actor, UUID id) {
        var definition = require(actor, id);
        var member = spaces.require(actor, definition.spaceId());
        if (member.role() != Role.FACILITATOR) {
            throw Problem.forbidden();
        }
        return view(member, definition);
    }

    private DefinitionView view(Member member, Definition definition) {
        return new DefinitionView(
                definition.id(),
                definition.spaceId(),
                definition.organisationId(),
                definition.name(),
                definition.purpose(),
                definition.openTo(),
                definition.assignment(),
                definition.design(),
                definition.revision(),
                definition.version(),
                definition.publishedAt(),
                definition.isChanged(),
                definition.closedAt(),
                definition.openCases(),
                flaws(definition),
                store.named(named(definition.design()), definition.organisationId(), definition.spaceId()),
                DefinitionPolicy.can(member, definition));
    }

    private static Set<UUID> named(RequestDesign design) {
        var named = new HashSet<UUID>();
        for (var step : design.steps()) {
            var who = step.who();
            if (who != null) {
                named.addAll(who.personIds());
                if (who.groupId() != null) {
                    named.add(who.groupId());
                }
            }
        }
        for (var question : design.questions()) {
            var reserved = question.reserved();
            if (reserved != null) {
                named.addAll(reserved.personIds());
                if (reserved.groupId() != null) {
                    named.add(reserved.groupId());
                }
            }
        }
        return named;
    }

    /// Begins a definition with a ready model, or with three steps: naming it and publishing it is enough.
    @Transactional
    public UUID begin(Actor actor, UUID spaceId, BeginDefinition command) {
        var member = spaces.require(actor, spaceId);
        return insert(member, models.content(command.model(), command.name()), actor);
    }

    /// Begins a definition with what another one says.
    @Transactional
    UUID begin(Actor actor, UUID spaceId, WriteDefinition content) {
        return insert(spaces.require(actor, spaceId), content, actor);
    }

    private UUID insert(Member member, WriteDefinition content, Actor actor) {
        DefinitionPolicy.requireWriting(member);
        var space = member.space();
        return store.insert(space.id(), space.organisationId(), content.legible(), actor.personId(), now());
    }

    /// @throws Problem DEFINITION_CHANGED where somebody else wrote it meanwhile
    @Transactional
    public DefinitionView write(Actor actor, UUID id, WriteDefinition command) {
        var definition = require(actor, id);
        var member = spaces.require(actor, definition.spaceId());
        DefinitionPolicy.requireWriting(member);
        if (!store.write(id, command.legible())) {
            throw new Problem(RequestProblem.DEFINITION_CHANGED);
        }
        return view(member, require(actor, id));
    }

    /// What is written is what new requests follow from now on; those that run keep their version. What is published
    /// already stays the version that it is.
    ///
    /// @throws Problem DESIGN_FLAWED, DEFINITION_CHANGED
    @Transactional
    public int publish(Actor actor, UUID id, int revision) {
        var definition = requireAlone(actor, id);
        if (definition.isOffered() && !definition.isChanged() && definition.revision() == revision) {
            return Objects.requireNonNull(definition.version());
        }
        requireSound(flaws(definition));
        var at = now();
        var number = store.publish(id, revision, actor.personId(), at)
                .orElseThrow(() -> new Problem(RequestProblem.DEFINITION_CHANGED));
        spaces.touched(definition.spaceId());
        events.publishEvent(
                new DefinitionPublished(id, definition.name(), number, definition.spaceId(), at, actor.personId()));
        return number;
    }

    /// It is not offered any more; requests that run go on.
    @Transactional
    public void close(Actor actor, UUID id) {
        var definition = requireAlone(actor, id);
        if (definition.isOffered()) {
            var at = now();
            store.close(id, at);
            events.publishEvent(
                    new DefinitionPublished(id, definition.name(), null, definition.spaceId(), at, actor.personId()));
        }
    }

    /// @throws Problem DEFINITION_USED where requests were made with it
    @Transactional
    public void delete(Actor actor, UUID id) {
        requireWriting(actor, id);
        // The versions first, as who asks does.
        store.lockVersions(id);
        if (requireAlone(actor, id).used()) {
            throw new Problem(RequestProblem.DEFINITION_USED);
        }
        store.delete(id);
    }

    /// What is written, as a version that only its writer tries.
    ///
    /// @throws Problem DESIGN_FLAWED, and NOT_FOUND or FORBIDDEN for who does not write it
    @Transactional
    public int keepForTrial(Actor actor, UUID id) {
        var definition = requireAlone(actor, id);
        requireSound(DesignCheck.flaws(definition.design()));
        return store.keepForTrial(id, definition.design(), actor.personId(), now());
    }

    /// What is open to visitors is held to more.
    private List<Flaw> flaws(Definition definition) {
        var flaws = new ArrayList<>(DesignCheck.flaws(definition.design()));
        if (store.isPublic(definition.id())) {
            flaws.addAll(DoorCheck.flaws(definition.design()));
        }
        return flaws;
    }

    private static void requireSound(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new Problem(RequestProblem.DESIGN_FLAWED, Map.of("flaws", flaws));
        }
    }

    /// @throws Problem NOT_FOUND for who is not in its space
    private Definition require(Actor actor, UUID id) {
        var definition = store.find(id).orElseThrow(Problem::notFound);
        spaces.require(actor, definition.spaceId());
        return definition;
    }

    /// As who may write it, and while nobody else publishes, tries or deletes it.
    private Definition requireAlone(Actor actor, UUID id) {
        requireWriting(actor, id);
        store.lock(id);
        return require(actor, id);
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not run its space, SPACE_ARCHIVED (spaces)
    public void requireWriting(Actor actor, UUID id) {
        DefinitionPolicy.requireWriting(spaces.require(actor, require(actor, id).spaceId()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
