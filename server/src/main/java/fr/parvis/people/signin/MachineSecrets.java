package fr.parvis.people.signin;

import fr.parvis.people.Token;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Service;

/// Secrets that programs and machines show: 140 random bits to be copied by hand, in groups of four, of which the
/// SHA-256 is enough to keep. Wrong ones are counted apart from those of the sign-in page.
@Service
public class MachineSecrets {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 28;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SignInDelays delays;

    MachineSecrets(SignInDelays delays) {
        this.delays = delays;
    }

    /// Without letters that look alike.
    public String make() {
        var secret = new StringBuilder();
        for (var each = 0; each < LENGTH; each++) {
            secret.append(each > 0 && each % 4 == 0 ? "-" : "")
                    .append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    /// What is kept of it. Case, blanks and hyphens do not count in what somebody copied by hand.
    public byte[] hash(String secret) {
        return new Token(secret.replaceAll("[\\s-]+", "").toLowerCase(Locale.ROOT)).hash();
    }

    /// @param who the name that was shown with it
    /// @param address where the try comes from
    /// @throws fr.parvis.platform.Problem TOO_MANY_TRIES
    public void countWrong(String who, String address) {
        delays.countProgram(who, address);
    }
}
