package fr.parvis.people.signin;

import fr.parvis.people.Passwords;
import fr.parvis.people.PeopleProblem;
import fr.parvis.people.Token;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Signing in by e-mail or login and password. It never says which of the two was wrong, and takes as long to say
/// so.
@Service
class SignIns {
    private final SessionStore store;
    private final Sessions sessions;
    private final SignInDelays delays;
    private final Passwords passwords;
    private final Clock clock;

    SignIns(SessionStore store, Sessions sessions, SignInDelays delays, Passwords passwords, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.delays = delays;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// @param former the token that the browser came with
    Sessions.Opened signIn(SignIn command, Origin origin, Optional<Token> former) {
        var person =
                store.findPerson(command.identifier().strip(), clock.instant()).orElse(null);
        var made = delays.count(command.identifier(), person, origin.address());
        if (!passwords.matches(person, command.password()) || person == null) {
            throw new Problem(PeopleProblem.WRONG_CREDENTIALS);
        }
        delays.succeeded(made);
        return sessions.open(person, origin, command.remember(), former);
    }

    /// A new password for who knows the present one; the other devices are signed out.
    void changePassword(Actor actor, ChangePassword command, Origin origin) {
        var made = delays.count("", actor.personId(), origin.address());
        if (!passwords.matches(actor.personId(), command.current())) {
            throw new Problem(PeopleProblem.WRONG_PASSWORD);
        }
        delays.succeeded(made);
        passwords.choose(actor.personId(), command.next());
        sessions.closeAll(actor.personId(), actor.sessionId());
    }

    @Scheduled(cron = "0 17 3 * * *")
    void forgetOld() {
        sessions.forgetOld();
        delays.forgetOld();
    }
}
