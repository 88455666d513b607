package fr.parvis.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.documents.DocumentAccess;
import fr.parvis.documents.SetAccess;
import fr.parvis.platform.Problem;
import fr.parvis.portability.Taking;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.Role;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who took what away and who changed what rights, for those who run the space.
@ParvisTest
class TraceTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Journal journal;

    @Autowired
    private DocumentAccess access;

    @Autowired
    private Taking taking;

    private Commission.Room room;
    private UUID document;

    @BeforeEach
    void open() {
        room = commission.room();
        document = commission.document(room.facilitator(), room.root(), "=Paie.txt", "secret");
    }

    private JournalFilter about(String topic) {
        return new JournalFilter(null, topic, document, null, null);
    }

    @Test
    void aChangedRightIsSaidBeforeAndAfter() {
        access.restrict(
                room.facilitator(), document, new SetAccess(List.of(AccessEntry.role(Role.CONTRIBUTOR, Level.READ))));

        assertThat(journal.lines(room.facilitator(), room.space().id(), about("access"), null)
                        .items())
                .extracting(JournalLine::detail)
                .containsExactly("CONTRIBUTOR:EDIT;READER:COMMENT>CONTRIBUTOR:READ");
        var table = new StringWriter();
        journal.export(room.facilitator(), room.space().id(), about("access"), table);
        assertThat(table.toString())
                .contains("Avant : contributeurs : modifier, lecteurs : commenter. Après : contributeurs : lire")
                .contains("'=Paie.txt");
    }

    @Test
    void downloadsAreAskedForAlone() {
        taking.take(room.facilitator(), room.space().id());

        assertThat(journal.lines(room.facilitator(), room.space().id(), about("reading.downloaded"), null)
                        .items())
                .extracting(JournalLine::kind)
                .containsExactly("reading.downloaded");
        assertThat(journal.lines(room.facilitator(), room.space().id(), about("reading.opened"), null)
                        .items())
                .isEmpty();
        assertThat(journal.lines(room.reader(), room.space().id(), about("reading"), null)
                        .items())
                .as("a reader does not see who read")
                .isEmpty();
        assertThatThrownBy(
                        () -> journal.lines(room.facilitator(), room.space().id(), about("reading.downloaded.x"), null))
                .isInstanceOf(Problem.class);
    }
}
