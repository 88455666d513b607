package fr.parvis.people.signin;

import fr.parvis.platform.Actor;
import fr.parvis.platform.PublicEndpoint;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SessionController {
    private final Sessions sessions;
    private final SignIns signIns;
    private final SessionCookie cookie;

    SessionController(Sessions sessions, SignIns signIns, SessionCookie cookie) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.cookie = cookie;
    }

    /// What the browser asks for a hat: which one.
    record WearHat(@NotNull UUID affiliationId) {}

    @PublicEndpoint
    @PostMapping("/api/session")
    ResponseEntity<SessionView> signIn(
            @Valid @RequestBody SignIn command, @Parameter(hidden = true) HttpServletRequest request) {
        var opened = signIns.signIn(command, Origin.of(request), cookie.token(request));
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.carrying(opened.token(), opened.cookieAge()))
                .cacheControl(CacheControl.noStore())
                .body(sessions.view(opened, request));
    }

    @GetMapping("/api/session")
    SessionView session(Actor actor, @Parameter(hidden = true) HttpServletRequest request) {
        return sessions.view(request);
    }

    /// Rester connecté: the session lasts as long again as at its sign-in.
    @PutMapping("/api/session/expiry")
    ResponseEntity<SessionView> prolong(Actor actor, @Parameter(hidden = true) HttpServletRequest request) {
        var prolonged = sessions.prolong(actor, request);
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.carrying(prolonged.token(), prolonged.cookieAge()))
                .cacheControl(CacheControl.noStore())
                .body(sessions.view(prolonged, request));
    }

    /// Nobody signed in is as well signed out.
    @PublicEndpoint
    @DeleteMapping("/api/session")
    ResponseEntity<Void> signOut(@Parameter(hidden = true) HttpServletRequest request) {
        cookie.token(request).ifPresent(sessions::close);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.removed())
                .build();
    }

    @PutMapping("/api/session/affiliation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void wear(Actor actor, @Valid @RequestBody WearHat command) {
        sessions.wear(actor, command.affiliationId());
    }

    @GetMapping("/api/sessions")
    List<OpenSession> sessions(Actor actor) {
        return sessions.sessions(actor);
    }

    @DeleteMapping("/api/sessions/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Actor actor, @PathVariable UUID sessionId) {
        sessions.close(actor, sessionId);
    }

    /// Se déconnecter partout.
    @DeleteMapping("/api/sessions")
    ResponseEntity<Void> closeAll(Actor actor) {
        sessions.closeAll(actor);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.removed())
                .build();
    }

    @PutMapping("/api/session/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            Actor actor,
            @Valid @RequestBody ChangePassword command,
            @Parameter(hidden = true) HttpServletRequest request) {
        signIns.changePassword(actor, command, Origin.of(request));
    }
}
