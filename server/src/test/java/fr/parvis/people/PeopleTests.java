package fr.parvis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestPeople;
import fr.parvis.organisations.Organisation;
import fr.parvis.organisations.PlaceUnit;
import fr.parvis.organisations.Units;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.ProblemType;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People, their hats, services and groups.
@ParvisTest
class PeopleTests {
    @Autowired
    private TestPeople cast;

    @Autowired
    private People people;

    @Autowired
    private Hats hats;

    @Autowired
    private Units units;

    @Autowired
    private UnitMembers unitMembers;

    @Autowired
    private Groups groups;

    @Autowired
    private JdbcClient sql;

    private Organisation valbourg;
    private Actor admin;

    @BeforeEach
    void anAuthority() {
        valbourg = cast.organisation();
        admin = Actor.of(cast.person(valbourg.id(), OrganisationRole.ORG_ADMIN).id());
    }

    static void refused(ThrowingCallable attempt, ProblemType type) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    @Test
    void anAdministratorAddsPeopleToTheirOwnAuthorityOnly() {
        var added = people.create(admin, person("Odile", "Kremer", null));
        assertThat(added.post()).isEqualTo("Agent");
        var elsewhere = cast.organisation();
        var command = TestPeople.newPerson(elsewhere.id(), "Odile", "Kremer", null, OrganisationRole.MEMBER);
        refused(() -> people.create(admin, command), PlatformProblem.NOT_FOUND);
        var member = Actor.of(added.id());
        refused(() -> people.create(member, person("Jean", "Petit", null)), PlatformProblem.FORBIDDEN);
    }

    @Test
    void twoPeopleOfOneNameHaveTwoLogins() {
        var one = people.create(admin, person("Jean", "Müller", null));
        var two = people.create(admin, person("Jean", "Müller", null));
        assertThat(login(one.id())).isEqualTo("jean.muller@" + valbourg.slug());
        assertThat(login(two.id())).isEqualTo("jean.muller-2@" + valbourg.slug());
    }

    @Test
    void onePersonWithTwoAuthoritiesHasOneAccountAndTwoHats() {
        var email = "odile." + UUID.randomUUID() + "@valbourg.example";
        var first = people.create(admin, person("Odile", "Kremer", email));
        var other = cast.organisation();
        var second = people.create(
                cast.platformAdmin(),
                TestPeople.newPerson(other.id(), "ODILE", "Krémer", email.toUpperCase(), OrganisationRole.MANAGER));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(hats.hats(Actor.of(first.id())))
                .extracting(Hat::role)
                .containsExactly(OrganisationRole.MEMBER, OrganisationRole.MANAGER);
    }

    @Test
    void theAddressOfSomebodyElseIsRefused() {
        var email = "partage." + UUID.randomUUID() + "@valbourg.example";
        people.create(admin, person("Odile", "Kremer", email));
        refused(() -> people.create(admin, person("Paul", "Weber", email)), PeopleProblem.EMAIL_TAKEN);
        refused(() -> people.create(admin, person("Odile", "Kremer", email)), PeopleProblem.ALREADY_IN_ORGANISATION);
    }

    @Test
    void anAddressThatBendsAMailHeaderIsRefused() {
        for (var bad : List.of(
                "a@b.fr\r\nBcc: x@y.fr", "a@b.fr,c@d.fr", "a b@c.fr", "a@b", "<a@b.fr>", "a@b.fr\u0000", "a..b@c.fr")) {
            refused(() -> people.create(admin, person("Odile", "Kremer", bad)), PeopleProblem.EMAIL_INVALID);
        }
    }

    @Test
    void anAuthorityKeepsAnAdministrator() {
        refused(() -> people.leave(admin, admin.personId(), valbourg.id()), PeopleProblem.LAST_ADMINISTRATOR);
        var steppingDown = new ChangeHat(AffiliationKind.AGENT, null, OrganisationRole.MEMBER, List.of());
        refused(
                () -> people.appoint(admin, admin.personId(), valbourg.id(), steppingDown),
                PeopleProblem.LAST_ADMINISTRATOR);
        cast.person(valbourg.id(), OrganisationRole.ORG_ADMIN);
        people.appoint(admin, admin.personId(), valbourg.id(), steppingDown);
        assertThat(hats.roleIn(admin, valbourg.id())).contains(OrganisationRole.MEMBER);
    }

    @Test
    void aPoleContainsThePeopleOfItsServicesAndAMoveTakesThemAlong() {
        var pole = units.create(admin, valbourg.id(), new PlaceUnit("Pôle technique", null));
        var service = units.create(admin, valbourg.id(), new PlaceUnit("Voirie", pole.id()));
        var person = people.create(admin, person("Odile", "Kremer", null));
        unitMembers.enter(admin, service.id(), person.id(), true);
        assertThat(peopleOf(pole.id())).containsExactly(person.id());
        assertThat(unitMembers.headcounts(admin, valbourg.id()))
                .contains(new UnitMembers.Headcount(service.id(), 1, List.of("Odile Kremer")));
        units.place(admin, service.id(), new PlaceUnit("Voirie", null));
        assertThat(peopleOf(pole.id())).isEmpty();
        assertThat(peopleOf(service.id())).containsExactly(person.id());
        unitMembers.leave(admin, service.id(), person.id());
        assertThat(peopleOf(service.id())).isEmpty();
    }

    @Test
    void aPersonOfAnotherAuthorityEntersNoServiceHere() {
        var service = units.create(admin, valbourg.id(), new PlaceUnit("Voirie", null));
        var stranger = cast.person(cast.organisation().id(), OrganisationRole.ORG_ADMIN);
        refused(() -> unitMembers.enter(admin, service.id(), stranger.id(), false), PlatformProblem.NOT_FOUND);
        refused(
                () -> unitMembers.enter(Actor.of(stranger.id()), service.id(), stranger.id(), false),
                PlatformProblem.NOT_FOUND);
    }

    @Test
    void leavingAGroupKeepsThePlaceHeldThroughAService() {
        var service = units.create(admin, valbourg.id(), new PlaceUnit("Écoles", null));
        var person = people.create(admin, person("Odile", "Kremer", null));
        unitMembers.enter(admin, service.id(), person.id(), false);
        var group = groups.create(admin, valbourg.id(), new NameGroup("Rentrée"));
        groups.addUnit(admin, group.id(), service.id());
        groups.addPerson(admin, group.id(), person.id());
        assertThat(groups.group(group.id()).people()).isEqualTo(1);
        groups.removePerson(admin, group.id(), person.id());
        assertThat(groups.group(group.id()).people()).isEqualTo(1);
        unitMembers.leave(admin, service.id(), person.id());
        assertThat(groups.group(group.id()).people()).isZero();
    }

    @Test
    void whoLeavesAnAuthorityLeavesItsServicesAndGroups() {
        var service = units.create(admin, valbourg.id(), new PlaceUnit("Accueil", null));
        var person = people.create(admin, person("Odile", "Kremer", null));
        unitMembers.enter(admin, service.id(), person.id(), false);
        var group = groups.create(admin, valbourg.id(), new NameGroup("Tous"));
        groups.addPerson(admin, group.id(), person.id());
        people.leave(admin, person.id(), valbourg.id());
        assertThat(peopleOf(service.id())).isEmpty();
        assertThat(groups.group(group.id()).people()).isZero();
        refused(() -> groups.addPerson(admin, group.id(), person.id()), PlatformProblem.NOT_FOUND);
    }

    private NewPerson person(String givenName, String familyName, String email) {
        return TestPeople.newPerson(valbourg.id(), givenName, familyName, email, OrganisationRole.MEMBER);
    }

    private String login(UUID id) {
        return sql.sql("select login from people.person where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private List<UUID> peopleOf(UUID unitId) {
        return sql.sql("select person_id from people.unit_person where unit_id = :id")
                .param("id", unitId)
                .query(UUID.class)
                .list();
    }
}
