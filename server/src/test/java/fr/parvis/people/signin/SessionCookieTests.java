package fr.parvis.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.people.Token;
import fr.parvis.platform.PlatformSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The flags of the session's cookie.
class SessionCookieTests {
    private static SessionCookie at(String address) {
        return new SessionCookie(new PlatformSettings(Path.of("data"), URI.create(address), false));
    }

    @Test
    void underHttpsTheCookieIsBoundToThisHostAndToHttps() {
        assertThat(at("https://parvis.valbourg.fr").carrying(Token.random(), Duration.ofDays(30)))
                .startsWith("__Host-parvis_session=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age=2592000")
                .doesNotContain("Domain");
    }

    @Test
    void signingOutRemovesIt() {
        assertThat(at("https://parvis.valbourg.fr").removed())
                .startsWith("__Host-parvis_session=;")
                .contains("Max-Age=0", "Secure");
    }
}
