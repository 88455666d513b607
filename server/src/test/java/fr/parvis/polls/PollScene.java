package fr.parvis.polls;

import fr.parvis.TestPeople;
import fr.parvis.people.OrganisationRole;
import fr.parvis.platform.Actor;
import fr.parvis.polls.WritePoll.Visibility;
import fr.parvis.spaces.AddMember;
import fr.parvis.spaces.Members;
import fr.parvis.spaces.OpenSpace;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceAccess;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A space with people who are asked.
@Component
public class PollScene {
    private final TestPeople people;
    private final Spaces spaces;
    private final Members members;
    private final PollDrafts drafts;
    private final Opening opening;
    private final JdbcClient sql;

    PollScene(TestPeople people, Spaces spaces, Members members, PollDrafts drafts, Opening opening, JdbcClient sql) {
        this.sql = sql;
        this.people = people;
        this.spaces = spaces;
        this.members = members;
        this.drafts = drafts;
        this.opening = opening;
    }

    /// @param facilitator also runs the authority
    /// @param readers who read there
    public record Place(UUID organisationId, UUID spaceId, Actor facilitator, List<Actor> readers) {
        public Actor reader(int number) {
            return readers.get(number);
        }
    }

    public Place place(SpaceAccess access, int readers) {
        var organisation = people.organisation().id();
        var facilitator =
                Actor.of(people.person(organisation, OrganisationRole.ORG_ADMIN).id());
        var space = spaces.open(facilitator, space(organisation, access)).id();
        var all = new ArrayList<Actor>();
        for (int each = 0; each < readers; each++) {
            all.add(join(organisation, space, facilitator, Role.READER));
        }
        return new Place(organisation, space, facilitator, all);
    }

    private static OpenSpace space(UUID organisation, SpaceAccess access) {
        return new OpenSpace(
                organisation,
                "Commission " + UUID.randomUUID(),
                SpaceType.COMMITTEE,
                null,
                access,
                null,
                null,
                List.of(),
                List.of());
    }

    public Actor join(Place place, Role role) {
        return join(place.organisationId(), place.spaceId(), place.facilitator(), role);
    }

    private Actor join(UUID organisation, UUID space, Actor facilitator, Role role) {
        var person = people.person(organisation, OrganisationRole.MEMBER).id();
        members.add(facilitator, space, List.of(AddMember.person(person, role)));
        return Actor.of(person);
    }

    /// Puts somebody out of the space.
    public void leave(Place place, Actor actor) {
        var row = sql.sql("select id from spaces.member where space_id = ? and person_id = ?")
                .params(place.spaceId(), actor.personId())
                .query(UUID.class)
                .single();
        members.remove(place.facilitator(), place.spaceId(), row);
    }

    public static PollQuestion colours() {
        return PollQuestion.of(QuestionKind.SINGLE, "", List.of("Rouge", "Vert", "Bleu"));
    }

    /// @param open to all of the space
    public static WritePoll asking(
            boolean anonymous, Visibility results, @Nullable Instant closesAt, List<PollQuestion> questions) {
        return new WritePoll(
                "Quelle couleur ?",
                "",
                questions,
                anonymous,
                !anonymous,
                results,
                false,
                true,
                List.of(),
                List.of(),
                List.of(),
                closesAt);
    }

    public static WritePoll anonymous() {
        return asking(true, Visibility.LIVE, null, List.of(colours()));
    }

    public static WritePoll named() {
        return asking(false, Visibility.LIVE, null, List.of(colours()));
    }

    /// The same, to people outside as well.
    public static WritePoll outside(WritePoll poll, String... emails) {
        return new WritePoll(
                poll.title(),
                poll.description(),
                poll.questions(),
                poll.anonymous(),
                poll.changeable(),
                poll.results(),
                poll.reminding(),
                poll.everybody(),
                poll.groupIds(),
                poll.unitIds(),
                List.of(emails),
                poll.closesAt());
    }

    public UUID open(Place place, WritePoll content) {
        var id = drafts.begin(place.facilitator(), place.spaceId(), content);
        opening.open(place.facilitator(), id, content);
        return id;
    }
}
