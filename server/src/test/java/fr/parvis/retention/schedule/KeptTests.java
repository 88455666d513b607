package fr.parvis.retention.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Documents;
import fr.parvis.documents.EntryAction;
import fr.parvis.documents.EntrySort;
import fr.parvis.documents.EntryView;
import fr.parvis.documents.Trash;
import fr.parvis.platform.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever a class keeps offers no trash, wherever it is shown; what is offered is not refused.
@ParvisTest
class KeptTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Schedule schedule;

    @Autowired
    private Terms terms;

    @Autowired
    private Documents documents;

    @Autowired
    private Trash trash;

    @Autowired
    private StatementCounter statements;

    private Commission.Room room;
    private Actor facilitator;
    private UUID folder;
    private UUID below;
    private UUID document;
    private UUID classId;

    @BeforeEach
    void aFileInItsFolders() {
        room = commission.room();
        facilitator = room.facilitator();
        folder = commission.folder(facilitator, room.root(), "Marchés");
        below = commission.folder(facilitator, folder, "2015");
        document = commission.document(facilitator, below, "Offre.txt", "x");
        classId = schedule.add(
                commission.inhabitant(room.organisationId(), "ORG_ADMIN"),
                room.organisationId(),
                new SetClass("Marchés " + room.root(), 10, CountsFrom.DOCUMENT, Disposition.ELIMINATE, null));
    }

    private void give(UUID id) {
        terms.give(facilitator, id, new GiveClass(classId, null));
    }

    private List<EntryView> list(UUID parent) {
        return documents
                .children(facilitator, parent, new EntrySort.Order(EntrySort.NAME, false, null), null)
                .items();
    }

    /// Looks at a folder or a document wherever somebody meets it: all say the same, and what they say is so.
    private void assertOffered(UUID id, boolean offered) {
        var entry = documents.document(facilitator, id).entry();
        var lines = list(java.util.Objects.requireNonNull(entry.parentId())).stream()
                .filter(line -> line.id().equals(id))
                .toList();
        assertThat(lines).hasSize(1).allSatisfy(line -> assertThat(line.kept()).isEqualTo(!offered));
        assertThat(entry.kept()).isEqualTo(!offered);
        assertThat(entry.can().contains(EntryAction.REMOVE)).isEqualTo(offered);
        assertThat(lines.getFirst().can().contains(EntryAction.REMOVE)).isEqualTo(offered);
        documents.folders(facilitator, room.space().id()).stream()
                .filter(one -> one.id().equals(id))
                .forEach(one -> assertThat(one.can().contains(EntryAction.REMOVE))
                        .as("in the tree")
                        .isEqualTo(offered));
        documents.recent(facilitator, room.space().id(), 50).stream()
                .filter(one -> one.id().equals(id))
                .forEach(one -> assertThat(one.can().contains(EntryAction.REMOVE))
                        .as("among the latest")
                        .isEqualTo(offered));
        if (!offered) {
            assertThatThrownBy(() -> trash.throwAway(facilitator, List.of(id))).hasMessage("kept");
        }
    }

    @Test
    void withoutAClassAllIsOffered() {
        List.of(folder, below, document).forEach(id -> assertOffered(id, true));
    }

    @Test
    void aClassOfADocumentHoldsForAllFoldersAboveIt() {
        give(document);
        var beside = commission.document(facilitator, below, "Brouillon.txt", "y");
        List.of(folder, below, document).forEach(id -> assertOffered(id, false));
        assertOffered(beside, true);
    }

    @Test
    void aClassOfAFolderHoldsForWhatLiesBelowItOnceSomethingDoes() {
        give(folder);
        var empty = commission.folder(facilitator, folder, "À venir");
        List.of(folder, below, document).forEach(id -> assertOffered(id, false));
        assertOffered(empty, true);
        terms.takeAway(facilitator, folder);
        List.of(folder, below, document).forEach(id -> assertOffered(id, true));
    }

    @Test
    void aClassThatKeepsNothingYetStandsInNobodysWay() {
        var empty = commission.folder(facilitator, room.root(), "Vide");
        give(empty);
        assertOffered(empty, true);
        trash.throwAway(facilitator, List.of(empty));
        assertThat(list(room.root())).extracting(EntryView::id).doesNotContain(empty);
    }

    @Test
    void aListCostsAsMuchHoweverMuchOfItIsKept() {
        var one = statements.during(() -> list(folder));
        for (var each = 0; each < 5; each++) {
            give(commission.document(facilitator, folder, "Pièce " + each + ".txt", "x" + each));
        }
        assertThat(statements.during(() -> list(folder))).isEqualTo(one);
    }
}
