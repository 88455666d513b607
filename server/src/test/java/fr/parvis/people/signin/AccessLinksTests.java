package fr.parvis.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.TestPeople;
import fr.parvis.organisations.Organisation;
import fr.parvis.people.AffiliationKind;
import fr.parvis.people.Invitations;
import fr.parvis.people.NewPerson;
import fr.parvis.people.OrganisationRole;
import fr.parvis.people.Passwords;
import fr.parvis.people.People;
import fr.parvis.people.PersonView;
import fr.parvis.people.SecretLinks;
import fr.parvis.people.SecretLinks.Purpose;
import fr.parvis.platform.Actor;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Invitations, forgotten passwords, printed letters.
@ParvisTest
class AccessLinksTests {
    private static final String NEXT = "Le pont attend son crépi bleu";

    @Autowired
    private TestPeople cast;

    @Autowired
    private People people;

    @Autowired
    private Passwords passwords;

    @Autowired
    private SecretLinks links;

    @Autowired
    private Invitations invitations;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Organisation valbourg;
    private Actor admin;
    private PersonView person;
    private String email;

    @BeforeEach
    void somebody() {
        valbourg = cast.organisation();
        admin = Actor.of(cast.person(valbourg.id(), OrganisationRole.ORG_ADMIN).id());
        person = cast.person(valbourg.id(), OrganisationRole.MEMBER);
        email = people.addressee(person.id()).orElseThrow().email();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aForgottenPasswordIsReplacedThroughTheMail() {
        var browser = cast.browser(person.id());
        assertThat(post("/api/password-resets", Map.of("identifier", email))).isEqualTo(202);
        var token = tokenOfTheMail("/nouveau-mot-de-passe#");
        assertThat(choose(token, NEXT)).isEqualTo(200);
        var status = browser.get()
                .uri("/api/session")
                .exchange((_, answer) -> answer.getStatusCode().value());
        assertThat(status).as("the sessions that there were have ended").isEqualTo(401);
        assertThat(passwords.matches(person.id(), NEXT)).isTrue();
    }

    @Test
    void nobodyLearnsWhetherAnAccountExists() {
        assertThat(post("/api/password-resets", Map.of("identifier", "personne-" + person.id() + "@valbourg.example")))
                .isEqualTo(202);
    }

    @Test
    void aLinkWorksOnce() {
        var token =
                links.make(person.id(), Purpose.PASSWORD_RESET, null).token().text();
        assertThat(choose(token, NEXT)).isEqualTo(200);
        assertThat(choose(token, NEXT)).isEqualTo(410);
        assertThat(post("/api/access-links", Map.of("token", token))).isEqualTo(410);
    }

    @Test
    void aLinkUsedTwiceAtTheSameTimeWorksOnce() throws InterruptedException {
        var token =
                links.make(person.id(), Purpose.PASSWORD_RESET, null).token().text();
        var attempt = (Callable<Integer>) () -> choose(token, NEXT);
        try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = browsers.invokeAll(Collections.nCopies(6, attempt));
            assertThat(answers.stream().map(each -> each.resultNow()))
                    .containsOnlyOnce(200)
                    .contains(410);
        }
    }

    @Test
    void aWeakPasswordLeavesTheLinkUnused() {
        var token = links.make(person.id(), Purpose.INVITATION, null).token().text();
        assertThat(choose(token, "Soleil2026!")).isEqualTo(400);
        assertThat(choose(token, NEXT)).isEqualTo(200);
    }

    @Test
    void aResetLinkLastsHalfAnHour() {
        var token =
                links.make(person.id(), Purpose.PASSWORD_RESET, null).token().text();
        clock.advance(Duration.ofMinutes(29));
        assertThat(post("/api/access-links", Map.of("token", token))).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        assertThat(choose(token, NEXT)).isEqualTo(410);
    }

    @Test
    void aNewLinkReplacesTheFormerOne() {
        var first =
                links.make(person.id(), Purpose.PASSWORD_RESET, null).token().text();
        var second =
                links.make(person.id(), Purpose.PASSWORD_RESET, null).token().text();
        assertThat(choose(first, NEXT)).isEqualTo(410);
        assertThat(choose(second, NEXT)).isEqualTo(200);
    }

    @Test
    void anInvitationLeadsToAnAccount() {
        var report = invitations.invite(admin, valbourg.id(), List.of(person.id()));
        assertThat(report.sent()).containsExactly(person.id());
        assertThat(choose(tokenOfTheMail("/invitation#"), NEXT)).isEqualTo(200);
        assertThat(invitations
                        .invite(admin, valbourg.id(), List.of(person.id()))
                        .active())
                .containsExactly(person.id());
    }

    @Test
    void aLetterCodeMayBeTypedAsOneReadsIt() {
        var without = people.create(
                admin,
                new NewPerson(
                        valbourg.id(),
                        null,
                        "Odile",
                        "Kremer",
                        null,
                        null,
                        null,
                        AffiliationKind.AGENT,
                        null,
                        null,
                        List.of()));
        assertThat(invitations
                        .invite(admin, valbourg.id(), List.of(without.id()))
                        .withoutEmail())
                .containsExactly(without.id());
        var letter =
                invitations.letters(admin, valbourg.id(), List.of(without.id())).getFirst();
        assertThat(letter.code()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(letter.identifier()).startsWith("odile.kremer@");
        clock.advance(Duration.ofDays(59));
        assertThat(choose(
                        letter.code()
                                .toLowerCase()
                                .replace('-', ' ')
                                .replace('0', 'o')
                                .replace('1', 'l'),
                        NEXT))
                .isEqualTo(200);
    }

    @Test
    void theDatabaseKeepsNoSecret() {
        var made = links.make(person.id(), Purpose.LETTER_CODE, null).token().text();
        assertThat(sql.sql("select l::text from people.secret_link l where person_id = :id")
                        .param("id", person.id())
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(made));
    }

    @Test
    void anAdministratorElsewhereOpensNobodysAccount() {
        var elsewhere = cast.organisation();
        people.create(
                cast.platformAdmin(),
                TestPeople.newPerson(
                        elsewhere.id(), person.givenName(), person.familyName(), email, OrganisationRole.ORG_ADMIN));
        var status = cast.browser(admin.personId())
                .post()
                .uri("/api/organisations/{id}/letters", valbourg.id())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("personIds", List.of(person.id())))
                .exchange((_, answer) -> answer.getStatusCode().value());
        assertThat(status).as("the person also runs another authority").isEqualTo(403);
    }

    private int choose(String token, String password) {
        return cast.stranger()
                .put()
                .uri("/api/access-links/password")
                .header("X-Forwarded-For", "198.51.100.200")
                .header(HttpHeaders.ACCEPT, "application/json")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("token", token, "password", password))
                .exchange((_, answer) -> answer.getStatusCode().value());
    }

    private int post(String address, Map<String, String> body) {
        return cast.stranger()
                .post()
                .uri(address)
                .header("X-Forwarded-For", "198.51.100.201")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((_, answer) -> answer.getStatusCode().value());
    }

    private String tokenOfTheMail(String address) {
        var text = Awaitility.await()
                .until(
                        () -> sql.sql(
                                        "select text_body from mail.message where recipient = :to order by created_at desc limit 1")
                                .param("to", email)
                                .query(String.class)
                                .optional(),
                        java.util.Optional::isPresent);
        var link = Pattern.compile(Pattern.quote(address) + "([\\w-]{40,})").matcher(text.orElseThrow());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
