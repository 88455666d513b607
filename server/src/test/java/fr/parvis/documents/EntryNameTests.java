package fr.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.platform.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryNameTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty",
                "'   '|empty",
                ".|dots",
                "..|dots",
                "a/b|character",
                "a\\b|character",
                "a:b|character",
                "Qui ?|character",
                "CON|device",
                "con.txt|device",
                "LPT1|device",
                "Budget.|ending"
            })
    void aTypedNameThatSomeSystemCannotCarryIsRefusedWithItsReason(String name, String reason) {
        refused(name, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\r\nb", "a\u202egpj.exe", "a\u2066b", "a\tb"})
    void whatDoesNotShowIsRefused(String name) {
        refused(name, "invisible");
    }

    @Test
    void a255ByteNameIsTheLongest() {
        assertThat(EntryName.typed("é".repeat(127) + "a").value()).hasSize(128);
        refused("é".repeat(128), "long");
        refused("😀".repeat(64), "long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bulletin n° 42, maquette.pdf",
                ".htaccess",
                "%2e%2e%2f",
                "%00",
                "😀.png",
                "=SOMME(A1)",
                "a..b",
                "COM",
                "CONseil"
            })
    void whatEverySystemCarriesIsKeptAsTyped(String name) {
        assertThat(EntryName.typed(name).value()).isEqualTo(name);
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(EntryName.typed("E\u0301tude").value()).isEqualTo("Étude");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a:b.txt|a_b.txt",
                "Qui fait quoi ?.docx|Qui fait quoi _.docx",
                "rapport. |rapport",
                "CON.txt|_CON.txt",
                "a\\b|a_b"
            })
    void aDepositedNameIsAdapted(String name, String adapted) {
        assertThat(EntryName.adapted(name).value()).isEqualTo(adapted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../../etc/passwd", "/etc/passwd", "a\0b", "\u202e"})
    void aDepositedNameThatTriesToLeaveItsFolderIsRefused(String name) {
        assertThatThrownBy(() -> EntryName.adapted(name)).hasMessage("unusable-name");
    }

    @Test
    void aDepositedNameThatIsTooLongKeepsItsExtension() {
        var name = EntryName.adapted("é".repeat(200) + ".pdf").value();

        assertThat(name).endsWith("é.pdf");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
    }

    @Test
    void aNumberStandsBeforeTheExtensionOfADocumentOnly() {
        assertThat(EntryName.typed("Budget.xlsx").with(" (2)", false).value()).isEqualTo("Budget (2).xlsx");
        assertThat(EntryName.typed("Étape 1.2").with(" (2)", true).value()).isEqualTo("Étape 1.2 (2)");
        assertThat(EntryName.typed("é".repeat(127))
                        .with(" (restauré)", true)
                        .value()
                        .getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(255);
    }

    private static void refused(String name, String reason) {
        assertThatThrownBy(() -> EntryName.typed(name))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.facts()).containsEntry("reason", reason));
    }
}
