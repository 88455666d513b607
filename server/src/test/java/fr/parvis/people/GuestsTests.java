package fr.parvis.people;

import static fr.parvis.people.PeopleTests.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.TestPeople;
import fr.parvis.organisations.Organisation;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Outside people.
@ParvisTest
class GuestsTests {
    @Autowired
    private TestPeople cast;

    @Autowired
    private People people;

    @Autowired
    private Guests guests;

    @Autowired
    private Directory directory;

    @Autowired
    private TestClock clock;

    private Organisation valbourg;
    private Actor manager;

    @BeforeEach
    void anAuthority() {
        valbourg = cast.organisation();
        manager = Actor.of(cast.person(valbourg.id(), OrganisationRole.MANAGER).id());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private NewGuest guest(int days) {
        return new NewGuest(
                "Paul",
                "Weber",
                "paul-" + UUID.randomUUID() + "@cabinet.example",
                "Cabinet Weber",
                "Étude",
                today().plusDays(days));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }

    @Test
    void managersLetGuestsInAndMembersDoNot() {
        var view = guests.sponsorAsManager(manager, valbourg.id(), guest(30));
        assertThat(view.sponsorId()).isEqualTo(manager.personId());
        assertThat(people.view(view.id())).satisfies(person -> {
            assertThat(person.external()).isTrue();
            assertThat(person.organisationName()).isEqualTo("Cabinet Weber");
        });
        var member =
                Actor.of(cast.person(valbourg.id(), OrganisationRole.MEMBER).id());
        refused(() -> guests.sponsorAsManager(member, valbourg.id(), guest(30)), PlatformProblem.FORBIDDEN);
        var stranger = Actor.of(cast.person(cast.organisation().id(), OrganisationRole.ORG_ADMIN)
                .id());
        refused(() -> guests.sponsorAsManager(stranger, valbourg.id(), guest(30)), PlatformProblem.NOT_FOUND);
        refused(() -> guests.end(stranger, valbourg.id(), view.id()), PlatformProblem.NOT_FOUND);
    }

    @Test
    void aGuestStaysTwelveMonthsAtMost() {
        refused(() -> guests.sponsorAsManager(manager, valbourg.id(), guest(370)), PeopleProblem.GUEST_END);
        refused(() -> guests.sponsorAsManager(manager, valbourg.id(), guest(-1)), PeopleProblem.GUEST_END);
        guests.sponsorAsManager(manager, valbourg.id(), guest(364));
    }

    @Test
    void aGuestWhoseTimeIsOverIsSignedOutByItself() {
        var view = guests.sponsorAsManager(manager, valbourg.id(), guest(0));
        var browser = cast.browser(view.id());
        assertThat(session(browser)).isEqualTo(200);
        clock.advance(Duration.ofDays(1).plusHours(1));
        assertThat(session(browser)).isEqualTo(401);
    }

    @Test
    void endingAnAccessActsAtOnce() {
        var view = guests.sponsorAsManager(manager, valbourg.id(), guest(10));
        var browser = cast.browser(view.id());
        guests.end(manager, valbourg.id(), view.id());
        assertThat(session(browser)).isEqualTo(401);
    }

    @Test
    void aMemberOfAnAuthorityIsNobodysGuest() {
        var member = cast.person(valbourg.id(), OrganisationRole.MEMBER);
        var email = people.addressee(member.id()).orElseThrow().email();
        var command = new NewGuest("Paul", "Weber", email, null, null, today().plusDays(3));
        refused(() -> guests.sponsorAsManager(manager, valbourg.id(), command), PeopleProblem.NOT_A_GUEST);
    }

    @Test
    void aGuestHasNoDirectory() {
        var view = guests.sponsorAsManager(manager, valbourg.id(), guest(10));
        var other = guests.sponsorAsManager(manager, valbourg.id(), guest(10));
        var actor = new Actor(view.id(), null, null, false, true, Locale.FRENCH);
        refused(() -> directory.visiblePersons(actor, null, null, null), PlatformProblem.NOT_FOUND);
        refused(() -> directory.page(actor, manager.personId()), PlatformProblem.NOT_FOUND);
        refused(() -> directory.page(actor, other.id()), PlatformProblem.NOT_FOUND);
    }

    private static int session(org.springframework.web.client.RestClient browser) {
        return browser.get()
                .uri("/api/session")
                .exchange((_, answer) -> answer.getStatusCode().value());
    }
}
