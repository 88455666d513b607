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
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing in, and guessing.
@ParvisTest
class SignInTests {
    private static final String WRONG = "ce n'est pas celui-là";

    @Autowired
    private TestPeople cast;

    @Autowired
    private People people;

    @Autowired
    private Passwords passwords;

    @Autowired
    private SignInDelays delays;

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
    void thePasswordOpensASession() {
        var answer = visits.signIn(email, TestPeople.PASSWORD, "198.51.100.1");
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        var cookie = answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE);
        assertThat(cookie)
                .startsWith("parvis_session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Max-Age");
        assertThat(visits.session(TestPeople.cookie(answer.getHeaders())).getBody())
                .extractingByKey("person")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
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
        assertThat(visits.signIn(login.toUpperCase(), TestPeople.PASSWORD, "198.51.100.2")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountAreNotToldApart() {
        var wrong = visits.signIn(email, WRONG, "198.51.100.3");
        var unknown = visits.signIn("personne@valbourg.example", WRONG, "198.51.100.3");
        assertThat(wrong.getStatusCode().value()).isEqualTo(401);
        assertThat(wrong.getBody())
                .isEqualTo(unknown.getBody())
                .containsEntry("type", "urn:parvis:problem:wrong-credentials");
    }

    @Test
    void afterFiveFailuresTheNextTryWaitsAndThenSucceeds() {
        var address = "198.51.100.4";
        for (int each = 0; each < 5; each++) {
            assertThat(visits.signIn(email, WRONG, address).getStatusCode().value())
                    .isEqualTo(401);
        }
        var early = visits.signIn(email, TestPeople.PASSWORD, address);
        assertThat(early.getStatusCode().value()).isEqualTo(429);
        assertThat(early.getBody()).containsKey("retryAfter");
        clock.advance(Duration.ofSeconds(2));
        assertThat(visits.signIn(email, TestPeople.PASSWORD, address)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void anUnknownAccountIsDelayedLikeAnyOther() {
        for (int each = 0; each < 5; each++) {
            visits.signIn("inconnue-" + person.id() + "@valbourg.example", WRONG, "198.51.100.5");
        }
        assertThat(visits.signIn("inconnue-" + person.id() + "@valbourg.example", WRONG, "198.51.100.5")
                        .getStatusCode()
                        .value())
                .isEqualTo(429);
    }

    @Test
    void manyGuessesAtOnceCountForMany() throws InterruptedException {
        var guess = (Callable<HttpStatusCode>)
                () -> visits.signIn(email, WRONG, "198.51.100.6").getStatusCode();
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = guessers.invokeAll(java.util.Collections.nCopies(20, guess));
            assertThat(answers.stream().filter(each -> each.resultNow().value() == 401))
                    .hasSize(5);
        }
    }

    @Test
    void twoWhoComeTogetherBothEnter() {
        var address = "198.51.100.40";
        delays.count(email, person.id(), address);
        clock.advance(Duration.ofSeconds(-10));
        assertThat(visits.signIn(email, TestPeople.PASSWORD, address)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void nobodyIsLockedOutByTheGuessesOfOthers() {
        visits.signIn(email, TestPeople.PASSWORD, "198.51.100.7");
        for (int each = 0; each < 25; each++) {
            visits.signIn(email, WRONG, "203.0.113." + each);
        }
        assertThat(visits.signIn(email, TestPeople.PASSWORD, "203.0.113.99")
                        .getStatusCode()
                        .value())
                .isEqualTo(429);
        assertThat(visits.signIn(email, TestPeople.PASSWORD, "198.51.100.7")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void oneAddressCannotTryOnePasswordOnEverybody() {
        var statuses = new java.util.ArrayList<Integer>();
        for (int each = 0; each < 22; each++) {
            statuses.add(visits.signIn("inconnu" + each + "@ailleurs.example", WRONG, "198.51.100.8")
                    .getStatusCode()
                    .value());
        }
        assertThat(statuses).startsWith(401).contains(429);
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
    void aFloodOfSignInsIsAnsweredAndLeavesRoomForOthers() throws InterruptedException {
        var number = new java.util.concurrent.atomic.AtomicInteger();
        var attempt = (Callable<Integer>) () -> {
            var one = number.incrementAndGet();
            return visits.signIn("flot" + one + "@ailleurs.example", WRONG, "192.0.2." + one)
                    .getStatusCode()
                    .value();
        };
        try (var flood = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = flood.invokeAll(java.util.Collections.nCopies(60, attempt));
            assertThat(answers.stream().map(each -> each.resultNow()))
                    .containsAnyOf(401)
                    .isSubsetOf(401, 503);
        }
        assertThat(visits.signIn(email, TestPeople.PASSWORD, "198.51.100.30")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }
}
