package fr.parvis.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NamePatternTests {
    private static final LocalDate CAME = LocalDate.of(2026, 11, 22);

    private static Facts of(String supplier) {
        return new Facts(null, null, null, null, supplier, null, null, null, null, null, null, null, null, null, null);
    }

    private static String name(String pattern, String title, Facts facts) {
        return new NamePattern(pattern).of("Devis", title, facts, CAME, null, ".pdf");
    }

    @Test
    void whatIsKnownTakesItsPlace() {
        assertThat(name("{date}_{type}_{fournisseur}_{titre}", "toiture", of("Toits de Seille")))
                .isEqualTo("2026-11-22_Devis_Toits de Seille_toiture.pdf");
    }

    @Test
    void whatIsNotKnownLeavesNoSignsBehind() {
        assertThat(name("{date}_{fournisseur}_{titre}", "toiture", of(null))).isEqualTo("2026-11-22_toiture.pdf");
        assertThat(name("{numero} - {fournisseur} - {titre}", "toiture", of(null)))
                .isEqualTo("toiture.pdf");
        assertThat(name("{titre} ({fournisseur})", "toiture", of(null))).isEqualTo("toiture.pdf");
        assertThat(name("{titre}_{fournisseur}", "toiture", of(null))).isEqualTo("toiture.pdf");
    }

    @Test
    void aFactIsNoWayOutOfTheFolder() {
        assertThat(name("{fournisseur}_{titre}", "toiture", of("../../Toits $1")))
                .isEqualTo("..-..-Toits $1_toiture.pdf");
    }

    @Test
    void aPatternNamesWhatDocumentsHave() {
        assertThatThrownBy(() -> new NamePattern("{date}_{service}"))
                .hasFieldOrPropertyWithValue("type", KindProblem.PATTERN_STRANGE);
        assertThatThrownBy(() -> new NamePattern("devis"))
                .as("because all would be called the same")
                .hasFieldOrPropertyWithValue("type", KindProblem.PATTERN_STRANGE);
    }
}
