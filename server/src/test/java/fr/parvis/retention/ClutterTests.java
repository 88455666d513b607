package fr.parvis.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Documents;
import fr.parvis.documents.Trash;
import fr.parvis.platform.Actor;
import fr.parvis.retention.ClutterView.DocumentLine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What of a space could go.
@ParvisTest
class ClutterTests {
    private static final Duration YEAR = Duration.ofDays(366);

    @Autowired
    private Commission commission;

    @Autowired
    private Clutter clutter;

    @Autowired
    private Documents documents;

    @Autowired
    private Trash trash;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private StatementCounter statements;

    private Commission.Room room;

    @BeforeEach
    void open() {
        room = commission.room();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private List<String> names(Actor actor, Reason reason) {
        return clutter.documents(actor, room.space().id(), reason, 3, null).items().stream()
                .map(DocumentLine::name)
                .toList();
    }

    private long files(Actor actor, Reason reason) {
        return clutter.clutter(actor, room.space().id()).figures().stream()
                .filter(figure -> figure.reason() == reason)
                .findFirst()
                .orElseThrow()
                .files();
    }

    /// Documents that weigh what a test cannot write.
    private void weigh(UUID id, long bytes) {
        sql.sql("update documents.entry set weight = :bytes where id = :id")
                .param("bytes", bytes)
                .param("id", id)
                .update();
    }

    @Test
    void eachSeesWhatTheyMayThrowAway() {
        commission.document(room.contributor(), room.root(), "mien.txt", "x");
        commission.document(room.facilitator(), room.root(), "leur.txt", "y");
        clock.advance(YEAR.multipliedBy(4));
        assertThat(names(room.facilitator(), Reason.OLD)).containsExactly("mien.txt", "leur.txt");
        assertThat(names(room.contributor(), Reason.OLD)).containsExactly("mien.txt");
        assertThat(names(room.reader(), Reason.OLD)).isEmpty();
        assertThat(files(room.facilitator(), Reason.OLD)).isEqualTo(2);
        assertThat(files(room.contributor(), Reason.OLD)).isEqualTo(1);
        assertThatThrownBy(() -> clutter.clutter(room.stranger(), room.space().id()))
                .hasMessage("not-found");
    }

    @Test
    void whatSomebodyElseOpenedIsNotNeverOpened() {
        var opened = commission.document(room.contributor(), room.root(), "lu.txt", "x");
        commission.document(room.contributor(), room.root(), "jamais.txt", "y");
        commission.read(room.contributor(), opened);
        clock.advance(YEAR);
        assertThat(names(room.facilitator(), Reason.NEVER_OPENED))
                .as("who brought it does not count")
                .containsExactlyInAnyOrder("lu.txt", "jamais.txt");
        commission.read(room.reader(), opened);
        assertThat(names(room.facilitator(), Reason.NEVER_OPENED)).containsExactly("jamais.txt");
    }

    @Test
    void theHeaviestComeFirstAndTheirVersionsCount() {
        var light = commission.document(room.contributor(), room.root(), "a.txt", "x");
        var heavy = commission.document(room.contributor(), room.root(), "b.txt", "y");
        commission.document(room.contributor(), room.root(), "c.txt", "z");
        weigh(light, 11_000_000);
        weigh(heavy, 12_000_000);
        assertThat(names(room.facilitator(), Reason.HEAVY)).containsExactly("b.txt", "a.txt");
    }

    @Test
    void aContentInSeveralPlacesIsShownWithEachPlace() {
        var folder = commission.folder(room.facilitator(), room.root(), "Marchés");
        commission.document(room.contributor(), room.root(), "Devis.txt", "le même devis");
        commission.document(room.contributor(), folder, "Devis (copie).txt", "le même devis");
        commission.document(room.contributor(), room.root(), "Autre.txt", "autre chose");
        var lines =
                clutter.duplicates(room.facilitator(), room.space().id(), null).items();
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.count()).isEqualTo(2);
            assertThat(line.copies())
                    .extracting(ClutterView.Copy::name, ClutterView.Copy::folder, ClutterView.Copy::removable)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Devis.txt", null, true),
                            org.assertj.core.groups.Tuple.tuple("Devis (copie).txt", "Marchés", true));
        });
        assertThat(files(room.facilitator(), Reason.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void aCopyInAFolderThatOneMayNotSeeIsNotTold() {
        var hidden = commission.folder(room.facilitator(), room.root(), "Fermé");
        commission.document(room.contributor(), room.root(), "a.txt", "secret partagé");
        commission.document(room.facilitator(), hidden, "b.txt", "secret partagé");
        commission.hide(room, hidden);
        assertThat(clutter.duplicates(room.contributor(), room.space().id(), null)
                        .items())
                .isEmpty();
        assertThat(clutter.duplicates(room.facilitator(), room.space().id(), null)
                        .items())
                .hasSize(1);
    }

    @Test
    void whatIsThrownAwayComesBackAndFinalStays() {
        var id = commission.document(room.contributor(), room.root(), "a.txt", "x");
        clutter.throwAway(room.contributor(), List.of(id));
        assertThat(documents.document(room.reader(), id).entry().trashedAt()).isNotNull();
        trash.restore(room.contributor(), List.of(id));
        sql.sql("update documents.entry set state = 'FINAL' where id = :id")
                .param("id", id)
                .update();
        assertThatThrownBy(() -> clutter.throwAway(room.facilitator(), List.of(id)))
                .hasMessage("final-stays");
        assertThat(documents.document(room.reader(), id).entry().trashedAt()).isNull();
        clock.advance(YEAR.multipliedBy(4));
        assertThat(names(room.facilitator(), Reason.OLD)).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        for (var i = 0; i < 60; i++) {
            commission.document(room.contributor(), room.root(), "n" + i + ".txt", "contenu " + i / 2);
        }
        clock.advance(YEAR.multipliedBy(4));
        for (var reason : List.of(Reason.OLD, Reason.NEVER_OPENED)) {
            var first = clutter.documents(room.facilitator(), room.space().id(), reason, 3, null);
            var second = clutter.documents(room.facilitator(), room.space().id(), reason, 3, first.next());
            var all = new java.util.HashSet<>(
                    first.items().stream().map(DocumentLine::id).toList());
            all.addAll(second.items().stream().map(DocumentLine::id).toList());
            assertThat(first.items()).hasSize(50);
            assertThat(all).hasSize(60);
        }
        assertThat(clutter.duplicates(room.facilitator(), room.space().id(), null)
                        .items())
                .hasSize(30);
    }

    @Test
    void theListsCostTheSameWhateverTheRights() {
        commission.document(room.contributor(), room.root(), "a.txt", "double");
        commission.document(room.contributor(), room.root(), "b.txt", "double");
        var before = cost();
        for (var i = 0; i < 5; i++) {
            var folder = commission.folder(room.facilitator(), room.root(), "Dossier " + i);
            commission.document(room.facilitator(), folder, "c.txt", "double");
            commission.hide(room, folder);
        }
        assertThat(cost()).isEqualTo(before);
    }

    private int cost() {
        return statements.during(() -> {
            clutter.clutter(room.facilitator(), room.space().id());
            clutter.duplicates(room.facilitator(), room.space().id(), null);
            clutter.documents(room.facilitator(), room.space().id(), Reason.OLD, 3, null);
        });
    }
}
