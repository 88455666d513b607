package fr.parvis.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestPeople;
import fr.parvis.people.OrganisationRole;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.ProblemType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Authorities and the tree of their services.
@ParvisTest
class UnitsTests {
    @Autowired
    private TestPeople cast;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Units units;

    private Organisation valbourg;
    private Actor admin;

    @BeforeEach
    void anAuthority() {
        valbourg = cast.organisation();
        admin = Actor.of(cast.person(valbourg.id(), OrganisationRole.ORG_ADMIN).id());
    }

    private static void refused(ThrowingCallable attempt, ProblemType type) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private Unit unit(String name, Unit parent) {
        return units.create(admin, valbourg.id(), new PlaceUnit(name, parent == null ? null : parent.id()));
    }

    @Test
    void onlyThePlatformsAdministratorMakesAuthorities() {
        var command = CreateOrganisation.named("Ailleurs", OrganisationKind.SYNDICATE);
        refused(() -> organisations.create(admin, command), PlatformProblem.FORBIDDEN);
        assertThat(organisations.create(cast.platformAdmin(), command).slug()).startsWith("ailleurs");
    }

    @Test
    void twoAuthoritiesOfOneNameHaveTwoAddresses() {
        var command = CreateOrganisation.named("L'Œuvre d'été", OrganisationKind.OTHER);
        var one = organisations.create(cast.platformAdmin(), command);
        var two = organisations.create(cast.platformAdmin(), command);
        assertThat(one.slug()).isEqualTo("l-oeuvre-d-ete");
        assertThat(two.slug()).isEqualTo("l-oeuvre-d-ete-2");
    }

    @Test
    void aStrangerDoesNotSeeAnAuthority() {
        var stranger = Actor.of(cast.person(cast.organisation().id(), OrganisationRole.ORG_ADMIN)
                .id());
        refused(() -> organisations.organisation(stranger, valbourg.id()), PlatformProblem.NOT_FOUND);
        refused(() -> units.tree(stranger, valbourg.id()), PlatformProblem.NOT_FOUND);
        assertThat(organisations.organisations(stranger))
                .extracting(Organisation::id)
                .doesNotContain(valbourg.id());
    }

    @Test
    void theTreeReadsFromTopToBottomInFrenchOrder() {
        var technical = unit("Services techniques", null);
        unit("Écoles", null);
        unit("Zone d'activité", technical);
        unit("Espaces verts", technical);
        assertThat(units.tree(admin, valbourg.id()))
                .extracting(each -> "-".repeat(each.depth()) + each.name())
                .containsExactly("Écoles", "Services techniques", "-Espaces verts", "-Zone d'activité");
    }

    @Test
    void aMoveTakesWhatStandsBelowAlong() {
        var pole = unit("Pôle", null);
        var service = unit("Service", null);
        unit("Équipe", service);
        units.place(admin, service.id(), new PlaceUnit("Service", pole.id()));
        assertThat(units.tree(admin, valbourg.id())).extracting(Unit::depth).containsExactly(0, 1, 2);
    }

    @Test
    void aServiceIsNeverBelowItself() {
        var pole = unit("Pôle", null);
        var service = unit("Service", pole);
        refused(
                () -> units.place(admin, pole.id(), new PlaceUnit("Pôle", service.id())),
                OrganisationProblem.UNIT_BELOW_ITSELF);
        refused(
                () -> units.place(admin, pole.id(), new PlaceUnit("Pôle", pole.id())),
                OrganisationProblem.UNIT_BELOW_ITSELF);
    }

    @Test
    void siblingsHaveDifferentNames() {
        unit("Voirie", null);
        refused(() -> unit("VOIRIE", null), OrganisationProblem.UNIT_NAME_TAKEN);
    }

    @Test
    void aServiceWithServicesOrPeopleIsNotDeleted(@Autowired fr.parvis.people.UnitMembers members) {
        var pole = unit("Pôle", null);
        var service = unit("Service", pole);
        refused(() -> units.delete(admin, pole.id()), OrganisationProblem.UNIT_NOT_EMPTY);
        members.enter(admin, service.id(), admin.personId(), false);
        refused(() -> units.delete(admin, service.id()), OrganisationProblem.UNIT_NOT_EMPTY);
        members.leave(admin, service.id(), admin.personId());
        units.delete(admin, service.id());
        units.delete(admin, pole.id());
        assertThat(units.tree(admin, valbourg.id())).isEmpty();
    }

    @Test
    void aServiceCannotStandInAnotherAuthority() {
        var elsewhere = cast.organisation();
        var pole = units.create(cast.platformAdmin(), elsewhere.id(), new PlaceUnit("Pôle", null));
        refused(() -> unit("Service", pole), PlatformProblem.INVALID);
        refused(() -> units.place(admin, pole.id(), new PlaceUnit("Pris", null)), PlatformProblem.NOT_FOUND);
    }
}
