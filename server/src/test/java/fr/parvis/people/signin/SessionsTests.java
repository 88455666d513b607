package fr.parvis.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.TestPeople;
import fr.parvis.organisations.Organisation;
import fr.parvis.people.OrganisationRole;
import fr.parvis.people.Passwords;
import fr.parvis.people.People;
import fr.parvis.people.PersonView;
import fr.parvis.people.Token;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The sessions that follow a sign-in.
@ParvisTest
class SessionsTests {
    private static final String WRONG = "ce n'est pas celui-là";

    @Autowired
    private TestPeople cast;

    @Autowired
    private People people;

    @Autowired
    private Passwords passwords;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Visits visits;
    private Organisation organisation;
    private PersonView person;
    private String email;

    @BeforeEach
    void somebody() {
        visits = new Visits(cast);
        organisation = cast.organisation();
        person = cast.person(organisation.id(), OrganisationRole.MEMBER);
        passwords.choose(person.id(), TestPeople.PASSWORD);
        email = people.addressee(person.id()).orElseThrow().email();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aSessionEndsAfterTwelveHours() {
        var cookie = TestPeople.cookie(
                visits.signIn(email, TestPeople.PASSWORD, "198.51.100.9").getHeaders());
        clock.advance(Duration.ofHours(11));
        assertThat(visits.session(cookie).getStatusCode().value()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(61));
        assertThat(visits.session(cookie).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void aSessionProlongedLastsAsLongAgain() {
        var cookie = TestPeople.cookie(
                visits.signIn(email, TestPeople.PASSWORD, "198.51.100.40").getHeaders());
        clock.advance(Duration.ofHours(11));
        assertThat((int) visits.session(cookie).getBody().get("secondsLeft")).isBetween(3_500, 3_600);
        var prolonged = visits.request(cookie, "PUT", "/api/session/expiry", null);
        assertThat((int) prolonged.getBody().get("secondsLeft")).isBetween(43_100, 43_200);
        assertThat(prolonged.getHeaders().getFirst(HttpHeaders.SET_COOKIE)).doesNotContain("Max-Age");
        clock.advance(Duration.ofHours(11));
        assertThat(visits.session(cookie).getStatusCode().value()).isEqualTo(200);
        clock.advance(Duration.ofHours(2));
        assertThat(visits.request(cookie, "PUT", "/api/session/expiry", null)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    @Test
    void aRememberedSessionProlongedIsRememberedStill() {
        var cookie = TestPeople.cookie(visits.signIn(email, TestPeople.PASSWORD, "198.51.100.41", true, null)
                .getHeaders());
        clock.advance(Duration.ofDays(29));
        var prolonged = visits.request(cookie, "PUT", "/api/session/expiry", null);
        assertThat(prolonged.getHeaders().getFirst(HttpHeaders.SET_COOKIE))
                .contains("Max-Age=" + Duration.ofDays(30).toSeconds());
        clock.advance(Duration.ofDays(29));
        assertThat(visits.session(cookie).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void stayingSignedInLastsThirtyDays() {
        var answer = visits.signIn(email, TestPeople.PASSWORD, "198.51.100.10", true, null);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE))
                .contains("Max-Age=" + Duration.ofDays(30).toSeconds());
        var cookie = TestPeople.cookie(answer.getHeaders());
        clock.advance(Duration.ofDays(29));
        assertThat(visits.session(cookie).getStatusCode().value()).isEqualTo(200);
        clock.advance(Duration.ofDays(2));
        assertThat(visits.session(cookie).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void theTokenChangesAtEachSignInAndTheFormerOneIsWorthNothing() {
        var first = TestPeople.cookie(
                visits.signIn(email, TestPeople.PASSWORD, "198.51.100.11").getHeaders());
        var second = TestPeople.cookie(visits.signIn(email, TestPeople.PASSWORD, "198.51.100.11", false, first)
                .getHeaders());
        assertThat(second).isNotEqualTo(first);
        assertThat(visits.session(first).getStatusCode().value()).isEqualTo(401);
        assertThat(visits.session(second).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void aTokenChosenBySomebodyElseOpensNothing() {
        assertThat(visits.session("parvis_session=" + Token.random().text())
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(visits.session("parvis_session=").getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void theDatabaseKeepsNoToken() {
        var cookie = TestPeople.cookie(
                visits.signIn(email, TestPeople.PASSWORD, "198.51.100.12").getHeaders());
        var token = cookie.substring(cookie.indexOf('=') + 1);
        assertThat(sql.sql("select s::text from people.session s where person_id = :id")
                        .param("id", person.id())
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void signingOutEndsTheSession() {
        var cookie = TestPeople.cookie(
                visits.signIn(email, TestPeople.PASSWORD, "198.51.100.13").getHeaders());
        visits.request(cookie, "DELETE", "/api/session", null);
        assertThat(visits.session(cookie).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void aPersonSeesTheirDevicesAndSignsOneOut() {
        var mine = TestPeople.cookie(
                visits.signIn(email, TestPeople.PASSWORD, "198.51.100.14").getHeaders());
        var other = TestPeople.cookie(
                visits.signIn(email, TestPeople.PASSWORD, "198.51.100.15").getHeaders());
        var sessions = visits.list(mine);
        assertThat(sessions).hasSize(2);
        var lost = sessions.stream()
                .filter(each -> Boolean.FALSE.equals(each.get("current")))
                .findFirst()
                .orElseThrow();
        assertThat(lost).containsEntry("address", "198.51.100.15");
        visits.request(mine, "DELETE", "/api/sessions/" + lost.get("id"), null);
        assertThat(visits.session(other).getStatusCode().value()).isEqualTo(401);
        assertThat(visits.session(mine).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() {
        visits.signIn(email, TestPeople.PASSWORD, "198.51.100.16");
        var id = sql.sql("select id from people.session where person_id = :id")
                .param("id", person.id())
                .query(UUID.class)
                .single();
        var stranger = cast.browser(
                cast.person(organisation.id(), OrganisationRole.ORG_ADMIN).id());
        var status = stranger.delete()
                .uri("/api/sessions/" + id)
                .exchange((_, answer) -> answer.getStatusCode().value());
        assertThat(status).isEqualTo(404);
    }

    @Test
    void signingOutEverywhereEndsAllSessions() {
        var one = TestPeople.cookie(
                visits.signIn(email, TestPeople.PASSWORD, "198.51.100.17").getHeaders());
        var two = TestPeople.cookie(
                visits.signIn(email, TestPeople.PASSWORD, "198.51.100.18").getHeaders());
        visits.request(one, "DELETE", "/api/sessions", null);
        assertThat(visits.session(one).getStatusCode().value()).isEqualTo(401);
        assertThat(visits.session(two).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void whoLeavesTheirLastAuthorityIsSignedOutAndCannotSignIn() {
        var cookie = TestPeople.cookie(
                visits.signIn(email, TestPeople.PASSWORD, "198.51.100.19").getHeaders());
        people.leave(cast.platformAdmin(), person.id(), organisation.id());
        assertThat(visits.session(cookie).getStatusCode().value()).isEqualTo(401);
        assertThat(visits.signIn(email, TestPeople.PASSWORD, "198.51.100.19")
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    @Test
    void aPersonWearsOneOfTheirOwnHats() {
        var other = cast.organisation();
        people.create(
                cast.platformAdmin(),
                TestPeople.newPerson(
                        other.id(), person.givenName(), person.familyName(), email, OrganisationRole.MEMBER));
        var cookie = TestPeople.cookie(
                visits.signIn(email, TestPeople.PASSWORD, "198.51.100.20").getHeaders());
        @SuppressWarnings("unchecked")
        var hats = (List<Map<String, Object>>) visits.session(cookie).getBody().get("capacities");
        assertThat(hats).hasSize(2);
        assertThat(visits.session(cookie).getBody())
                .containsEntry("capacityId", hats.getFirst().get("id"));
        var second = hats.get(1).get("id");
        assertThat(visits.request(cookie, "PUT", "/api/session/affiliation", Map.of("affiliationId", second))
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(visits.session(cookie).getBody()).containsEntry("capacityId", second);
        assertThat(visits.request(cookie, "PUT", "/api/session/affiliation", Map.of("affiliationId", UUID.randomUUID()))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void aNewPasswordSignsTheOtherDevicesOut() {
        var mine = TestPeople.cookie(
                visits.signIn(email, TestPeople.PASSWORD, "198.51.100.21").getHeaders());
        var other = TestPeople.cookie(
                visits.signIn(email, TestPeople.PASSWORD, "198.51.100.22").getHeaders());
        var next = "Le pont attend son crépi bleu";
        assertThat(visits.request(mine, "PUT", "/api/session/password", Map.of("current", WRONG, "next", next))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(visits.request(
                                mine,
                                "PUT",
                                "/api/session/password",
                                Map.of("current", TestPeople.PASSWORD, "next", next))
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(visits.session(mine).getStatusCode().value()).isEqualTo(200);
        assertThat(visits.session(other).getStatusCode().value()).isEqualTo(401);
    }
}
