package fr.parvis.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanNameTests {
    private static final Instant CAME = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void whatSaysNothingIsCalledByItsDay() {
        assertThat(ScanName.suggested("SCAN0001.PDF", "", CAME)).isEqualTo("2026-11-22 Scan.pdf");
        assertThat(ScanName.suggested("sans fin", "12 34 //", CAME)).isEqualTo("2026-11-22 Scan");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fait à Valbourg, le 3 février 2025 | 2025-02-03
            le 1er août 2024                   | 2024-08-01
            Facture du 17/09/2026              | 2026-09-17
            Échéance : 31.12.2030              | 2026-11-22
            le 45/13/2020                      | 2026-11-22
            """)
    void theDateThatItBearsComesFirstUnlessItIsToCome(String text, String date) {
        assertThat(ScanName.suggested("a.pdf", text, CAME)).startsWith(date + " ");
    }

    @Test
    void theFirstLineOfWordsSaysWhatItIsAbout() {
        var text =
                "*** 12/3\nRF\n  Société : Horizon / travaux publics et voirie de la vallée de la Seille et des environs\nFacture";
        assertThat(ScanName.suggested("a.pdf", text, CAME))
                .isEqualTo("2026-11-22 Société Horizon travaux publics et voirie de la vallée de la.pdf");
    }
}
