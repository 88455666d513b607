package fr.parvis.retention.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.documents.DocumentState;
import fr.parvis.documents.MoveEntries;
import fr.parvis.documents.Moves;
import fr.parvis.documents.SetState;
import fr.parvis.documents.States;
import fr.parvis.documents.Trash;
import fr.parvis.platform.Actor;
import fr.parvis.retention.schedule.CountsFrom;
import fr.parvis.retention.schedule.Disposition;
import fr.parvis.retention.schedule.GiveClass;
import fr.parvis.retention.schedule.Schedule;
import fr.parvis.retention.schedule.SetClass;
import fr.parvis.retention.schedule.Terms;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a class keeps goes by a slip that bears its visa, and by no other way.
@ParvisTest
class SlipsTests {
    private static final Duration YEAR = Duration.ofDays(366);
    private static final byte[] SCAN = "%PDF-1.4\nvisa\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Commission commission;

    @Autowired
    private Schedule schedule;

    @Autowired
    private Terms terms;

    @Autowired
    private Slips slips;

    @Autowired
    private Trash trash;

    @Autowired
    private Moves moves;

    @Autowired
    private States states;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor administrator;

    @BeforeEach
    void open() {
        room = commission.room();
        administrator = commission.inhabitant(room.organisationId(), "ORG_ADMIN");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private UUID aClass(int years, CountsFrom from, Disposition disposition) {
        return schedule.add(
                administrator,
                room.organisationId(),
                new SetClass("Classe " + UUID.randomUUID(), years, from, disposition, null));
    }

    private void give(UUID id, UUID classId) {
        terms.give(room.facilitator(), id, new GiveClass(classId, null));
    }

    private @Nullable LocalDate dueOn(UUID id) {
        return terms.term(room.facilitator(), id).orElseThrow().dueOn();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }

    private UUID propose(UUID... ids) {
        return slips.propose(room.facilitator(), room.space().id(), new ProposeSlip(List.of(ids), null));
    }

    private boolean exists(UUID id) {
        return sql.sql("select exists (select from documents.entry where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private UUID stamped(UUID... ids) {
        var slip = propose(ids);
        slips.sign(administrator, slip, new SignSlip("Le maire"));
        slips.stamp(administrator, slip, today(), "AD57/2026/12", SCAN);
        return slip;
    }

    @Test
    void aClassifiedDocumentGoesToNoTrashByNobody() {
        var folder = commission.folder(room.facilitator(), room.root(), "Marchés");
        var document = commission.document(room.contributor(), folder, "Devis.txt", "x");
        give(folder, aClass(10, CountsFrom.DOCUMENT, Disposition.ELIMINATE));
        for (var id : List.of(document, folder)) {
            assertThatThrownBy(() -> trash.throwAway(room.facilitator(), List.of(id)))
                    .hasMessage("kept");
        }
        assertThatThrownBy(() -> trash.throwAway(room.contributor(), List.of(document)))
                .hasMessage("kept");
        terms.takeAway(room.facilitator(), folder);
        trash.throwAway(room.contributor(), List.of(document));
    }

    @Test
    void theDatabaseItselfKeepsIt() {
        var document = commission.document(room.contributor(), room.root(), "Registre.txt", "x");
        give(document, aClass(10, CountsFrom.DOCUMENT, Disposition.KEEP));
        for (var statement : List.of(
                "delete from documents.entry where id = :id",
                "update documents.entry set trashed_at = current_timestamp, trash_root_id = id where id = :id")) {
            assertThatThrownBy(() -> sql.sql(statement).param("id", document).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("kept by a rule");
        }
        assertThatThrownBy(() -> sql.sql("delete from spaces.space where id = :id")
                        .param("id", room.space().id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("kept by a rule");
    }

    @Test
    void itsClassGoesWithItOutOfItsFolder() {
        var folder = commission.folder(room.facilitator(), room.root(), "Marchés");
        var document = commission.document(room.contributor(), folder, "Devis.txt", "x");
        var classId = aClass(10, CountsFrom.DOCUMENT, Disposition.ELIMINATE);
        give(folder, classId);
        moves.move(room.contributor(), new MoveEntries(List.of(document), room.root(), null));
        var term = terms.term(room.facilitator(), document).orElseThrow();
        assertThat(term.own()).isTrue();
        assertThat(term.classId()).isEqualTo(classId);
        assertThatThrownBy(() -> trash.throwAway(room.contributor(), List.of(document)))
                .hasMessage("kept");
    }

    @Test
    void onlyWhoManagesItSaysItsClass() {
        var document = commission.document(room.contributor(), room.root(), "Devis.txt", "x");
        var classId = aClass(1, CountsFrom.DOCUMENT, Disposition.ELIMINATE);
        assertThatThrownBy(() -> terms.give(room.contributor(), document, new GiveClass(classId, null)))
                .hasMessage("forbidden");
        assertThatThrownBy(() -> terms.give(room.stranger(), document, new GiveClass(classId, null)))
                .hasMessage("not-found");
        assertThatThrownBy(() -> terms.give(room.facilitator(), document, new GiveClass(UUID.randomUUID(), null)))
                .hasMessage("not-found");
    }

    @Test
    void theDuaCountsFromFinalElseFromTheLastVersion() {
        var document = commission.document(room.contributor(), room.root(), "Délibération.txt", "x");
        give(document, aClass(5, CountsFrom.DOCUMENT, Disposition.ELIMINATE));
        assertThat(dueOn(document)).isEqualTo(today().plusYears(5));
        clock.advance(YEAR);
        states.set(room.facilitator(), document, new SetState(DocumentState.FINAL));
        assertThat(dueOn(document)).isEqualTo(today().plusYears(5));
    }

    @Test
    void aDuaThatCountsFromClosingOrFinalDoesNotRunBefore() {
        var folder = commission.folder(room.facilitator(), room.root(), "Chantier");
        var document = commission.document(room.contributor(), folder, "Plan.txt", "x");
        var classId = aClass(10, CountsFrom.CLOSING, Disposition.ELIMINATE);
        give(folder, classId);
        assertThat(dueOn(document)).isNull();
        terms.give(room.facilitator(), folder, new GiveClass(classId, LocalDate.of(2020, 3, 1)));
        assertThat(dueOn(document)).isEqualTo(LocalDate.of(2030, 3, 1));
        var other = commission.document(room.contributor(), room.root(), "Projet.txt", "y");
        give(other, aClass(1, CountsFrom.FINAL, Disposition.ELIMINATE));
        assertThat(dueOn(other)).isNull();
    }

    @Test
    void nothingStandsOnASlipBeforeItsTimeNorTwiceNorWhenItIsToBeKept() {
        var early = commission.document(room.contributor(), room.root(), "Tôt.txt", "x");
        give(early, aClass(10, CountsFrom.DOCUMENT, Disposition.ELIMINATE));
        var kept = commission.document(room.contributor(), room.root(), "Registre.txt", "y");
        give(kept, aClass(0, CountsFrom.DOCUMENT, Disposition.KEEP));
        var due = commission.document(room.contributor(), room.root(), "Copie.txt", "z");
        give(due, aClass(1, CountsFrom.DOCUMENT, Disposition.ELIMINATE));
        clock.advance(YEAR.multipliedBy(2));
        for (var id : List.of(early, kept)) {
            assertThatThrownBy(() -> propose(due, id)).hasMessage("not-due");
        }
        propose(due);
        assertThatThrownBy(() -> propose(due)).hasMessage("not-due");
    }

    @Test
    void aSlipIsSignedThenStampedThenCarriedOut() throws Exception {
        var first = commission.document(room.contributor(), room.root(), "=A1.txt", "à détruire");
        var second = commission.document(room.contributor(), room.root(), "Copie 2.txt", "aussi");
        var stays = commission.document(room.contributor(), room.root(), "Autre.txt", "reste");
        var classId = aClass(1, CountsFrom.DOCUMENT, Disposition.ELIMINATE);
        List.of(first, second).forEach(id -> give(id, classId));
        clock.advance(YEAR.multipliedBy(2));
        var slip = propose(first, second);
        assertThatThrownBy(() -> slips.destroy(administrator, slip)).hasMessage("slip-state");
        assertThatThrownBy(() -> slips.sign(room.facilitator(), slip, new SignSlip("Le maire")))
                .hasMessage("forbidden");
        slips.sign(administrator, slip, new SignSlip("Le maire"));
        assertThatThrownBy(() -> slips.destroy(administrator, slip)).hasMessage("slip-state");
        assertThatThrownBy(() -> slips.stamp(administrator, slip, today().plusDays(1), "AD57", SCAN))
                .hasMessage("visa-date");
        assertThatThrownBy(() ->
                        slips.stamp(administrator, slip, today(), "AD57", "rien".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("visa-unreadable");
        slips.stamp(administrator, slip, today(), "AD57/2026/12", SCAN);
        assertThatThrownBy(() -> slips.destroy(room.facilitator(), slip)).hasMessage("forbidden");
        slips.destroy(administrator, slip);
        assertThat(exists(first)).isFalse();
        assertThat(exists(second)).isFalse();
        assertThat(exists(stays)).isTrue();
        var view = slips.slip(room.facilitator(), slip);
        assertThat(view.summary().state()).isEqualTo(SlipState.DESTROYED);
        assertThat(view.lines())
                .extracting(SlipView.SlipLine::name)
                .containsExactlyInAnyOrder("=A1.txt", "Copie 2.txt");
        try (var pdf = Loader.loadPDF(slips.sheet(administrator, slip))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            "Certificat de destruction",
                            "AD57/2026/12",
                            view.lines().getFirst().hash());
        }
        assertThat(slips.visa(room.facilitator(), slip).content().readAllBytes())
                .isEqualTo(SCAN);
    }

    @Test
    void whatChangedSinceIsNotDestroyed() {
        var document = commission.document(room.contributor(), room.root(), "Copie.txt", "z");
        give(document, aClass(1, CountsFrom.DOCUMENT, Disposition.ELIMINATE));
        clock.advance(YEAR.multipliedBy(2));
        var slip = stamped(document);
        give(document, aClass(30, CountsFrom.DOCUMENT, Disposition.ELIMINATE));
        assertThatThrownBy(() -> slips.destroy(administrator, slip)).hasMessage("slip-stale");
        assertThat(exists(document)).isTrue();
        slips.withdraw(room.facilitator(), slip);
        assertThatThrownBy(() -> slips.destroy(administrator, slip)).hasMessage("slip-state");
    }

    @Test
    void aSlipIsNobodyElses() {
        var document = commission.document(room.contributor(), room.root(), "Copie.txt", "z");
        give(document, aClass(1, CountsFrom.DOCUMENT, Disposition.ELIMINATE));
        clock.advance(YEAR.multipliedBy(2));
        assertThatThrownBy(() ->
                        slips.propose(room.contributor(), room.space().id(), new ProposeSlip(List.of(document), null)))
                .hasMessage("forbidden");
        var slip = propose(document);
        for (var other : List.of(room.contributor(), room.reader(), room.guest(), room.stranger())) {
            assertThatThrownBy(() -> slips.slip(other, slip)).hasMessage("not-found");
            assertThatThrownBy(() -> slips.destroy(other, slip)).hasMessage("not-found");
        }
        assertThat(terms.figures(administrator, room.organisationId()))
                .singleElement()
                .satisfies(figure -> assertThat(figure.files()).isEqualTo(1));
    }

    private List<String> bells(Actor actor) {
        return sql.sql("select kind || ' ' || excerpt from activity.notice where person_id = :person order by at")
                .param("person", actor.personId())
                .query(String.class)
                .list();
    }

    @Test
    void whoSignsAndWhoProposedAreToldAndNobodyOfTheirOwnGesture() {
        var document = commission.document(room.contributor(), room.root(), "Reçu.txt", "x");
        give(document, aClass(1, CountsFrom.DOCUMENT, Disposition.ELIMINATE));
        clock.advance(YEAR.multipliedBy(2));
        var slip = stamped(document);
        assertThat(bells(room.facilitator())).isEmpty();
        slips.destroy(administrator, slip);
        assertThat(bells(administrator))
                .containsExactly("SLIP_TO_SIGN " + room.space().name());
        assertThat(bells(room.facilitator()))
                .containsExactly("SLIP_DESTROYED " + room.space().name());
    }
}
