package fr.parvis.people.signin;

import fr.parvis.people.Token;
import fr.parvis.platform.PlatformSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookie that carries a session's token. Under https its name binds it to this very host and to https.
@Component
class SessionCookie {
    private final boolean https;
    private final String name;

    SessionCookie(PlatformSettings settings) {
        https = settings.https();
        name = https ? "__Host-parvis_session" : "parvis_session";
    }

    Optional<Token> token(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(cookie -> new Token(String.valueOf(cookie.getValue())))
                        .findFirst();
    }

    /// @param lasting how long the browser keeps it; zero means until it is closed
    String carrying(Token token, Duration lasting) {
        return cookie(token.text(), lasting.isZero() ? Duration.ofSeconds(-1) : lasting);
    }

    String removed() {
        return cookie("", Duration.ZERO);
    }

    private String cookie(String value, Duration age) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
