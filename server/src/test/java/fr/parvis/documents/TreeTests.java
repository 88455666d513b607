package fr.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.TestClock;
import fr.parvis.files.Storage;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Space;
import fr.parvis.spaces.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Order, rights and search: the rules.
@ParvisTest
class TreeTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Documents documents;

    @Autowired
    private Moves moves;

    @Autowired
    private Trash trash;

    @Autowired
    private DocumentAccess access;

    @Autowired
    private Versions versions;

    @Autowired
    private History history;

    @Autowired
    private DocumentFinder finder;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Storage storage;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestClock clock;

    private Commission.Room room;

    @BeforeEach
    void open() {
        room = commission.room();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private void move(Actor actor, UUID id, UUID folder) {
        moves.move(actor, new MoveEntries(List.of(id), folder, null));
    }

    private SetAccess only(Actor... people) {
        return new SetAccess(java.util.Arrays.stream(people)
                .map(person -> AccessEntry.person(person.personId(), Level.EDIT))
                .toList());
    }

    @Test
    void namesAreListedInFrenchOrderFoldersFirst() {
        for (var name : List.of("zèbre.txt", "Étude.txt", "N° 41.txt", "N° 9.txt", "eau.txt")) {
            commission.document(room.contributor(), room.root(), name, name);
        }
        assertThat(commission.names(room.reader(), room.root()))
                .containsExactly(
                        "Comptes rendus", "Dossiers", "eau.txt", "Étude.txt", "N° 9.txt", "N° 41.txt", "zèbre.txt");
    }

    @Test
    void aLongFolderIsReadByPagesInEveryOrder() {
        for (var number = 0; number < 205; number++) {
            commission.document(room.contributor(), room.root(), "Photo " + number + ".txt", "x".repeat(number % 7));
        }
        for (var sort : EntrySort.values()) {
            for (var descending : List.of(false, true)) {
                var names = new ArrayList<String>();
                String after = null;
                do {
                    var page = documents.children(
                            room.reader(), room.root(), new EntrySort.Order(sort, descending, null), after);
                    page.items().forEach(line -> names.add(line.name()));
                    after = page.next();
                } while (after != null);
                assertThat(names).as("%s %s", sort, descending).hasSize(207).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void aListCostsTheSameWhateverItsLengthAndItsRights() {
        var short1 = statements.during(() -> commission.names(room.reader(), room.root()));
        for (var number = 0; number < 60; number++) {
            var id = commission.document(room.contributor(), room.root(), "d" + number, "x" + number);
            if (number % 2 == 0) {
                access.restrict(room.contributor(), id, only(room.reader()));
            }
        }
        assertThat(statements.during(() -> commission.names(room.reader(), room.root())))
                .isEqualTo(short1)
                .isLessThanOrEqualTo(3);
        assertThat(statements.during(
                        () -> documents.folders(room.reader(), room.space().id())))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void theScreenOpensWithItsTreeItsFolderAndWhatLiesInIt() {
        var folder = commission.folder(room.facilitator(), room.root(), "Devis");
        commission.document(room.facilitator(), folder, "a.txt", "x");
        access.restrict(room.facilitator(), commission.document(room.facilitator(), folder, "b.txt", "y"), only());

        var space = spaces.require(room.reader(), room.space().id()).space();
        var atRoot = opening(room.reader(), space, null);
        assertThat(atRoot.folder().entry().id()).isEqualTo(room.root());
        assertThat(atRoot.folders().getFirst().root()).isTrue();
        assertThat(atRoot.folders()).extracting(FolderView::id).contains(folder);
        assertThat(atRoot.children().items()).extracting(EntryView::id).contains(folder);

        var inFolder = opening(room.reader(), space, folder);
        assertThat(inFolder.folder().path())
                .extracting(DocumentView.Crumb::name)
                .containsExactly("Documents");
        assertThat(inFolder.children().items()).extracting(EntryView::name).containsExactly("a.txt");

        var elsewhere = commission.room();
        assertThatThrownBy(() -> opening(room.stranger(), space, null)).hasMessage("not-found");
        assertThatThrownBy(() -> opening(
                        elsewhere.reader(),
                        spaces.require(elsewhere.reader(), elsewhere.space().id())
                                .space(),
                        folder))
                .hasMessage("not-found");
        assertThat(statements.during(() -> opening(room.reader(), space, null))).isLessThanOrEqualTo(5);
    }

    private OpeningView opening(Actor actor, Space space, @Nullable UUID folder) {
        return documents.opening(
                actor,
                space.organisationSlug(),
                space.slug(),
                folder,
                new EntrySort.Order(EntrySort.NAME, false, null));
    }

    @Test
    void twoThingsCannotBearOneNameIgnoringCase() {
        commission.folder(room.contributor(), room.root(), "Devis");
        assertThatThrownBy(() -> commission.folder(room.contributor(), room.root(), "DEVIS"))
                .hasMessage("name-taken");
        assertThatThrownBy(() -> commission.document(room.contributor(), room.root(), "devis", "x"))
                .hasMessage("name-taken");
    }

    @Test
    void aDocumentRenamedAndMovedKeepsItsLinkAndItsHistory() {
        var folder = commission.folder(room.contributor(), room.root(), "Devis");
        var id = commission.document(room.contributor(), room.root(), "a.txt", "x");
        moves.rename(room.contributor(), id, new RenameEntry("b.txt"));
        move(room.contributor(), id, folder);

        var view = documents.document(room.reader(), id);
        assertThat(view.entry().name()).isEqualTo("b.txt");
        assertThat(view.path()).extracting(DocumentView.Crumb::name).containsExactly("Documents", "Devis");
        var changes = history.changes(room.reader(), id, null).items();
        assertThat(changes).extracting(ChangeView::what).containsExactly("MOVED", "RENAMED", "DEPOSITED");
        assertThat(changes.getFirst().folder().name()).isEqualTo("Devis");
        assertThat(changes.get(1).from()).isEqualTo("a.txt");
    }

    @Test
    void aNameDifferingByCaseOnlyIsARename() {
        var id = commission.document(room.contributor(), room.root(), "note.txt", "x");
        moves.rename(room.contributor(), id, new RenameEntry("Note.txt"));
        assertThat(documents.document(room.reader(), id).entry().name()).isEqualTo("Note.txt");
    }

    @Test
    void aFolderDoesNotGoIntoItselfNorBelow() {
        var folder = commission.folder(room.contributor(), room.root(), "A");
        var below = commission.folder(room.contributor(), folder, "B");
        assertThatThrownBy(() -> move(room.contributor(), folder, below)).hasMessage("into-itself");
        assertThatThrownBy(() -> move(room.contributor(), folder, folder)).hasMessage("into-itself");
        assertThatThrownBy(() -> moves.copy(room.contributor(), new MoveEntries(List.of(folder), below, null)))
                .hasMessage("into-itself");
    }

    @Test
    void twoFoldersMovedIntoEachOtherAtOnceMakeNoLoop() throws Exception {
        for (var attempt = 0; attempt < 10; attempt++) {
            var a = commission.folder(room.contributor(), room.root(), "A" + attempt);
            var b = commission.folder(room.contributor(), room.root(), "B" + attempt);
            var one = Thread.startVirtualThread(() -> tryMove(a, b));
            var two = Thread.startVirtualThread(() -> tryMove(b, a));
            one.join();
            two.join();
            assertThat(documents.document(room.reader(), a).path().getFirst().name())
                    .isEqualTo("Documents");
            assertThat(documents.document(room.reader(), b).path().getFirst().name())
                    .isEqualTo("Documents");
        }
    }

    private void tryMove(UUID id, UUID folder) {
        try {
            move(room.contributor(), id, folder);
        } catch (fr.parvis.platform.Problem refused) {
            // One of the two has to be.
        }
    }

    @Test
    void aCopySharesContentsAndCountsInTheQuota() {
        var folder = commission.folder(room.contributor(), room.root(), "A");
        commission.document(room.contributor(), folder, "a.txt", "0123456789");
        moves.copy(room.contributor(), new MoveEntries(List.of(folder), room.root(), null));

        assertThat(commission.names(room.reader(), room.root())).contains("A", "A (2)");
        assertThat(storage.of(room.organisationId()).used()).isEqualTo(20);
    }

    @Test
    void whatMovesTakesTheRightsOfWhereItGoes() {
        var hidden = commission.folder(room.facilitator(), room.root(), "Fermé");
        access.restrict(room.facilitator(), hidden, new SetAccess(List.of()));
        var folder = commission.folder(room.facilitator(), room.root(), "Étude");
        var document = commission.document(room.facilitator(), folder, "a.txt", "x");
        assertThat(documents.document(room.reader(), document)).isNotNull();

        move(room.facilitator(), folder, hidden);

        assertThatThrownBy(() -> documents.document(room.reader(), document)).hasMessage("not-found");
        move(room.facilitator(), folder, room.root());
        assertThat(documents.document(room.reader(), document)).isNotNull();
    }

    @Test
    void ownRightsHoldForWhatIsBelowAndFollowAgainWhenTakenAway() {
        var folder = commission.folder(room.contributor(), room.root(), "Personnel");
        var document = commission.document(room.contributor(), folder, "a.txt", "x");
        access.restrict(room.contributor(), folder, only());

        assertThat(commission.names(room.reader(), room.root())).doesNotContain("Personnel");
        assertThatThrownBy(() -> documents.document(room.reader(), document)).hasMessage("not-found");
        assertThat(documents.document(room.facilitator(), document)).isNotNull();
        assertThat(documents.document(room.contributor(), document)).isNotNull();
        assertThat(access.readers(room.contributor(), document))
                .extracting(ReaderView::id)
                .containsExactlyInAnyOrder(
                        room.facilitator().personId(), room.contributor().personId());

        access.inherit(room.contributor(), folder, List.of());
        assertThat(documents.document(room.reader(), document)).isNotNull();
    }

    @Test
    void onlyWhoBroughtItOrAFacilitatorSaysWhoSeesItOrThrowsItAway() {
        var id = commission.document(room.facilitator(), room.root(), "a.txt", "x");
        assertThatThrownBy(() -> access.restrict(room.contributor(), id, only()))
                .hasMessage("forbidden");
        assertThatThrownBy(() -> trash.throwAway(room.contributor(), List.of(id)))
                .hasMessage("forbidden");
        var own = commission.document(room.contributor(), room.root(), "b.txt", "x");
        trash.throwAway(room.contributor(), List.of(own));
    }

    @Test
    void rightsCannotBeGivenToStrangers() {
        var id = commission.document(room.contributor(), room.root(), "a.txt", "x");
        assertThatThrownBy(() -> access.restrict(room.contributor(), id, only(room.stranger())))
                .hasMessage("not-a-member");
    }

    @Test
    void aHiddenThingIsInNoListNoTreeNoSearchNoCount() {
        var folder = commission.folder(room.facilitator(), room.root(), "Dossier commun");
        var id = commission.document(room.facilitator(), folder, "Introuvable.txt", "x");
        commission.document(room.facilitator(), folder, "Visible.txt", "y");
        access.restrict(room.facilitator(), id, only());

        assertThat(commission.names(room.reader(), folder)).containsExactly("Visible.txt");
        assertThat(documents.document(room.reader(), folder).entry().count()).isEqualTo(1);
        assertThat(finder.find(room.reader(), new Finder.Wanted("introuvable", null, null, null, null, 10)))
                .isEmpty();
        assertThat(documents.recent(room.reader(), null, 10))
                .extracting(EntryView::name)
                .doesNotContain("Introuvable.txt");
        assertThat(documents.folders(room.reader(), room.space().id()))
                .filteredOn(view -> view.id().equals(folder))
                .extracting(FolderView::documents)
                .containsExactly(1);
        assertThatThrownBy(() -> versions.versions(room.reader(), id, null)).hasMessage("not-found");
        assertThatThrownBy(() -> history.changes(room.reader(), id, null)).hasMessage("not-found");
    }

    @Test
    void theSameContentElsewhereIsSaidToWhoMayReadIt() {
        var id = commission.document(room.contributor(), room.root(), "a.txt", "même contenu " + room.root());
        var folder = commission.folder(room.facilitator(), room.root(), "Autre");
        var twin = commission.document(room.facilitator(), folder, "b.txt", "même contenu " + room.root());
        assertThat(documents.twins(room.reader(), id)).extracting(EntryView::id).containsExactly(twin);
        access.restrict(room.facilitator(), twin, only());
        assertThat(documents.twins(room.reader(), id)).isEmpty();
    }

    @Test
    void anOldVersionBroughtBackIsANewOne() {
        var id = commission.document(room.contributor(), room.root(), "a.txt", "un");
        var folder = commission.names(room.reader(), room.root());
        assertThat(folder).contains("a.txt");
        commission.upload(room.contributor(), room.root(), "a.txt", "deux", "version");
        assertThat(versions.restore(room.contributor(), id, 1)).isEqualTo(3);

        assertThat(versions.content(room.reader(), id, null).size()).isEqualTo(2);
        assertThat(versions.versions(room.reader(), id, null).items())
                .extracting(VersionView::restoredFrom)
                .containsExactly(1, null, null);
        assertThatThrownBy(() -> versions.restore(room.reader(), id, 1)).hasMessage("forbidden");
    }

    @Test
    void anArchivedSpaceIsReadAndNothingElse() {
        var id = commission.document(room.contributor(), room.root(), "a.txt", "x");
        spaces.archive(room.facilitator(), room.space().id());

        assertThat(documents.document(room.reader(), id).entry().can()).containsExactly(EntryAction.READ);
        assertThatThrownBy(() -> commission.upload(room.facilitator(), room.root(), "b.txt", "x", "ask"))
                .hasMessage("space-closed");
        assertThatThrownBy(() -> moves.rename(room.facilitator(), id, new RenameEntry("c")))
                .hasMessage("space-closed");
        assertThatThrownBy(() -> trash.throwAway(room.facilitator(), List.of(id)))
                .hasMessage("space-closed");
        assertThatThrownBy(() -> access.restrict(room.facilitator(), id, only()))
                .hasMessage("space-closed");
    }

    @Test
    void anotherSpaceTakesADocumentWithoutItsFormerReaders() {
        var other = commission.room();
        var both = commission.inhabitant(other.organisationId(), "MEMBER");
        commission.join(other, both, Role.FACILITATOR);
        commission.join(room, both, Role.FACILITATOR);
        var id = commission.document(room.contributor(), room.root(), "a.txt", "0123456789");
        move(both, id, other.root());

        assertThatThrownBy(() -> documents.document(room.contributor(), id)).hasMessage("not-found");
        assertThat(documents.document(other.reader(), id)).isNotNull();
        assertThat(storage.of(room.organisationId()).used()).isZero();
        assertThat(storage.of(other.organisationId()).used()).isEqualTo(10);

        var own = commission.document(other.contributor(), other.root(), "b.txt", "x");
        access.restrict(other.facilitator(), own, only());
        assertThatThrownBy(() -> move(both, own, room.root())).hasMessage("restricted-inside");
    }
}
