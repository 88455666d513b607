package fr.parvis.contributions.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.Consultations;
import fr.parvis.contributions.Forum;
import fr.parvis.contributions.entries.AnswerContribution;
import fr.parvis.contributions.entries.Contribution.Status;
import fr.parvis.contributions.entries.Contributions;
import fr.parvis.contributions.entries.Sortings;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What comes out of a consultation, on paper and as a table.
@ParvisTest
class SynthesesTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Forum forum;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Sortings sortings;

    @Autowired
    private Syntheses syntheses;

    private Commission.Room room;

    @BeforeEach
    void gather() {
        room = commission.room();
    }

    private UUID asked(Anonymity anonymity) {
        var asking = Forum.asking("Quels points inscrire au CST ?", anonymity);
        return forum.open(room.facilitator(), room.space().id(), asking);
    }

    private String table(Actor actor, UUID id) {
        var table = new StringWriter();
        syntheses.table(syntheses.synthesis(actor, id), table);
        return table.toString();
    }

    private String page(Actor actor, UUID id) throws IOException {
        try (var document = Loader.loadPDF(syntheses.page(actor, id))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void itSaysWhatBecameOfEachAndHowManySupportIt() throws IOException {
        var id = asked(Anonymity.NONE);
        var heating = Objects.requireNonNull(forum.write(room.reader(), id, "Le chauffage des ateliers"));
        var same = Objects.requireNonNull(forum.write(room.contributor(), id, "Chauffer les ateliers"));
        forum.write(room.contributor(), id, "# La formation");
        contributions.support(room.contributor(), heating, true);
        contributions.support(room.guest(), same, true);
        sortings.merge(room.facilitator(), same, heating);
        sortings.answer(room.facilitator(), heating, new AnswerContribution(Status.RETAINED, "Au point 3."));

        var page = page(room.facilitator(), id);
        assertThat(page)
                .contains("Quels points inscrire au CST")
                .contains("2 contributions, 1 sans réponse, appuyées par 2 personnes.")
                .contains("Retenues (1)")
                .contains("Le chauffage des ateliers")
                .contains("Réunie avec")
                .contains("Chauffer les ateliers")
                .contains("2 appuis")
                .contains("Au point 3.")
                .doesNotContain("\u200b")
                .contains("# La formation")
                .contains("Odile Thiriet");
    }

    @Test
    void noCellIsAFormula() {
        var id = asked(Anonymity.NONE);
        forum.write(room.reader(), id, "=HYPERLINK(\"http://exemple\")");
        assertThat(table(room.facilitator(), id)).contains("'=HYPERLINK").doesNotContain("\"=HYPERLINK");
    }

    @Test
    void aNameStandsThereOnlyWhereEverybodyReadsIt() throws IOException {
        commission.crowd(room);
        for (var anonymity : new Anonymity[] {Anonymity.TO_READERS, Anonymity.TOTAL}) {
            var id = asked(anonymity);
            forum.write(room.reader(), id, "Le chauffage des ateliers");
            assertThat(page(room.facilitator(), id))
                    .contains("Le chauffage des ateliers")
                    .doesNotContain("Odile Thiriet");
            assertThat(table(room.facilitator(), id)).doesNotContain("Odile Thiriet");
        }
    }

    @Test
    void othersReadItOnceItIsOver() {
        var id = asked(Anonymity.NONE);
        forum.write(room.reader(), id, "Le chauffage des ateliers");
        assertThatThrownBy(() -> syntheses.page(room.reader(), id))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(PlatformProblem.FORBIDDEN));
        consultations.close(room.facilitator(), id);
        assertThat(syntheses.page(room.reader(), id)).isNotEmpty();
    }
}
