package fr.parvis.spaces;

import fr.parvis.platform.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// A space as one reader sees it, inside or at its door.
@Service
class SpaceViews {
    private static final int FACES = 6;

    private final Spaces spaces;
    private final SpaceViewStore store;
    private final SpacePeopleStore people;

    SpaceViews(Spaces spaces, SpaceViewStore store, SpacePeopleStore people) {
        this.spaces = spaces;
        this.store = store;
        this.people = people;
    }

    SpaceView space(Actor actor, UUID spaceId) {
        return view(spaces.standing(actor, spaceId));
    }

    SpaceView at(Actor actor, String organisationSlug, String slug) {
        return view(spaces.standing(actor, organisationSlug, slug));
    }

    private SpaceView view(Standing standing) {
        var space = standing.space();
        var facts = store.facts(space.id(), standing.personId());
        var faces = people.people(space.id(), null, null, FACES);
        return new SpaceView(
                space.id(),
                space.organisationId(),
                space.organisationSlug(),
                facts.organisationName(),
                space.slug(),
                space.name(),
                space.description(),
                space.type(),
                space.access(),
                space.entryRole(),
                space.startsOn(),
                space.endsOn(),
                space.createdAt(),
                space.activeAt(),
                space.archivedAt(),
                standing.role(),
                facts.favourite(),
                standing.isMember() ? facts.tools() : List.of(),
                facts.memberCount(),
                facts.guestCount(),
                standing.isMember()
                        ? faces
                        : faces.stream()
                                .filter(person -> person.role() == Role.FACILITATOR)
                                .toList(),
                facts.coHosts(),
                standing.isFacilitator() ? facts.joinRequests() : 0,
                facts.asked(),
                SpacePolicy.can(standing));
    }

    /// What is said beside a space.
    record Facts(
            String organisationName,
            boolean favourite,
            List<SpaceTool> tools,
            int memberCount,
            int guestCount,
            List<String> coHosts,
            int joinRequests,
            boolean asked) {}

    static List<SpaceTool> tools(String[] codes) {
        return Arrays.stream(codes).map(SpaceTool::valueOf).toList();
    }
}
