package fr.parvis.requests.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.platform.Problem;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.RequestProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people type into forms, and what is kept of it.
class AnswersTests {
    private static Map<String, List<String>> said(FormQuestion.Kind kind, String... typed) {
        return Answers.checked(List.of(Circuits.question("q", kind)), Map.of("q", List.of(typed)));
    }

    private static void unfit(FormQuestion.Kind kind, String... typed) {
        assertThatThrownBy(() -> said(kind, typed))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(RequestProblem.ANSWER_UNFIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90.000001,0", "99.5,2.1", "48.2,180.5", "-91,0", "0,-181", "48.2", "48.2,2.1,3", "NaN,0"})
    void aPlaceIsOnEarth(String point) {
        unfit(FormQuestion.Kind.PLACE, "Rue Basse", point);
    }

    @Test
    void aPlaceIsInWordsWithItsPointOrWithoutIt() {
        assertThat(said(FormQuestion.Kind.PLACE, "Rue Basse", "-21.115141,55.536384")
                        .get("q"))
                .hasSize(2);
        assertThat(said(FormQuestion.Kind.PLACE, "Rue Basse").get("q")).hasSize(1);
        unfit(FormQuestion.Kind.PLACE, "Rue Basse", "48.1,6.2", "48.1,6.2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31", "0001-01-01", "2026-02-29", "-2026-01-01", "demain", "2026-11-23T00:00"})
    void aDateIsOneThatCanBeMeant(String day) {
        unfit(FormQuestion.Kind.DATE, day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e9", "NaN", "1,50", "1234567890123", "1.234", "٣"})
    void anAmountIsOne(String amount) {
        unfit(FormQuestion.Kind.AMOUNT, amount);
    }

    @Test
    void whatNoKeyboardGivesIsNotKept() {
        assertThat(said(FormQuestion.Kind.TEXT, "\u202Efauteuil\u0000\uFEFF ").get("q"))
                .containsExactly("fauteuil");
        assertThat(said(FormQuestion.Kind.TEXT, "\u202E\u0000")).isEmpty();
        assertThat(said(FormQuestion.Kind.TEXT, "moitié\uD83D").get("q")).containsExactly("moitié\uFFFD");
    }

    @Test
    void aTitleIsOneLineThatBreaksNoCharacter() {
        var question = Circuits.question("q", FormQuestion.Kind.TEXT);
        var long120 = "é".repeat(118) + "😀 et la suite";
        assertThat(Answers.title("Fauteuil", List.of(question), Map.of("q", List.of(long120))))
                .isEqualTo("é".repeat(118) + "…");
        assertThat(Answers.title("Fauteuil", List.of(question), Map.of("q", List.of("un\nfauteuil\tà roulettes"))))
                .isEqualTo("un fauteuil à roulettes");
    }

    @Test
    void aTitleSaysNothingOfWhatIsReserved() {
        var reserved = Circuits.reserved("sante", java.util.UUID.randomUUID());
        assertThat(Answers.title("Fauteuil", List.of(reserved), Map.of("sante", List.of("Lombalgie"))))
                .isEqualTo("Fauteuil");
    }
}
