package fr.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.files.Uploads;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A document that somebody reserved is changed by nobody else, at any door.
@ParvisTest
class LocksTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Documents documents;

    @Autowired
    private Locks locks;

    @Autowired
    private Moves moves;

    @Autowired
    private Trash trash;

    @Autowired
    private Versions versions;

    @Autowired
    private Uploads uploads;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private java.util.UUID document;

    @BeforeEach
    void reserve() {
        room = commission.room();
        document = commission.document(room.contributor(), room.root(), "Budget.txt", "un");
        locks.take(room.contributor(), document, new TakeLock(true, 2));
    }

    @Test
    void aFirmOneIsRefusedAtEveryDoorWithItsHolder() {
        var other = room.facilitator();
        var folder = commission.folder(other, room.root(), "Archives");
        for (Runnable door : List.<Runnable>of(
                () -> moves.rename(other, document, new RenameEntry("Autre.txt")),
                () -> moves.move(other, new MoveEntries(List.of(document), folder, null)),
                () -> trash.throwAway(other, List.of(document)),
                () -> versions.restore(other, document, 1),
                () -> locks.take(other, document, new TakeLock(true, 1)))) {
            assertThatThrownBy(door::run).hasMessage("locked");
        }
        moves.rename(room.contributor(), document, new RenameEntry("Budget 2.txt"));
        var seen = documents.document(room.reader(), document).entry().lock();
        assertThat(seen).isNotNull();
        assertThat(seen.personId()).isEqualTo(room.contributor().personId());
        assertThat(seen.mine()).isFalse();
    }

    @Test
    void anUploadAgainstItWaitsForADecisionAndIsNeverSwallowed() {
        var waiting = commission.upload(room.facilitator(), room.root(), "Budget.txt", "deux", "version");
        assertThat(waiting.waitingFor()).isEqualTo("LOCK");
        assertThat(uploads.decide(room.facilitator(), waiting.id(), Map.of("conflict", "VERSION"))
                        .waitingFor())
                .isEqualTo("LOCK");
        var kept = uploads.decide(room.facilitator(), waiting.id(), Map.of("conflict", "RENAME"));
        assertThat(kept.waitingFor()).isNull();
        assertThat(commission.names(room.reader(), room.root())).contains("Budget.txt", "Budget (2).txt");

        var later = commission.upload(room.facilitator(), room.root(), "Budget.txt", "trois", "version");
        locks.release(room.contributor(), document);
        assertThat(uploads.decide(room.facilitator(), later.id(), Map.of("conflict", "VERSION"))
                        .resultId())
                .isEqualTo(document);
    }

    @Test
    void aGentleOneIsOnlyShown() {
        locks.take(room.contributor(), document, new TakeLock(false, 1));
        moves.rename(room.facilitator(), document, new RenameEntry("Autre.txt"));
        assertThat(documents.document(room.reader(), document).entry().lock()).isNotNull();
    }

    @Test
    void whoManagesEndsItAndThatLeavesATrace() {
        assertThatThrownBy(() -> locks.release(room.reader(), document)).hasMessage("forbidden");
        locks.release(room.facilitator(), document);
        assertThat(documents.document(room.reader(), document).entry().lock()).isNull();
        assertThat(sql.sql("select what from documents.change where entry_id = ?")
                        .param(document)
                        .query(String.class)
                        .list())
                .contains("LOCK_BROKEN");
        assertThat(sql.sql("select count(*) from activity.entry where thing_id = ? and kind = 'document.unlocked'")
                        .param(document)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aFolderThatHoldsAReservedDocumentStaysWhereItIs() {
        var folder = commission.folder(room.facilitator(), room.root(), "Devis");
        var inside = commission.document(room.contributor(), folder, "toiture.txt", "x");
        locks.take(room.contributor(), inside, new TakeLock(true, 1));
        assertThatThrownBy(() -> trash.throwAway(room.facilitator(), List.of(folder)))
                .hasMessage("locked");
        assertThatThrownBy(() -> moves.rename(room.facilitator(), folder, new RenameEntry("Autre")))
                .hasMessage("locked");
    }
}
