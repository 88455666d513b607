package fr.parvis;

import fr.parvis.organisations.CreateOrganisation;
import fr.parvis.organisations.Organisation;
import fr.parvis.organisations.OrganisationKind;
import fr.parvis.organisations.Organisations;
import fr.parvis.people.AffiliationKind;
import fr.parvis.people.NewPerson;
import fr.parvis.people.OrganisationRole;
import fr.parvis.people.Passwords;
import fr.parvis.people.People;
import fr.parvis.people.PersonView;
import fr.parvis.people.signin.ApplicationPasswords;
import fr.parvis.people.signin.NewApplicationPassword;
import fr.parvis.platform.Actor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/// Authorities and people of one's own for a test, and their browsers.
@Component
public class TestPeople {
    public static final String PASSWORD = "Sept canards traversent la Seille";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Organisations organisations;
    private final People people;
    private final Passwords passwords;
    private final ApplicationPasswords applications;
    private final Environment environment;

    TestPeople(
            Organisations organisations,
            People people,
            Passwords passwords,
            ApplicationPasswords applications,
            Environment environment) {
        this.applications = applications;
        this.organisations = organisations;
        this.people = people;
        this.passwords = passwords;
        this.environment = environment;
    }

    /// Who runs the installation, outside any session.
    public Actor platformAdmin() {
        return new Actor(UUID.randomUUID(), null, null, true, false, Locale.FRENCH);
    }

    public Organisation organisation() {
        return organisations.create(
                platformAdmin(),
                CreateOrganisation.named("Valbourg n° " + NUMBER.incrementAndGet(), OrganisationKind.MUNICIPALITY));
    }

    public PersonView person(UUID organisationId, OrganisationRole role) {
        int number = NUMBER.incrementAndGet();
        return people.create(
                platformAdmin(),
                newPerson(organisationId, "Camille", "Essai" + number, "camille" + number + "@valbourg.example", role));
    }

    public static NewPerson newPerson(
            UUID organisationId, String givenName, String familyName, String email, OrganisationRole role) {
        return new NewPerson(
                organisationId,
                null,
                givenName,
                familyName,
                email,
                null,
                null,
                AffiliationKind.AGENT,
                "Agent",
                role,
                List.of());
    }

    /// A browser in which the person just signed in: its cookie goes with each request, and so does the header of
    /// our own pages.
    public RestClient browser(UUID personId) {
        passwords.choose(personId, PASSWORD);
        var identifier = people.addressee(personId).orElseThrow().email();
        var cookie = cookie(stranger()
                .post()
                .uri("/api/session")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("identifier", identifier, "password", PASSWORD, "remember", false))
                .retrieve()
                .toBodilessEntity()
                .getHeaders());
        return browser().defaultHeader(HttpHeaders.COOKIE, cookie).build();
    }

    /// What a program that the person gave a password sends with each request.
    public String drive(UUID personId) {
        var made = applications.make(Actor.of(personId), new NewApplicationPassword("Essai"));
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((made.identifier() + ":" + made.secret()).getBytes(StandardCharsets.UTF_8));
    }

    /// Name and value of the cookie that an answer sets.
    public static String cookie(HttpHeaders headers) {
        return String.valueOf(headers.getFirst(HttpHeaders.SET_COOKIE)).split(";")[0];
    }

    /// A browser in which nobody is signed in.
    public RestClient stranger() {
        return browser().build();
    }

    private RestClient.Builder browser() {
        // Of those at hand, the one that knows the verbs of WebDAV.
        return RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .baseUrl("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"))
                .defaultHeader("Parvis-Request", "1");
    }
}
