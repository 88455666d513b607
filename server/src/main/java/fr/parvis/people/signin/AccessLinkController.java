package fr.parvis.people.signin;

import fr.parvis.people.PasswordStrength;
import fr.parvis.people.Passwords;
import fr.parvis.people.SecretLinks;
import fr.parvis.people.Token;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.PublicEndpoint;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccessLinkController {
    private final AccessLinks links;
    private final SecretLinks secrets;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SessionCookie cookie;

    AccessLinkController(
            AccessLinks links, SecretLinks secrets, Passwords passwords, Sessions sessions, SessionCookie cookie) {
        this.links = links;
        this.secrets = secrets;
        this.passwords = passwords;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /// Whose password was forgotten.
    record ForgotPassword(@NotBlank @Size(max = 254) String identifier) {}

    /// A link's token or a letter's code.
    record OpenLink(@NotBlank @Size(max = 100) String token) {}

    /// The password that goes with a link.
    record ChoosePassword(
            @NotBlank @Size(max = 100) String token,
            @NotEmpty @Size(max = 1000) String password) {}

    /// A password to estimate, by who is signed in or holds a link.
    record EstimatePassword(
            @Nullable @Size(max = 100) String token,
            @NotEmpty @Size(max = 1000) String password) {}

    @PublicEndpoint
    @PostMapping("/api/password-resets")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void forgot(@Valid @RequestBody ForgotPassword command, @Parameter(hidden = true) HttpServletRequest request) {
        links.forgot(command.identifier(), Origin.of(request));
    }

    @PublicEndpoint
    @PostMapping("/api/access-links")
    ResponseEntity<AccessLinks.AccessLinkView> open(@Valid @RequestBody OpenLink command) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(links.view(Token.typed(command.token())));
    }

    @PublicEndpoint
    @PutMapping("/api/access-links/password")
    ResponseEntity<SessionView> choosePassword(
            @Valid @RequestBody ChoosePassword command, @Parameter(hidden = true) HttpServletRequest request) {
        var opened = links.choosePassword(
                Token.typed(command.token()), command.password(), Origin.of(request), cookie.token(request));
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.carrying(opened.token(), opened.cookieAge()))
                .cacheControl(CacheControl.noStore())
                .body(sessions.view(opened, request));
    }

    @PublicEndpoint
    @PostMapping("/api/password-estimates")
    PasswordStrength estimate(@Nullable Actor actor, @Valid @RequestBody EstimatePassword command) {
        if (command.token() != null) {
            return passwords.strength(secrets.open(Token.typed(command.token())).personId(), command.password());
        }
        if (actor == null) {
            throw new Problem(PlatformProblem.SIGNED_OUT);
        }
        return passwords.strength(actor.personId(), command.password());
    }
}
