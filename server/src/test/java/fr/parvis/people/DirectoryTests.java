package fr.parvis.people;

import static fr.parvis.people.PeopleTests.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestPeople;
import fr.parvis.organisations.Organisation;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The annuaire and the roster.
@ParvisTest
class DirectoryTests {
    @Autowired
    private TestPeople cast;

    @Autowired
    private People people;

    @Autowired
    private Directory directory;

    @Autowired
    private Roster roster;

    @Autowired
    private Invitations invitations;

    private Organisation valbourg;
    private Actor admin;

    @BeforeEach
    void anAuthority() {
        valbourg = cast.organisation();
        admin = Actor.of(cast.person(valbourg.id(), OrganisationRole.ORG_ADMIN).id());
    }

    private PersonView add(String givenName, String familyName) {
        return people.create(
                admin, TestPeople.newPerson(valbourg.id(), givenName, familyName, null, OrganisationRole.MEMBER));
    }

    private List<UUID> found(Actor actor, String query) {
        return directory.visiblePersons(actor, query, null, null).items().stream()
                .map(PersonView::id)
                .toList();
    }

    @Test
    void neitherCaseNorAccentsNorOrderCount() {
        var person = add("Océane", "Lefèvre-Müller");
        for (var query : List.of("oceane", "LEFEVRE", "muller océ", "Lefèvre Océane", "  lef  ")) {
            assertThat(found(admin, query)).as(query).contains(person.id());
        }
    }

    @Test
    void signsOfThePatternAreOrdinaryCharacters() {
        add("Odile", "Kremer");
        assertThat(found(admin, "%")).isEmpty();
        assertThat(found(admin, "_dile")).isEmpty();
        assertThat(found(admin, "\\")).isEmpty();
        assertThat(found(admin, "' or 1=1 --")).isEmpty();
        assertThat(found(admin, "a".repeat(10_000))).isEmpty();
    }

    @Test
    void aStrangerFindsNobody() {
        var person = add("Odile", "Kremer");
        var stranger = Actor.of(cast.person(cast.organisation().id(), OrganisationRole.ORG_ADMIN)
                .id());
        assertThat(found(stranger, "Kremer")).doesNotContain(person.id());
        refused(() -> directory.page(stranger, person.id()), PlatformProblem.NOT_FOUND);
        refused(() -> directory.page(stranger, UUID.randomUUID()), PlatformProblem.NOT_FOUND);
    }

    @Test
    void whoLeftIsInNoDirectory() {
        var person = add("Odile", "Kremer");
        people.leave(admin, person.id(), valbourg.id());
        assertThat(found(admin, "Kremer")).doesNotContain(person.id());
        refused(() -> directory.page(admin, person.id()), PlatformProblem.NOT_FOUND);
    }

    @Test
    void aLongDirectoryReadsOnByPage() {
        for (int each = 0; each < 60; each++) {
            add("Jean", "Famille" + each);
        }
        var first = directory.visiblePersons(admin, null, valbourg.id(), null);
        var second = directory.visiblePersons(admin, null, valbourg.id(), first.next());
        assertThat(first.items()).hasSize(50);
        assertThat(second.items()).hasSize(11).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    @Test
    void theRosterIsForAdministrators() {
        var member = Actor.of(add("Odile", "Kremer").id());
        refused(() -> roster.lines(member, valbourg.id(), null, RosterFilter.ALL, null), PlatformProblem.FORBIDDEN);
        assertThat(roster.lines(admin, valbourg.id(), "kremer", RosterFilter.WITHOUT_EMAIL, null)
                        .items())
                .hasSize(1);
        assertThat(roster.lines(admin, valbourg.id(), null, RosterFilter.ALL, null)
                        .items())
                .hasSize(2);
    }

    @Test
    void theRosterFindsWhoHasNoAddressByNameAndLoginOnly() {
        add("Odile", "Kremer");
        assertThat(found("kremer")).isEqualTo(1);
        assertThat(found("odile.kremer@" + valbourg.slug())).isEqualTo(1);
        assertThat(found("petit")).isZero();
    }

    private int found(String words) {
        return roster.lines(admin, valbourg.id(), words, RosterFilter.WITHOUT_EMAIL, null)
                .items()
                .size();
    }

    @Test
    void changingTheAddressVoidsWhatWasSentToTheFormerOne() {
        var person = cast.person(valbourg.id(), OrganisationRole.MEMBER);
        invitations.invite(admin, valbourg.id(), List.of(person.id()));
        assertThat(roster.line(admin, valbourg.id(), person.id()).invited()).isTrue();
        var hat = new ChangeHat(AffiliationKind.AGENT, "Agent", OrganisationRole.MEMBER, List.of());
        var changed = roster.change(
                admin,
                valbourg.id(),
                person.id(),
                new ChangePerson(
                        null,
                        person.givenName(),
                        person.familyName(),
                        "autre-" + person.id() + "@valbourg.example",
                        null,
                        hat));
        assertThat(changed.invited()).isFalse();
    }

    @Test
    void anAddressOfAPublicDomainIsPointedOut() {
        var person = people.create(
                admin,
                TestPeople.newPerson(
                        valbourg.id(),
                        "Odile",
                        "Kremer",
                        "odile" + UUID.randomUUID() + "@Gmail.com",
                        OrganisationRole.MEMBER));
        assertThat(roster.line(admin, valbourg.id(), person.id()).publicEmail()).isTrue();
        assertThat(roster.counts(admin, valbourg.id()).publicEmail()).isEqualTo(1);
    }
}
