package fr.parvis.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.people.PasswordStrength.Advice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Fifty bits, for who knows the person.
class PasswordStrengthTests {
    private static final List<String> KNOWN =
            List.of("Odile", "Kremer", "odile.kremer@valbourg.fr", "Valbourg-sur-Seille");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456",
                "azerty",
                "azertyuiop",
                "motdepasse",
                "Motdepasse1!",
                "M0td3p@sse2026",
                "password123",
                "Soleil2026!",
                "odilekremer",
                "Kremer.Odile1958",
                "Valbourg2026!",
                "valbourg-sur-seille",
                "Mairie57000!",
                "aaaaaaaaaaaaaaaa",
                "abcdefghijklmnop",
                "12/05/1958",
                "qsdfghjklm",
                "boulangerie",
                "Boulangerie1",
                "Tr0ub4dor",
                "jetaimejetaime",
                "ParvisParvis1!",
                "azertyAZERTY123"
            })
    void guessablePasswordsAreRefused(String password) {
        assertThat(PasswordStrength.of(password, KNOWN)).matches(each -> !each.sufficient(), "too easy to guess");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kT7#qP2w!z",
                "Sept canards traversent la Seille",
                "le pont attend son crépi bleu",
                "vélo-parasol-44-tilleul-vis",
                "u8Jk2mQ9xR4t",
                "Ùne Phrase assez longue, non ?"
            })
    void unguessablePasswordsAreTaken(String password) {
        assertThat(PasswordStrength.of(password, KNOWN)).matches(PasswordStrength::sufficient, "hard enough");
    }

    @Test
    void theAdviceSaysWhy() {
        assertThat(PasswordStrength.of("azertyuiop", KNOWN).advice()).isEqualTo(Advice.COMMON);
        assertThat(PasswordStrength.of("odilekremer", KNOWN).advice()).isEqualTo(Advice.PERSONAL);
        assertThat(PasswordStrength.of("kT7#q", KNOWN).advice()).isEqualTo(Advice.LONGER);
        assertThat(PasswordStrength.of("12/05/1958", KNOWN).advice()).isEqualTo(Advice.PREDICTABLE);
    }

    @Test
    void aVeryLongPasswordIsEstimatedQuickly() {
        assertThat(PasswordStrength.of("é".repeat(1000), KNOWN).bits()).isPositive();
    }
}
