package fr.parvis.documents;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.files.NewUpload;
import fr.parvis.files.Upload;
import fr.parvis.files.Uploads;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.AccessLists;
import fr.parvis.spaces.Level;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ParvisTest
@RecordApplicationEvents
class DepositAccessTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Documents documents;

    @Autowired
    private AccessStore access;

    @Autowired
    private AccessLists lists;

    @Autowired
    private ApplicationEvents events;

    private Commission.Room room;
    private UUID here;

    @BeforeEach
    void gather() {
        room = commission.room();
        here = commission.folder(room.facilitator(), room.root(), "Études");
    }

    @Test
    void forOneselfAloneIsSeenByNobodyElseButTheFacilitators() {
        var id = deposit("Note.txt", "[]", "ask").resultId();
        assertThat(commission.names(room.contributor(), here)).containsExactly("Note.txt");
        assertThat(commission.names(room.facilitator(), here)).containsExactly("Note.txt");
        assertThat(commission.names(room.reader(), here)).isEmpty();
        refused("not-found", () -> documents.document(room.reader(), id));
        assertThat(level(room.contributor(), id)).isEqualTo(Level.EDIT);
    }

    @Test
    void whatIsToldOfItIsToldToThoseWhomItIsFor() {
        var id = deposit("Note.txt", "[]", "ask").resultId();
        assertThat(events.stream(DocumentDeposited.class)
                        .filter(event -> event.documentId().equals(id)))
                .singleElement()
                .satisfies(event -> assertThat(event.accessListId())
                        .isEqualTo(access.listOf(id))
                        .isNotEqualTo(access.listOf(here)));
    }

    @Test
    void forSomeIsSeenByThemWithTheLevelSaid() {
        var id = deposit("Offre.txt", lines(room.reader(), "EDIT"), "ask").resultId();
        assertThat(level(room.reader(), id)).isEqualTo(Level.EDIT);
        refused("not-found", () -> documents.document(room.guest(), id));
    }

    @Test
    void nothingSaidFollowsTheFolder() {
        var id = commission
                .upload(room.contributor(), here, "Note.txt", "a", "ask")
                .resultId();
        assertThat(level(room.reader(), id)).isEqualTo(Level.COMMENT);
    }

    @Test
    void aSecondOneKeptBesideIsForThoseSaidAsWell() {
        commission.upload(room.contributor(), here, "Note.txt", "un", "ask");
        var waiting = deposit("Note.txt", "[]", "ask");
        assertThat(waiting.waitingFor()).isEqualTo("NAME");
        var kept = uploads.decide(room.contributor(), waiting.id(), Map.of("conflict", "RENAME"));
        refused("not-found", () -> documents.document(room.reader(), kept.resultId()));
    }

    @Test
    void peopleFromOutsideAndMalformedLinesAreRefusedAndNothingIsMade() {
        refused("not-a-member", () -> deposit("Note.txt", lines(room.stranger(), "READ"), "ask"));
        refused("invalid", () -> deposit("Note.txt", "moi", "ask"));
        refused("invalid", () -> deposit("Note.txt", "[{\"level\":\"READ\"}]", "ask"));
        refused("invalid", () -> deposit("Note.txt", "[null]", "ask"));
        refused("invalid", () -> deposit("Note.txt", "null", "ask"));
        assertThat(commission.names(room.facilitator(), here)).isEmpty();
    }

    @Test
    void aDepositedFolderIsForThoseSaidAndWhatComesIntoItFollows() {
        var made =
                documents.createPaths(room.contributor(), here, new CreatePaths(List.of("Dossier/Pièces"), List.of()));
        commission.upload(room.contributor(), made.get("Dossier/Pièces"), "a.txt", "a", "ask");
        assertThat(commission.names(room.contributor(), made.get("Dossier/Pièces")))
                .containsExactly("a.txt");
        assertThat(commission.names(room.reader(), here)).isEmpty();
        refused("not-found", () -> documents.document(room.reader(), made.get("Dossier/Pièces")));
    }

    @Test
    void aDepositedFolderForSomeNeverLandsInOneThatOthersSee() {
        commission.folder(room.contributor(), here, "Dossier");
        var made = documents.createPaths(
                room.contributor(), here, new CreatePaths(List.of("Dossier/A", "Dossier/B"), List.of()));
        assertThat(commission.names(room.contributor(), here)).containsExactly("Dossier", "Dossier (2)");
        assertThat(commission.names(room.reader(), here)).containsExactly("Dossier");
        var again = documents.createPaths(
                room.contributor(), here, new CreatePaths(List.of("Dossier/A", "Dossier/B"), List.of()));
        assertThat(again).isEqualTo(made);
    }

    private Upload deposit(String name, String access, String conflict) {
        var metadata = Commission.metadata(here, name, conflict);
        metadata.put("access", access);
        return uploads.deposit(
                room.contributor(),
                new NewUpload("documents", name, 4, metadata),
                new ByteArrayInputStream("note".getBytes()));
    }

    private static String lines(Actor actor, String level) {
        return "[{\"personId\":\"%s\",\"level\":\"%s\"}]".formatted(actor.personId(), level);
    }

    private Level level(Actor actor, UUID id) {
        return lists.level(actor, access.listOf(id)).orElseThrow();
    }
}
