package fr.parvis.people;

import fr.parvis.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Passwords, kept as Argon2id with the parameters of the OWASP cheat sheet (19 MiB, two passes). At most two are
/// worked on at once, so that a flood of sign-ins costs time and not memory.
@Service
public class Passwords {
    private static final int MEMORY_IN_KIB = 19 * 1024;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_IN_SECONDS = 10;

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_IN_KIB, 2);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobody;
    private final PersonStore persons;
    private final HatStore hats;

    Passwords(PersonStore persons, HatStore hats) {
        this.persons = persons;
        this.hats = hats;
        this.nobody = String.valueOf(encoder.encode("nobody"));
    }

    /// Gives an account its password.
    ///
    /// @throws Problem WEAK_PASSWORD
    @Transactional
    public void choose(UUID personId, String password) {
        var strength = strength(personId, password);
        if (!strength.sufficient()) {
            throw new Problem(
                    PeopleProblem.WEAK_PASSWORD,
                    Map.of(
                            "bits",
                            strength.bits(),
                            "wanted",
                            PasswordStrength.WANTED_BITS,
                            "advice",
                            strength.advice().name()));
        }
        persons.setPasswordHash(personId, working(() -> String.valueOf(encoder.encode(password))));
    }

    /// How hard a password is to guess for who knows the person's name, address and authority.
    public PasswordStrength strength(UUID personId, String password) {
        var person = persons.find(personId).orElseThrow(Problem::notFound);
        var known = new ArrayList<String>(List.of(person.givenName(), person.familyName(), person.identifier()));
        hats.hats(personId).forEach(hat -> known.add(hat.organisationName()));
        return PasswordStrength.of(password, known);
    }

    /// Whether the password is the account's. For an account that does not exist, or has none, it takes the same
    /// work to say no.
    public boolean matches(@Nullable UUID personId, String password) {
        Optional<String> hash = personId == null ? Optional.empty() : persons.passwordHash(personId);
        return working(() -> encoder.matches(password, hash.orElse(nobody))) && hash.isPresent();
    }

    /// What is kept of a password that guards something else than an account.
    public String kept(String password) {
        return working(() -> String.valueOf(encoder.encode(password)));
    }

    /// Whether a password is the one of which that was kept.
    public boolean opens(String password, String kept) {
        return working(() -> encoder.matches(password, kept));
    }

    private <T> T working(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                throw new Problem(PeopleProblem.SIGN_IN_BUSY);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Problem(PeopleProblem.SIGN_IN_BUSY);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
