package fr.parvis.requests.design;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.requests.design.FormQuestion.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A few words as answers: where they are said to be enough, they are.
class InWordsTests {
    private static FormQuestion question(String id, Kind kind, boolean required) {
        return new FormQuestion(id, kind, "Question " + id, null, required, List.of("Oui", "Non"), null, null);
    }

    @Test
    void theFirstLineIsTheTitleAndAllOfItTheText() {
        var questions = List.of(question("objet", Kind.TEXT, false), question("details", Kind.LONG_TEXT, false));
        assertThat(InWords.answers(questions, "Écran noir\nDepuis ce matin"))
                .isEqualTo(Map.of("objet", List.of("Écran noir"), "details", List.of("Écran noir\nDepuis ce matin")));
        assertThat(InWords.answers(questions, "Écran noir")).isEqualTo(Map.of("objet", List.of("Écran noir")));
    }

    @Test
    void whatMustBeChosenWantsTheForm() {
        var line = question("objet", Kind.TEXT, true);
        assertThat(InWords.areEnough(List.of(line))).isTrue();
        assertThat(InWords.areEnough(List.of(line, question("ou", Kind.CHOICE, false))))
                .isTrue();
        assertThat(InWords.areEnough(List.of(line, question("ou", Kind.CHOICE, true))))
                .isFalse();
        assertThat(InWords.areEnough(List.of(line, question("autre", Kind.TEXT, true))))
                .isFalse();
        assertThat(InWords.areEnough(List.of(question("jour", Kind.DATE, false))))
                .isFalse();
    }

    @Test
    void whatIsReservedIsNotFilledWithWhatWasSaidToAll() {
        var reserved = new FormQuestion(
                "sante",
                Kind.TEXT,
                "Santé",
                null,
                false,
                List.of(),
                new FormQuestion.Reserved("les RH", null, List.of()),
                null);
        assertThat(InWords.areEnough(List.of(reserved))).isFalse();
        assertThat(InWords.answers(List.of(reserved), "Mal au dos")).isEmpty();
    }

    @Test
    void whereTheyAreEnoughTheyAreTaken() {
        var random = new Random(31);
        for (int each = 0; each < 500; each++) {
            var questions = new ArrayList<FormQuestion>();
            for (int place = 0; place < 1 + random.nextInt(5); place++) {
                var kind = Kind.values()[random.nextInt(Kind.values().length)];
                var showIf = place > 0 && random.nextInt(4) == 0 ? new FormQuestion.ShowIf("q0", "Oui") : null;
                questions.add(new FormQuestion(
                        "q" + place,
                        kind,
                        "Question " + place,
                        null,
                        random.nextBoolean(),
                        List.of("Non"),
                        null,
                        showIf));
            }
            if (InWords.areEnough(questions)) {
                var words = "é🙂\n ".repeat(random.nextInt(1200)) + "x";
                assertThat(Answers.checked(questions, InWords.answers(questions, words)))
                        .isNotEmpty();
            }
        }
    }
}
