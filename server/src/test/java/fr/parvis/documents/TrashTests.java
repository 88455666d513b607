package fr.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.files.Storage;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.OpenSpace;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is thrown away, and comes back.
@ParvisTest
class TrashTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Documents documents;

    @Autowired
    private Trash trash;

    @Autowired
    private DocumentAccess access;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Storage storage;

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

    private SetAccess only(Actor... people) {
        return new SetAccess(java.util.Arrays.stream(people)
                .map(person -> AccessEntry.person(person.personId(), Level.EDIT))
                .toList());
    }

    @Test
    void whatWasThrownAwayComesBackInPlaceWithAllItHeld() {
        var folder = commission.folder(room.contributor(), room.root(), "A");
        var document = commission.document(room.contributor(), folder, "a.txt", "x");
        trash.throwAway(room.contributor(), List.of(folder));
        assertThat(commission.names(room.reader(), room.root())).doesNotContain("A");
        assertThat(trash.trash(room.reader(), room.space().id(), null).items())
                .extracting(TrashView::name)
                .containsExactly("A");
        assertThat(documents.document(room.reader(), document).entry().trashedAt())
                .isNotNull();

        trash.restore(room.contributor(), List.of(folder));
        assertThat(commission.names(room.reader(), folder)).containsExactly("a.txt");
    }

    @Test
    void aRestoredThingWhoseNameIsTakenSaysSo() {
        var first = commission.document(room.contributor(), room.root(), "a.txt", "x");
        trash.throwAway(room.contributor(), List.of(first));
        commission.document(room.contributor(), room.root(), "A.TXT", "y");
        trash.restore(room.contributor(), List.of(first));
        assertThat(commission.names(room.reader(), room.root())).contains("A.TXT", "a (restauré).txt");
    }

    @Test
    void whatLayInAFolderThatIsGoneComesBackToTheNearestThatLives() {
        var folder = commission.folder(room.facilitator(), room.root(), "A");
        access.restrict(room.facilitator(), folder, only());
        var document = commission.document(room.facilitator(), folder, "a.txt", "x");
        trash.throwAway(room.facilitator(), List.of(document));
        trash.throwAway(room.facilitator(), List.of(folder));
        trash.restore(room.facilitator(), List.of(document));

        var view = documents.document(room.reader(), document).entry();
        assertThat(view.parentId()).isEqualTo(room.root());
        assertThat(view.trashedAt()).isNull();
    }

    @Test
    void after30DaysTheTrashIsEmptyForPeopleAndAfter90ForGood() {
        var id = commission.document(room.contributor(), room.root(), "a.txt", "0123456789");
        trash.throwAway(room.contributor(), List.of(id));
        clock.advance(Duration.ofDays(31));
        assertThat(trash.trash(room.facilitator(), room.space().id(), null).items())
                .isEmpty();
        assertThatThrownBy(() -> trash.restore(room.facilitator(), List.of(id))).hasMessage("not-in-trash");
        assertThat(storage.of(room.organisationId()).used()).isEqualTo(10);

        clock.advance(Duration.ofDays(60));
        trash.purge(1_000);
        assertThat(storage.of(room.organisationId()).used()).isZero();
        assertThatThrownBy(() -> documents.document(room.facilitator(), id)).hasMessage("not-found");
    }

    @Test
    void anAdministratorBringsBackUnreadWhatLeftTheTrash() {
        var administrator = commission.inhabitant(room.organisationId(), "ORG_ADMIN");
        var id = commission.document(room.contributor(), room.root(), "a.txt", "0123456789");
        trash.throwAway(room.contributor(), List.of(id));
        assertThat(trash.oldTrash(administrator, room.organisationId())).isEmpty();
        clock.advance(Duration.ofDays(31));
        assertThatThrownBy(() -> trash.oldTrash(room.facilitator(), room.organisationId()))
                .hasMessage("forbidden");
        var kept = trash.oldTrash(administrator, room.organisationId()).getFirst();
        assertThat(kept.name()).isEqualTo("a.txt");
        assertThat(Duration.between(kept.trashedAt(), kept.keptUntil())).isEqualTo(Duration.ofDays(90));
        trash.restoreOld(administrator, room.organisationId(), List.of(id));
        assertThat(commission.names(room.reader(), room.root())).contains("a.txt");
        assertThatThrownBy(() -> documents.document(administrator, id)).hasMessage("not-found");
        trash.throwAway(room.contributor(), List.of(id));
        clock.advance(Duration.ofDays(91));
        assertThat(trash.oldTrash(administrator, room.organisationId())).isEmpty();
    }

    @Test
    void ofASecretSpaceTheAdministratorLearnsNoNameOfADocument() {
        var administrator = commission.inhabitant(room.organisationId(), "ORG_ADMIN");
        var secret = spaces.open(
                room.facilitator(), OpenSpace.of(room.organisationId(), SpaceType.EXECUTIVE, "Maire et adjoints"));
        var root = documents.root(room.facilitator(), secret.id()).entry().id();
        var id = commission.document(room.facilitator(), root, "Licenciement.txt", "x");
        trash.throwAway(room.facilitator(), List.of(id));
        clock.advance(Duration.ofDays(31));
        assertThat(trash.oldTrash(administrator, room.organisationId()))
                .singleElement()
                .extracting(OldTrashView::name, OldTrashView::spaceName)
                .containsExactly(null, "Maire et adjoints");
    }

    @Test
    void aBulkRefusedInPartIsRefusedWhole() {
        var mine = commission.document(room.contributor(), room.root(), "a.txt", "x");
        var theirs = commission.document(room.facilitator(), room.root(), "b.txt", "x");
        assertThatThrownBy(() -> trash.throwAway(room.contributor(), List.of(mine, theirs)))
                .hasMessage("forbidden");
        assertThat(commission.names(room.reader(), room.root())).contains("a.txt", "b.txt");
        assertThatThrownBy(() -> trash.throwAway(room.contributor(), List.of(mine, UUID.randomUUID())))
                .hasMessage("not-found");
    }
}
