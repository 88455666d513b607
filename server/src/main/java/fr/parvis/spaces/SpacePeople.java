package fr.parvis.spaces;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Reading who is in a space, why, and who could be.
@Service
public class SpacePeople {
    private static final int PAGE = 100;
    private static final int LONGEST_QUERY = 100;

    private final SpacePeopleStore store;
    private final Spaces spaces;

    SpacePeople(SpacePeopleStore store, Spaces spaces) {
        this.store = store;
        this.spaces = spaces;
    }

    /// The people of a space: facilitators, then the others, then the guests, each by name.
    public Page<SpacePersonView> people(Actor actor, UUID spaceId, @Nullable String query, @Nullable String after) {
        spaces.require(actor, spaceId);
        requireShort(query);
        return Page.of(store.people(spaceId, query, after, PAGE + 1), PAGE, SpacePeople::cursor);
    }

    /// Why a person of the space has access to it.
    public SpaceAccountView account(Actor actor, UUID spaceId, UUID personId) {
        spaces.require(actor, spaceId);
        var person = store.findPerson(spaceId, personId).orElseThrow(Problem::notFound);
        return new SpaceAccountView(
                person,
                person.external() ? store.findEndOfAccess(personId).orElse(null) : null,
                store.ways(spaceId, personId));
    }

    /// The groups and units whose people are in the space.
    public List<CollectiveView> collectives(Actor actor, UUID spaceId) {
        spaces.require(actor, spaceId);
        return store.collectives(spaceId);
    }

    /// Whom a facilitator could add: nobody whom they may not see.
    public List<CandidateView> candidates(Actor actor, UUID spaceId, String query) {
        SpacePolicy.require(spaces.standing(actor, spaceId), SpaceAction.MANAGE_MEMBERS);
        requireShort(query);
        return query.isBlank() ? List.of() : store.candidates(actor.personId(), spaceId, query);
    }

    private static void requireShort(@Nullable String query) {
        if (query != null && query.length() > LONGEST_QUERY) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }

    private static String cursor(SpacePersonView person) {
        var rank = person.role() == Role.FACILITATOR ? 0 : person.external() ? 2 : 1;
        return Cursor.of(rank, person.familyName(), person.givenName(), person.id());
    }
}
