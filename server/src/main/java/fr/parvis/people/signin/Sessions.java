package fr.parvis.people.signin;

import fr.parvis.people.Hats;
import fr.parvis.people.Token;
import fr.parvis.platform.Actor;
import fr.parvis.platform.ActorSource;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sessions in force: opened by a sign-in, read once by each request, listed and ended by their person.
@Service
class Sessions implements ActorSource {
    static final Duration LENGTH = Duration.ofHours(12);
    static final Duration REMEMBERED_LENGTH = Duration.ofDays(30);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
    private static final Duration KEPT_AFTER_END = Duration.ofDays(90);
    private static final String READ_ALREADY = Sessions.class.getName();

    private final SessionStore store;
    private final SessionCookie cookie;
    private final Hats hats;
    private final Clock clock;

    Sessions(SessionStore store, SessionCookie cookie, Hats hats, Clock clock) {
        this.store = store;
        this.cookie = cookie;
        this.hats = hats;
        this.clock = clock;
    }

    /// A session just opened, and the secret that its cookie carries.
    record Opened(UUID id, Token token, Duration cookieAge) {}

    /// @param former the token that the browser came with: it is worth nothing from now on
    @Transactional
    Opened open(UUID personId, Origin origin, boolean remember, Optional<Token> former) {
        var at = clock.instant();
        former.ifPresent(token -> store.revoke(token.hash(), at));
        var token = Token.random();
        var length = remember ? REMEMBERED_LENGTH : LENGTH;
        var id = store.insert(personId, token.hash(), origin, remember, at, at.plus(length));
        return new Opened(id, token, remember ? length : Duration.ZERO);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Actor> actor(HttpServletRequest request) {
        var known = (Optional<Actor>) request.getAttribute(READ_ALREADY);
        if (known == null) {
            known = current(request).map(session -> actor(session, request));
            request.setAttribute(READ_ALREADY, known);
        }
        return known;
    }

    @Override
    public Set<UUID> inForce(Set<UUID> sessionIds) {
        return store.inForce(sessionIds, clock.instant());
    }

    private Optional<SessionStore.Current> current(HttpServletRequest request) {
        var at = clock.instant();
        var session = cookie.token(request).flatMap(token -> store.find(token.hash(), at));
        session.filter(found -> found.lastSeenAt().isBefore(at.minus(SEEN_EVERY)))
                .ifPresent(found -> store.seen(found.id(), at, at.minus(SEEN_EVERY)));
        return session;
    }

    private static Actor actor(SessionStore.Current session, HttpServletRequest request) {
        return new Actor(
                session.personId(),
                session.id(),
                session.affiliationId(),
                session.platformAdmin(),
                session.guest(),
                locale(session.locale(), request));
    }

    /// The profile's language, then the one chosen on this device, then the browser's, then French.
    private static Locale locale(@Nullable String profile, HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        var chosen = profile != null
                ? profile
                : Arrays.stream(cookies)
                        .filter(each -> each.getName().equals("parvis_locale"))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(
                                request.getHeader("Accept-Language") == null
                                        ? "fr"
                                        : request.getLocale().getLanguage());
        return "en".equals(chosen) ? Locale.ENGLISH : Locale.FRENCH;
    }

    SessionView view(Actor actor, Instant expiresAt) {
        var person = store.person(actor.personId());
        var contact = store.contact(actor.personId());
        var email = contact.email();
        return new SessionView(
                new SessionView.SessionPerson(
                        person.id(),
                        person.givenName(),
                        person.familyName(),
                        email != null ? email : String.valueOf(contact.login()),
                        email,
                        actor.locale().getLanguage(),
                        person.photoUrl(),
                        person.tone()),
                actor.guest(),
                actor.platformAdmin(),
                hats.hats(actor),
                actor.affiliationId(),
                Duration.between(clock.instant(), expiresAt).toSeconds());
    }

    /// The view of the session that a request came in.
    SessionView view(HttpServletRequest request) {
        var session = current(request).orElseThrow(() -> new Problem(PlatformProblem.SIGNED_OUT));
        return view(actor(session, request), session.expiresAt());
    }

    SessionView view(Opened opened, HttpServletRequest request) {
        var session = store.find(opened.token().hash(), clock.instant())
                .orElseThrow(() -> new Problem(PlatformProblem.SIGNED_OUT));
        return view(actor(session, request), session.expiresAt());
    }

    /// The same session for as long again as at its sign-in, from now.
    Opened prolong(Actor actor, HttpServletRequest request) {
        var token = cookie.token(request).orElseThrow(() -> new Problem(PlatformProblem.SIGNED_OUT));
        var id = Objects.requireNonNull(actor.sessionId(), "who comes with a cookie has a session");
        var at = clock.instant();
        var remembered = store.prolong(token.hash(), at.plus(LENGTH), at.plus(REMEMBERED_LENGTH));
        return new Opened(id, token, remembered ? REMEMBERED_LENGTH : Duration.ZERO);
    }

    void close(Token token) {
        store.revoke(token.hash(), clock.instant());
    }

    List<OpenSession> sessions(Actor actor) {
        return store.open(actor.personId(), actor.sessionId(), clock.instant());
    }

    void close(Actor actor, UUID sessionId) {
        if (!store.revoke(actor.personId(), sessionId, clock.instant())) {
            throw Problem.notFound();
        }
    }

    /// Se déconnecter partout: here as well.
    void closeAll(Actor actor) {
        store.revokeAll(actor.personId(), null, clock.instant());
    }

    void closeAll(UUID personId, @Nullable UUID except) {
        store.revokeAll(personId, except, clock.instant());
    }

    void wear(Actor actor, UUID affiliationId) {
        var sessionId = actor.sessionId();
        if (sessionId == null || !store.wear(sessionId, actor.personId(), affiliationId)) {
            throw Problem.notFound();
        }
    }

    void forgetOld() {
        store.forget(clock.instant().minus(KEPT_AFTER_END));
    }
}
