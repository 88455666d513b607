package fr.parvis.links;

import fr.parvis.links.FollowedLinks.Visitor;
import fr.parvis.people.Token;
import fr.parvis.platform.PlatformSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookie by which a browser shows that a link's password was given. It goes to that link only.
@Component
class PassCookie {
    private static final String NAME = "parvis_link";

    private final boolean https;

    PassCookie(PlatformSettings settings) {
        https = settings.https();
    }

    Visitor visitor(String secret, HttpServletRequest request) {
        return new Visitor(new Token(secret), pass(request));
    }

    private static @Nullable Token pass(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(cookie -> new Token(String.valueOf(cookie.getValue())))
                        .findFirst()
                        .orElse(null);
    }

    /// @param secret of a link that is there
    String carrying(Token pass, String secret) {
        return ResponseCookie.from(NAME, pass.text())
                .httpOnly(true)
                .secure(https)
                .sameSite("Strict")
                .path("/api/links/" + secret)
                .maxAge(FollowedLinks.PASS_LIFE)
                .build()
                .toString();
    }
}
