package fr.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.ComparisonView.State;
import fr.parvis.files.Texts;
import fr.parvis.platform.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Two versions of a document, by what was read of them.
@ParvisTest
class ComparisonsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private Texts texts;

    @Test
    void twoVersionsAreReadThenCompared() {
        var room = commission.room();
        var unique = UUID.randomUUID().toString();
        var document = commission.document(room.contributor(), room.root(), "Convention.txt", unique + "\ncinq ans\n");
        deposits.depositVersion(
                room.contributor(),
                document,
                new ByteArrayInputStream((unique + "\ndix ans\n").getBytes(StandardCharsets.UTF_8)),
                null);
        assertThat(comparisons.compare(room.reader(), document, 1, 2).state()).isEqualTo(State.READING);
        while (texts.readNext()) {
            // Until all that waits was read.
        }
        var view = comparisons.compare(room.reader(), document, 1, 2);
        assertThat(view.state()).isEqualTo(State.READY);
        assertThat(view.changes()).isEqualTo(1);
        assertThatThrownBy(() -> comparisons.compare(room.reader(), document, 1, 3))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> comparisons.compare(room.stranger(), document, 1, 2))
                .isInstanceOf(Problem.class);
    }
}
