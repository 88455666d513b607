package fr.parvis.polls.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.polls.Opening;
import fr.parvis.polls.PollQuestion;
import fr.parvis.polls.PollScene;
import fr.parvis.polls.QuestionKind;
import fr.parvis.polls.WritePoll.Visibility;
import fr.parvis.polls.ballots.Ballots;
import fr.parvis.polls.ballots.PollAnswer;
import fr.parvis.spaces.SpaceAccess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What leaves as a file is what the screen shows, and no cell is a formula.
@ParvisTest
class ResultSheetTests {
    private static final String FORMULA = "=HYPERLINK(\"https://ailleurs.example\")";

    @Autowired
    private PollScene scene;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Opening opening;

    @Autowired
    private PollResults results;

    private UUID asked(PollScene.Place place, boolean anonymous) {
        var questions = List.of(
                PollQuestion.of(QuestionKind.SINGLE, "Où | quand ?", List.of(FORMULA, "Non")),
                PollQuestion.of(QuestionKind.TEXT, "Pourquoi ?", List.of()));
        var id = scene.open(place, PollScene.asking(anonymous, Visibility.LIVE, null, questions));
        for (var reader : place.readers()) {
            var text = new PollAnswer(2, List.of(), List.of(), null, "+33\n;mot");
            ballots.answer(reader, id, List.of(PollAnswer.of(1, 1), text), null);
        }
        return id;
    }

    private ResultSheet sheet(PollScene.Place place, UUID id) {
        return new ResultSheet(results.file(place.facilitator(), id));
    }

    @Test
    void noCellIsAFormula() throws IOException {
        var place = scene.place(SpaceAccess.CLOSED, 5);
        var id = asked(place, false);
        var csv = new String(sheet(place, id).csv(), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeffNom;").contains("\"'=HYPERLINK").contains("\"'+33\n;mot\"");
        assertThat(csv).contains("Camille Essai").contains("n’a pas répondu");
        assertThat(content(sheet(place, id).ods())).contains("=HYPERLINK").doesNotContain("table:formula");
    }

    @Test
    void anAnonymousPollLeavesAsFiguresWithoutNames() throws IOException {
        var place = scene.place(SpaceAccess.CLOSED, 6);
        var id = asked(place, true);
        opening.close(place.facilitator(), id);
        var csv = new String(sheet(place, id).csv(), StandardCharsets.UTF_8);
        assertThat(csv).contains(";6;").doesNotContain("Camille");
        assertThat(content(sheet(place, id).ods())).contains("Non").doesNotContain("Camille");
        try (var pdf = Loader.loadPDF(sheet(place, id).pdf())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("6 réponses")
                    .doesNotContain("Camille");
        }
    }

    @Test
    void whatIsWithheldLeavesByNoFile() {
        var place = scene.place(SpaceAccess.CLOSED, 5);
        var id = scene.open(place, PollScene.anonymous());
        opening.close(place.facilitator(), id);
        assertThatThrownBy(() -> results.file(place.facilitator(), id)).hasMessage("results-withheld");
        assertThatThrownBy(() -> results.file(place.reader(0), id)).hasMessage("forbidden");
    }

    private static String content(byte[] ods) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ods))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no content.xml");
    }
}
