package fr.parvis.dav;

import fr.parvis.people.PeopleProblem;
import fr.parvis.people.signin.ApplicationPasswords;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// Who comes: by Basic authentication and a password for applications. Cookies are not read here, so that no page of
/// another site can make a browser act on a drive.
@Component
class Callers {
    private static final int LONGEST = 1_000;

    private final ApplicationPasswords passwords;

    Callers(ApplicationPasswords passwords) {
        this.passwords = passwords;
    }

    /// @throws Problem SIGNED_OUT, WRONG_CREDENTIALS, TOO_MANY_TRIES
    Actor actor(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6) || header.length() > LONGEST) {
            throw new Problem(PlatformProblem.SIGNED_OUT);
        }
        try {
            var pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            if (colon < 1 || pair.indexOf('\0') >= 0) {
                throw new Problem(PeopleProblem.WRONG_CREDENTIALS);
            }
            return passwords.actor(
                    withoutDomain(pair.substring(0, colon)), pair.substring(colon + 1), request.getRemoteAddr());
        } catch (IllegalArgumentException malformed) {
            throw new Problem(PeopleProblem.WRONG_CREDENTIALS);
        }
    }

    /// Windows puts the name of the computer before that of the user.
    private static String withoutDomain(String identifier) {
        return identifier.substring(identifier.lastIndexOf('\\') + 1);
    }
}
