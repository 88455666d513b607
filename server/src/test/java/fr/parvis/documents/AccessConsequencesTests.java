package fr.parvis.documents;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.WiderAccess;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParvisTest
class AccessConsequencesTests {
    @Autowired
    private Commission commission;

    @Autowired
    private AccessConsequences consequences;

    @Autowired
    private DocumentAccess access;

    @Autowired
    private AccessReasons reasons;

    @Autowired
    private Moves moves;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private UUID budget;

    @BeforeEach
    void gather() {
        room = commission.room();
        budget = commission.folder(room.facilitator(), room.root(), "Budget");
    }

    @Test
    void aChildWiderThanItsFolderIsSaidBeforeAndNothingIsChanged() {
        access.restrict(room.facilitator(), budget, only(room.contributor(), Level.EDIT));
        var document = commission.document(room.facilitator(), budget, "Note.txt", "a");
        var lists = count();
        var said = consequences.ofAccess(
                room.facilitator(),
                document,
                new TryAccess(List.of(
                        AccessEntry.person(room.reader().personId(), Level.READ),
                        AccessEntry.person(room.contributor().personId(), Level.READ))));
        assertThat(said.wider())
                .extracting(WiderAccess::id)
                .containsExactly(room.reader().personId());
        assertThat(said.wider().getFirst().otherwise()).isNull();
        assertThat(said.folder().name()).isEqualTo("Budget");
        assertThat(count()).isEqualTo(lists);
        assertThat(level(document, room.reader())).isNull();
    }

    @Test
    void asWideAsTheFolderOrNarrowerIsNotWorthAWord() {
        var document = commission.document(room.facilitator(), budget, "Note.txt", "a");
        assertThat(consequences
                        .ofAccess(room.facilitator(), document, new TryAccess(List.of()))
                        .wider())
                .isEmpty();
        assertThat(consequences
                        .ofAccess(room.facilitator(), document, new TryAccess(null))
                        .wider())
                .isEmpty();
    }

    @Test
    void aNarrowedFolderListsWhatStaysWiderAndLetsItFollow() {
        var inner = commission.folder(room.facilitator(), budget, "Préparation");
        var wide = commission.document(room.facilitator(), inner, "Large.txt", "a");
        var narrow = commission.document(room.facilitator(), inner, "Étroit.txt", "b");
        access.restrict(room.facilitator(), wide, only(room.reader(), Level.READ));
        access.restrict(room.facilitator(), narrow, new SetAccess(List.of()));
        var said = consequences.ofAccess(room.facilitator(), budget, new TryAccess(List.of()));
        assertThat(said.below()).extracting(WiderView::name).containsExactly("Large.txt");
        assertThat(said.below().getFirst().sharable()).isTrue();

        access.restrict(room.facilitator(), budget, new SetAccess(List.of()));
        assertThat(level(wide, room.reader())).isEqualTo(Level.READ);
        access.restrict(room.facilitator(), budget, new SetAccess(List.of(), List.of(wide)));
        assertThat(level(wide, room.reader())).isNull();
        assertThat(level(narrow, room.reader())).isNull();
    }

    @Test
    void onlyWhatLiesBelowCanBeMadeToFollow() {
        var elsewhere = commission.document(room.facilitator(), room.root(), "Ailleurs.txt", "a");
        access.restrict(room.facilitator(), elsewhere, only(room.reader(), Level.READ));
        refused(
                "not-found",
                () -> access.restrict(room.facilitator(), budget, new SetAccess(List.of(), List.of(elsewhere))));
        assertThat(level(elsewhere, room.reader())).isEqualTo(Level.READ);
        assertThat(level(budget, room.reader())).isEqualTo(Level.COMMENT);
    }

    /// An author narrows their own folder: what the facilitator put there for others is neither named nor counted.
    @Test
    void whatOneDoesNotSeeIsNotListed() {
        var own = commission.folder(room.contributor(), room.root(), "Mon dossier");
        var secret = commission.document(room.facilitator(), own, "Secret.txt", "a");
        access.restrict(room.facilitator(), secret, only(room.reader(), Level.READ));
        assertThat(consequences
                        .ofAccess(room.contributor(), own, new TryAccess(List.of()))
                        .below())
                .isEmpty();
        refused("not-found", () -> access.restrict(room.contributor(), own, new SetAccess(List.of(), List.of(secret))));
        refused("forbidden", () -> consequences.ofAccess(room.reader(), own, new TryAccess(List.of())));
    }

    @Test
    void aMoveSaysWhoGainsAndWhoLoses() {
        access.restrict(room.facilitator(), budget, only(room.contributor(), Level.EDIT));
        var open = commission.folder(room.facilitator(), room.root(), "Public");
        var document = commission.document(room.facilitator(), budget, "Note.txt", "a");
        var outwards = consequences.ofMove(room.facilitator(), new MoveEntries(List.of(document), open, null));
        assertThat(outwards.gaining())
                .extracting(WiderAccess::id)
                .containsExactlyInAnyOrder(
                        room.reader().personId(), room.guest().personId());
        assertThat(outwards.losing()).isEmpty();

        var known = commission.document(room.facilitator(), open, "Connu.txt", "b");
        access.restrict(room.facilitator(), known, only(room.reader(), Level.READ));
        var plain = commission.document(room.facilitator(), open, "Simple.txt", "c");
        var inwards = consequences.ofMove(room.facilitator(), new MoveEntries(List.of(known, plain), budget, null));
        assertThat(inwards.losing())
                .extracting(WiderAccess::id)
                .containsExactlyInAnyOrder(
                        room.reader().personId(), room.guest().personId());
        assertThat(inwards.wider()).extracting(WiderView::name).containsExactly("Connu.txt");
        assertThat(commission.names(room.facilitator(), budget)).containsExactly("Note.txt");

        moves.move(room.facilitator(), new MoveEntries(List.of(known, plain), budget, null));
        assertThat(level(known, room.reader())).isEqualTo(Level.READ);
        assertThat(level(plain, room.reader())).isNull();
    }

    private Level level(UUID id, Actor person) {
        return reasons.reason(room.facilitator(), id, person.personId()).level();
    }

    private int count() {
        return sql.sql("select count(*) from spaces.access_list where space_id = :space")
                .param("space", room.space().id())
                .query(Integer.class)
                .single();
    }

    private static SetAccess only(Actor person, Level level) {
        return new SetAccess(List.of(AccessEntry.person(person.personId(), level)));
    }
}
