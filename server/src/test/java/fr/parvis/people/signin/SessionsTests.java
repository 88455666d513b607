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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing in, and the sessions that follow.
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

    private Organisation organisation;
    private PersonView person;
    private String email;

    @BeforeEach
    void somebody() {
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
    void thePasswordOpensASession() {
        var answer = signIn(email, TestPeople.PASSWORD, "198.51.100.1");
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        var cookie = answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE);
        assertThat(cookie).startsWith("parvis_session=").contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Max-Age");
        assertThat(session(TestPeople.cookie(answer.getHeaders())).getBody()).extractingByKey("person").asInstanceOf(
                        org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("id", person.id().toString())
                .containsEntry("email", email);
    }

    @Test
    void theLoginIsAsGoodAsTheEmailAndCaseDoesNotCount() {
        var login = sql.sql("select login from people.person where id = :id")
                .param("id", person.id())
                .query(String.class)
                .single();
        assertThat(login).isEqualTo("camille." + person.familyName().toLowerCase() + "@" + organisation.slug());
        assertThat(signIn(login.toUpperCase(), TestPeople.PASSWORD, "198.51.100.2").getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountAreNotToldApart() {
        var wrong = signIn(email, WRONG, "198.51.100.3");
        var unknown = signIn("personne@valbourg.example", WRONG, "198.51.100.3");
        assertThat(wrong.getStatusCode().value()).isEqualTo(401);
        assertThat(wrong.getBody()).isEqualTo(unknown.getBody()).containsEntry("type", "urn:parvis:problem:wrong-credentials");
    }

    @Test
    void afterFiveFailuresTheNextTryWaitsAndThenSucceeds() {
        var address = "198.51.100.4";
        for (int each = 0; each < 5; each++) {
            assertThat(signIn(email, WRONG, address).getStatusCode().value()).isEqualTo(401);
        }
        var early = signIn(email, TestPeople.PASSWORD, address);
        assertThat(early.getStatusCode().value()).isEqualTo(429);
        assertThat(early.getBody()).containsKey("retryAfter");
        clock.advance(Duration.ofSeconds(2));
        assertThat(signIn(email, TestPeople.PASSWORD, address).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void anUnknownAccountIsDelayedLikeAnyOther() {
        for (int each = 0; each < 5; each++) {
            signIn("inconnue-" + person.id() + "@valbourg.example", WRONG, "198.51.100.5");
        }
        assertThat(signIn("inconnue-" + person.id() + "@valbourg.example", WRONG, "198.51.100.5").getStatusCode().value())
                .isEqualTo(429);
    }

    @Test
    void manyGuessesAtOnceCountForMany() throws InterruptedException {
        var guess = (Callable<HttpStatusCode>) () -> signIn(email, WRONG, "198.51.100.6").getStatusCode();
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = guessers.invokeAll(java.util.Collections.nCopies(20, guess));
            assertThat(answers.stream().filter(each -> each.resultNow().value() == 401)).hasSize(5);
        }
    }

    @Test
    void nobodyIsLockedOutByTheGuessesOfOthers() {
        signIn(email, TestPeople.PASSWORD, "198.51.100.7");
        for (int each = 0; each < 25; each++) {
            signIn(email, WRONG, "203.0.113." + each);
        }
        assertThat(signIn(email, TestPeople.PASSWORD, "203.0.113.99").getStatusCode().value()).isEqualTo(429);
        assertThat(signIn(email, TestPeople.PASSWORD, "198.51.100.7").getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void oneAddressCannotTryOnePasswordOnEverybody() {
        var statuses = new java.util.ArrayList<Integer>();
        for (int each = 0; each < 22; each++) {
            statuses.add(signIn("inconnu" + each + "@ailleurs.example", WRONG, "198.51.100.8").getStatusCode().value());
        }
        assertThat(statuses).startsWith(401).contains(429);
    }

    @Test
    void aSessionEndsAfterTwelveHours() {
        var cookie = TestPeople.cookie(signIn(email, TestPeople.PASSWORD, "198.51.100.9").getHeaders());
        clock.advance(Duration.ofHours(11));
        assertThat(session(cookie).getStatusCode().value()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(61));
        assertThat(session(cookie).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void stayingSignedInLastsThirtyDays() {
        var answer = signIn(email, TestPeople.PASSWORD, "198.51.100.10", true, null);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE)).contains("Max-Age=" + Duration.ofDays(30).toSeconds());
        var cookie = TestPeople.cookie(answer.getHeaders());
        clock.advance(Duration.ofDays(29));
        assertThat(session(cookie).getStatusCode().value()).isEqualTo(200);
        clock.advance(Duration.ofDays(2));
        assertThat(session(cookie).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void theTokenChangesAtEachSignInAndTheFormerOneIsWorthNothing() {
        var first = TestPeople.cookie(signIn(email, TestPeople.PASSWORD, "198.51.100.11").getHeaders());
        var second = TestPeople.cookie(signIn(email, TestPeople.PASSWORD, "198.51.100.11", false, first).getHeaders());
        assertThat(second).isNotEqualTo(first);
        assertThat(session(first).getStatusCode().value()).isEqualTo(401);
        assertThat(session(second).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void aTokenChosenBySomebodyElseOpensNothing() {
        assertThat(session("parvis_session=" + Token.random().text()).getStatusCode().value()).isEqualTo(401);
        assertThat(session("parvis_session=").getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void theDatabaseKeepsNoToken() {
        var cookie = TestPeople.cookie(signIn(email, TestPeople.PASSWORD, "198.51.100.12").getHeaders());
        var token = cookie.substring(cookie.indexOf('=') + 1);
        assertThat(sql.sql("select s::text from people.session s where person_id = :id").param("id", person.id()).query(String.class).list())
                .hasSize(1)
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void signingOutEndsTheSession() {
        var cookie = TestPeople.cookie(signIn(email, TestPeople.PASSWORD, "198.51.100.13").getHeaders());
        request(cookie, "DELETE", "/api/session", null);
        assertThat(session(cookie).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void aPersonSeesTheirDevicesAndSignsOneOut() {
        var mine = TestPeople.cookie(signIn(email, TestPeople.PASSWORD, "198.51.100.14").getHeaders());
        var other = TestPeople.cookie(signIn(email, TestPeople.PASSWORD, "198.51.100.15").getHeaders());
        var sessions = list(mine);
        assertThat(sessions).hasSize(2);
        var lost = sessions.stream().filter(each -> Boolean.FALSE.equals(each.get("current"))).findFirst().orElseThrow();
        assertThat(lost).containsEntry("address", "198.51.100.15");
        request(mine, "DELETE", "/api/sessions/" + lost.get("id"), null);
        assertThat(session(other).getStatusCode().value()).isEqualTo(401);
        assertThat(session(mine).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() {
        signIn(email, TestPeople.PASSWORD, "198.51.100.16");
        var id = sql.sql("select id from people.session where person_id = :id").param("id", person.id()).query(UUID.class).single();
        var stranger = cast.browser(cast.person(organisation.id(), OrganisationRole.ORG_ADMIN).id());
        var status = stranger.delete().uri("/api/sessions/" + id).exchange((_, answer) -> answer.getStatusCode().value());
        assertThat(status).isEqualTo(404);
    }

    @Test
    void signingOutEverywhereEndsAllSessions() {
        var one = TestPeople.cookie(signIn(email, TestPeople.PASSWORD, "198.51.100.17").getHeaders());
        var two = TestPeople.cookie(signIn(email, TestPeople.PASSWORD, "198.51.100.18").getHeaders());
        request(one, "DELETE", "/api/sessions", null);
        assertThat(session(one).getStatusCode().value()).isEqualTo(401);
        assertThat(session(two).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void whoLeavesTheirLastAuthorityIsSignedOutAndCannotSignIn() {
        var cookie = TestPeople.cookie(signIn(email, TestPeople.PASSWORD, "198.51.100.19").getHeaders());
        people.leave(cast.platformAdmin(), person.id(), organisation.id());
        assertThat(session(cookie).getStatusCode().value()).isEqualTo(401);
        assertThat(signIn(email, TestPeople.PASSWORD, "198.51.100.19").getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void aPersonWearsOneOfTheirOwnHats() {
        var other = cast.organisation();
        people.create(cast.platformAdmin(), TestPeople.newPerson(other.id(), person.givenName(), person.familyName(), email, OrganisationRole.MEMBER));
        var cookie = TestPeople.cookie(signIn(email, TestPeople.PASSWORD, "198.51.100.20").getHeaders());
        @SuppressWarnings("unchecked")
        var hats = (List<Map<String, Object>>) session(cookie).getBody().get("capacities");
        assertThat(hats).hasSize(2);
        assertThat(session(cookie).getBody()).containsEntry("capacityId", hats.getFirst().get("id"));
        var second = hats.get(1).get("id");
        assertThat(request(cookie, "PUT", "/api/session/affiliation", Map.of("affiliationId", second)).getStatusCode().value())
                .isEqualTo(204);
        assertThat(session(cookie).getBody()).containsEntry("capacityId", second);
        assertThat(request(cookie, "PUT", "/api/session/affiliation", Map.of("affiliationId", UUID.randomUUID())).getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void aForeignPageSignsNobodyIn() {
        var answer = cast.stranger()
                .post()
                .uri("/api/session")
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("identifier", email, "password", TestPeople.PASSWORD, "remember", false))
                .exchange((_, response) -> response.getStatusCode().value());
        assertThat(answer).isEqualTo(403);
    }

    @Test
    void aNewPasswordSignsTheOtherDevicesOut() {
        var mine = TestPeople.cookie(signIn(email, TestPeople.PASSWORD, "198.51.100.21").getHeaders());
        var other = TestPeople.cookie(signIn(email, TestPeople.PASSWORD, "198.51.100.22").getHeaders());
        var next = "Le pont attend son crépi bleu";
        assertThat(request(mine, "PUT", "/api/session/password", Map.of("current", WRONG, "next", next)).getStatusCode().value())
                .isEqualTo(403);
        assertThat(request(mine, "PUT", "/api/session/password", Map.of("current", TestPeople.PASSWORD, "next", next)).getStatusCode().value())
                .isEqualTo(204);
        assertThat(session(mine).getStatusCode().value()).isEqualTo(200);
        assertThat(session(other).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void aFloodOfSignInsIsAnsweredAndLeavesRoomForOthers() throws InterruptedException {
        var number = new java.util.concurrent.atomic.AtomicInteger();
        var attempt = (Callable<Integer>) () -> signIn("flot" + number.incrementAndGet() + "@ailleurs.example", WRONG, "192.0.2." + number.get() % 250)
                .getStatusCode()
                .value();
        try (var flood = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = flood.invokeAll(java.util.Collections.nCopies(60, attempt));
            assertThat(answers.stream().map(each -> each.resultNow())).containsAnyOf(401).isSubsetOf(401, 503);
        }
        assertThat(signIn(email, TestPeople.PASSWORD, "198.51.100.30").getStatusCode().value()).isEqualTo(200);
    }

    private ResponseEntity<Map<String, Object>> signIn(String identifier, String password, String address) {
        return signIn(identifier, password, address, false, null);
    }

    private ResponseEntity<Map<String, Object>> signIn(
            String identifier, String password, String address, boolean remember, String cookie) {
        return send(
                cast.stranger()
                        .post()
                        .uri("/api/session")
                        .header("X-Forwarded-For", address)
                        .headers(headers -> {
                            if (cookie != null) {
                                headers.set(HttpHeaders.COOKIE, cookie);
                            }
                        })
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("identifier", identifier, "password", password, "remember", remember)));
    }

    private ResponseEntity<Map<String, Object>> session(String cookie) {
        return request(cookie, "GET", "/api/session", null);
    }

    private List<Map<String, Object>> list(String cookie) {
        return cast.stranger()
                .get()
                .uri("/api/sessions")
                .header(HttpHeaders.COOKIE, cookie)
                .retrieve()
                .body(new org.springframework.core.ParameterizedTypeReference<>() {});
    }

    private ResponseEntity<Map<String, Object>> request(String cookie, String method, String address, Map<String, ?> body) {
        var request = cast.stranger()
                .method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(address)
                .header(HttpHeaders.COOKIE, cookie);
        return send(body == null ? request : request.contentType(MediaType.APPLICATION_JSON).body(body));
    }

    @SuppressWarnings("unchecked")
    private static ResponseEntity<Map<String, Object>> send(org.springframework.web.client.RestClient.RequestHeadersSpec<?> request) {
        return request.exchange((_, response) -> {
            var length = response.getHeaders().getContentType() == null ? null : response.bodyTo(Map.class);
            return ResponseEntity.status(response.getStatusCode()).headers(response.getHeaders()).body(length);
        });
    }
}
