package fr.parvis.spaces.requests;

import fr.parvis.people.Hats;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.AddMember;
import fr.parvis.spaces.Members;
import fr.parvis.spaces.OpenSpace;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceDirectory;
import fr.parvis.spaces.SpaceFolders;
import fr.parvis.spaces.SpaceLine;
import fr.parvis.spaces.SpaceName;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asking for a space where one may not open it: the answer is a space, a folder in another one, or a refusal with
/// its reason.
@Service
public class SpaceRequests {
    private final SpaceRequestStore store;
    private final Spaces spaces;
    private final SpaceDirectory directory;
    private final Members members;
    private final Hats hats;
    private final ObjectProvider<SpaceFolders> folders;
    private final RequestAnswers answers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SpaceRequests(
            SpaceRequestStore store,
            Spaces spaces,
            SpaceDirectory directory,
            Members members,
            Hats hats,
            ObjectProvider<SpaceFolders> folders,
            RequestAnswers answers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.spaces = spaces;
        this.directory = directory;
        this.members = members;
        this.hats = hats;
        this.folders = folders;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    /// Spaces of the authority whose name is near, among those the actor may see: a folder in one of them might do.
    public List<SpaceLine> similar(Actor actor, UUID organisationId, String name) {
        return directory.similar(actor, organisationId, name);
    }

    /// @throws Problem NOT_FOUND for who has no hat in that authority
    @Transactional
    public SpaceRequestView ask(Actor actor, AskForSpace command) {
        hats.requireMember(actor, command.organisationId());
        if (command.type() == SpaceType.CONFIDENTIAL) {
            throw new Problem(SpaceProblem.TYPE_NOT_OFFERED);
        }
        var name = SpaceName.clean(command.name());
        var now = clock.instant();
        var id = store.insert(actor.personId(), command, name, now);
        events.publishEvent(new SpaceAsked(
                id, name, command.need(), store.managers(command.organisationId()), now, actor.personId()));
        return request(id);
    }

    /// What the actor asked for, the latest first.
    public List<SpaceRequestView> mine(Actor actor) {
        return store.mine(actor.personId());
    }

    /// What an authority's people asked for: what waits first, then the latest answered.
    public List<SpaceRequestView> requests(Actor actor, UUID organisationId) {
        hats.requireManager(actor, organisationId);
        return store.requests(organisationId);
    }

    /// Where a folder may answer a request: the asker writes there already, or the actor runs it and so can let them
    /// in. A near name comes first; empty where nothing keeps folders.
    public List<FolderPlaceView> folderPlaces(Actor actor, UUID requestId) {
        var request = request(requestId);
        hats.requireManager(actor, request.organisationId());
        return folders.getIfAvailable() == null
                ? List.of()
                : store.folderPlaces(actor.personId(), request.askedBy(), request.organisationId(), request.name());
    }

    /// @throws Problem DECIDED_ALREADY where somebody else answered before; FORBIDDEN where the folder would lie in a
    /// space in which the asker may not write and that the actor does not run
    @Transactional
    public SpaceRequestView decide(Actor actor, UUID requestId, DecideSpaceRequest command) {
        var request = request(requestId);
        hats.requireManager(actor, request.organisationId());
        var now = clock.instant();
        if (!store.decide(requestId, command, actor.personId(), now)) {
            throw new Problem(SpaceProblem.DECIDED_ALREADY);
        }
        var spaceId = switch (command.outcome()) {
            case ACCEPTED -> openFor(actor, request, command.name());
            case FOLDER -> makeFolder(actor, request, command.folderIn());
            case REFUSED -> null;
        };
        store.settle(requestId, spaceId);
        events.publishEvent(new SpaceRequestDecided(
                requestId,
                request.askedBy(),
                command.outcome(),
                request.name(),
                command.answer(),
                now,
                actor.personId()));
        var answered = request(requestId);
        answers.send(answered);
        return answered;
    }

    private UUID openFor(Actor actor, SpaceRequestView request, @Nullable String name) {
        var asker = AddMember.person(request.askedBy(), Role.FACILITATOR);
        return spaces.open(
                        actor,
                        OpenSpace.of(
                                        request.organisationId(),
                                        request.type(),
                                        name == null || name.isBlank() ? request.name() : name)
                                .with(List.of(asker)))
                .id();
    }

    private UUID makeFolder(Actor actor, SpaceRequestView request, @Nullable UUID spaceId) {
        var maker = folders.getIfAvailable();
        if (maker == null || spaceId == null) {
            throw Problem.notFound();
        }
        if (!spaces.space(actor, spaceId).organisationId().equals(request.organisationId())) {
            throw Problem.notFound();
        }
        var asker = members.letWrite(actor, spaceId, request.askedBy());
        maker.makeFolder(asker, request.name());
        return spaceId;
    }

    private SpaceRequestView request(UUID requestId) {
        return store.find(requestId).orElseThrow(Problem::notFound);
    }
}
