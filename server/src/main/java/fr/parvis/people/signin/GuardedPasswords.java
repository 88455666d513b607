package fr.parvis.people.signin;

import fr.parvis.people.Passwords;
import fr.parvis.platform.Problem;
import org.springframework.stereotype.Service;

/// Passwords that guard something else than an account, such as a link: kept as those of accounts are, and as slow to
/// guess, by the address that tries.
@Service
public class GuardedPasswords {
    private final Passwords passwords;
    private final SignInDelays delays;

    GuardedPasswords(Passwords passwords, SignInDelays delays) {
        this.passwords = passwords;
        this.delays = delays;
    }

    /// What is kept of it.
    public String keep(String password) {
        return passwords.kept(password);
    }

    /// @param guarded what it guards, in a word that never changes
    /// @param address where the try comes from
    /// @return whether it is the one
    /// @throws Problem TOO_MANY_TRIES
    public boolean opens(String guarded, String address, String password, String kept) {
        var made = delays.countGuarded(guarded, address);
        var right = passwords.opens(password, kept);
        if (right) {
            delays.succeeded(made);
        }
        return right;
    }
}
