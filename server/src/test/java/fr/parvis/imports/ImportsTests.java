package fr.parvis.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.files.Blobs;
import fr.parvis.files.Storage;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A ZIP of the file server becomes folders and documents.
@ParvisTest
class ImportsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportStore store;

    @Autowired
    private Bringing bringing;

    @Autowired
    private Sources sources;

    @Autowired
    private Move move;

    @Autowired
    private Blobs blobs;

    @Autowired
    private Storage storage;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private java.time.Clock clock;

    private Commission.Room room;
    private Actor secretary;
    private UUID folder;

    @BeforeEach
    void open() {
        room = commission.room();
        secretary = room.contributor();
        folder = commission.folder(secretary, room.root(), "Ancien serveur");
    }

    @Test
    void nothingComesBeforeSomebodyAcceptsIt() {
        var id = move.zip(
                secretary, folder, new Archive().file("Lisez.txt", "Bonjour").bytes());

        var looked = move.looked(secretary, id);

        assertThat(looked.state()).isEqualTo(Import.State.LOOKED);
        assertThat(looked.files()).isEqualTo(1);
        assertThat(looked.toBring()).isEqualTo(1);
        assertThat(move.tree(secretary, folder)).isEmpty();
        assertThat(storage.of(room.organisationId()).used())
                .as("the archive counts against no quota")
                .isZero();
    }

    @Test
    void foldersAndFilesComeWithTheirDates() throws IOException {
        var id = move.zip(
                secretary,
                folder,
                new Archive()
                        .folder("Voirie/")
                        .folder("Voirie/Vide/")
                        .file("Voirie/Devis/Enrobé.txt", "42 000 €")
                        .file("Lisez.txt", "Bonjour")
                        .bytes());

        var ended = move.brought(secretary, id, Duplicates.BRING);

        assertThat(ended.state()).isEqualTo(Import.State.ENDED);
        assertThat(ended.brought()).isEqualTo(2);
        assertThat(move.tree(secretary, folder))
                .containsExactlyInAnyOrder(
                        "Lisez.txt", "Voirie/", "Voirie/Devis/", "Voirie/Devis/Enrobé.txt", "Voirie/Vide/");
        var read = move.child(secretary, folder, "Lisez.txt");
        assertThat(read.changedAt()).isEqualTo(Instant.ofEpochSecond(1_600_000_000));
        try (var content = blobs.open(hash(read.id()))) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("Bonjour");
        }
        assertThat(storage.of(room.organisationId()).used())
                .isEqualTo("Bonjour".length() + "42 000 €".getBytes(StandardCharsets.UTF_8).length);
    }

    private String hash(UUID document) {
        return Objects.requireNonNull(sql.sql(
                        "select encode(v.hash, 'hex') from documents.version v join documents.entry e on e.version_id = v.id where e.id = :id")
                .param("id", document)
                .query(String.class)
                .single());
    }

    @Test
    void whatComesIsSeenByThoseWhoSeeItsFolder() {
        commission.folder(room.facilitator(), room.root(), "Réservé");
        var reserved = move.child(room.facilitator(), room.root(), "Réservé").id();
        var id = move.zip(
                room.facilitator(),
                reserved,
                new Archive().file("Paie.txt", "secret").bytes());
        move.brought(room.facilitator(), id, Duplicates.BRING);
        var document = move.child(room.facilitator(), reserved, "Paie.txt");

        assertThat(sql
                        .sql("select access_list_id from documents.entry where id in (:ids)")
                        .param("ids", java.util.List.of(reserved, document.id()))
                        .query(UUID.class)
                        .list()
                        .stream()
                        .distinct())
                .hasSize(1);
        assertThatThrownBy(() -> imports.view(room.reader(), id)).isInstanceOf(Problem.class);
    }

    @Test
    void oneLineInTheJournalAndOneInTheBellForAll() {
        var archive = new Archive();
        IntStream.range(0, 450).forEach(n -> archive.file("Lot/Pièce " + n + ".txt", "contenu " + n));
        var id = move.zip(secretary, folder, archive.bytes());

        var ended = move.brought(secretary, id, Duplicates.BRING);

        assertThat(ended.brought()).isEqualTo(450);
        assertThat(sql.sql(
                                "select kind || ' ' || coalesce(detail, '') from activity.entry where space_id = :space and at > :since")
                        .param("space", room.space().id())
                        .param("since", java.sql.Timestamp.from(Instant.EPOCH))
                        .query(String.class)
                        .list())
                .filteredOn(line -> line.startsWith("import") || line.startsWith("document"))
                .containsExactly("import.ended 450/450");
        assertThat(sql.sql("select kind from activity.notice where person_id = :person")
                        .param("person", secretary.personId())
                        .query(String.class)
                        .list())
                .containsExactly("IMPORT");
    }

    @Test
    void namesThatNoSystemCarriesAreAdaptedAndNamed() {
        var id = move.zip(
                secretary,
                folder,
                new Archive()
                        .file("CON.txt", "1")
                        .file("Budget: 2024?.txt", "2")
                        .file("Fini..", "3")
                        .file("Réunion.txt", "4")
                        .file("Re\u0301union.txt", "5")
                        .file("PLAN.TXT", "6")
                        .file("plan.txt", "7")
                        .file("a".repeat(300) + ".pdf", "8")
                        .file("gau\u202echeorg.txt", "9")
                        .bytes());

        assertThat(move.looked(secretary, id).toBring()).isEqualTo(9);
        assertThat(move.said(secretary, id))
                .contains("CON.txt RENAMED", "Budget: 2024?.txt RENAMED", "Fini.. RENAMED", "plan.txt NAMESAKE")
                .anyMatch(line -> line.endsWith("union.txt NAMESAKE") || line.endsWith("union.txt RENAMED"));
        var ended = move.brought(secretary, id, Duplicates.BRING);

        assertThat(ended.brought()).isEqualTo(9);
        assertThat(move.tree(secretary, folder))
                .contains(
                        "_CON.txt",
                        "Budget_ 2024_.txt",
                        "Fini",
                        "Réunion.txt",
                        "Réunion (2).txt",
                        "PLAN.TXT",
                        "plan (2).txt")
                .contains("gaucheorg.txt")
                .anyMatch(name -> name.endsWith("a.pdf") && name.length() == 255);
    }

    @Test
    void whatLeadsOutIsLeftAndSaid() {
        var id = move.zip(
                secretary,
                folder,
                new Archive()
                        .file("../../etc/passwd", "x")
                        .file("/etc/shadow", "x")
                        .file("C:/Windows/system.ini", "x")
                        .file("bon/../../mauvais.txt", "x")
                        .link("raccourci", "/etc/passwd")
                        .encrypted("coffre.txt")
                        .file("__MACOSX/._bon.txt", "x")
                        .file("Thumbs.db", "x")
                        .file("bon/%2e%2e%2f.txt", "y")
                        .bytes());

        var ended = move.brought(secretary, id, Duplicates.BRING);

        assertThat(ended.brought()).isEqualTo(1);
        assertThat(ended.left()).isEqualTo(8);
        assertThat(move.tree(secretary, folder)).containsExactlyInAnyOrder("bon/", "bon/%2e%2e%2f.txt");
        assertThat(move.said(secretary, id))
                .containsExactlyInAnyOrder(
                        "../../etc/passwd OUTSIDE",
                        "/etc/shadow OUTSIDE",
                        "C:/Windows/system.ini OUTSIDE",
                        "bon/../../mauvais.txt OUTSIDE",
                        "raccourci LINK",
                        "coffre.txt ENCRYPTED",
                        "__MACOSX/._bon.txt CLUTTER",
                        "Thumbs.db CLUTTER");
    }

    @Test
    void theSameContentIsLeftOutWhereThatWasChosen() {
        commission.document(secretary, folder, "Statuts.txt", "Article premier");
        var archive = new Archive()
                .file("Copie des statuts.txt", "Article premier")
                .file("a/Note.txt", "Une note")
                .file("b/Note.txt", "Une note")
                .file("vide 1.txt", "")
                .file("vide 2.txt", "")
                .bytes();
        var id = move.zip(secretary, folder, archive);
        var looked = move.looked(secretary, id);
        assertThat(looked.groups())
                .extracting(ImportGroup::mark)
                .containsExactlyInAnyOrder("DUPLICATE_HERE", "DUPLICATE_WITHIN", "EMPTY");

        var ended = move.brought(secretary, id, Duplicates.LEAVE);

        assertThat(ended.brought()).isEqualTo(3);
        assertThat(move.tree(secretary, folder))
                .containsExactlyInAnyOrder("Statuts.txt", "a/", "a/Note.txt", "b/", "vide 1.txt", "vide 2.txt");
        assertThat(move.said(secretary, id))
                .contains("Copie des statuts.txt DUPLICATE_HERE", "b/Note.txt DUPLICATE_WITHIN");

        var all = move.zip(secretary, folder, archive);
        move.brought(secretary, all, Duplicates.BRING);
        assertThat(move.tree(secretary, folder))
                .contains("Copie des statuts.txt", "b/Note.txt")
                .doesNotContain("a/Note (2).txt", "vide 1 (2).txt");
        assertThat(move.said(secretary, all)).contains("a/Note.txt ALREADY_THERE");
    }

    @Test
    void whatWasCutOffGoesOnWithoutDoubles() throws IOException {
        var archive = new Archive();
        IntStream.range(0, 900).forEach(n -> archive.file("Lot " + n % 7 + "/Pièce " + n + ".txt", "contenu " + n));
        var id = move.zip(secretary, folder, archive.bytes());
        move.looked(secretary, id);
        imports.accept(secretary, id, new AcceptImport(Duplicates.BRING));

        // Two batches, then nothing more: as a process that is killed leaves it.
        var claim = UUID.randomUUID();
        var now = clock.instant();
        var one =
                store.claim(claim, java.util.Set.of(), now, now.plusSeconds(60)).orElseThrow();
        var shift = new Shift(store, clock, () -> true, id, claim);
        try (var source = sources.open(one)) {
            bringing.step(one, source, shift);
            bringing.step(one, source, shift);
        }
        var between = imports.view(secretary, id);
        assertThat(between.brought()).isBetween(300L, 400L);
        move.work();
        assertThat(imports.view(secretary, id).brought())
                .as("the claim of who was killed still holds")
                .isEqualTo(between.brought());

        sql.sql("update imports.import set claimed_until = :past where id = :id")
                .param("past", java.sql.Timestamp.from(now.minusSeconds(1)))
                .param("id", id)
                .update();
        move.work();

        assertThatThrownBy(shift::hold).as("it is another's turn").isInstanceOf(Shift.Over.class);
        assertThat(imports.view(secretary, id).state()).isEqualTo(Import.State.ENDED);
        var files = move.tree(secretary, folder).stream()
                .filter(path -> !path.endsWith("/"))
                .toList();
        assertThat(files).hasSize(900).doesNotHaveDuplicates().noneMatch(path -> path.contains("(2)"));
        assertThat(storage.of(room.organisationId()).used())
                .isEqualTo(IntStream.range(0, 900)
                        .mapToLong(n -> ("contenu " + n).length())
                        .sum());
    }

    @Test
    void aPersonStopsItAndLetsItGoOn() {
        var id = move.zip(
                secretary, folder, new Archive().file("Lisez.txt", "Bonjour").bytes());
        move.looked(secretary, id);
        imports.accept(secretary, id, new AcceptImport(Duplicates.BRING));
        assertThat(imports.stop(room.facilitator(), id).state())
                .as("whoever runs the folder may")
                .isEqualTo(Import.State.STOPPED);
        move.work();
        assertThat(move.tree(secretary, folder)).isEmpty();

        imports.resume(secretary, id, new ResumeImport(null));
        move.work();

        assertThat(move.tree(secretary, folder)).containsExactly("Lisez.txt");
    }

    @Test
    void aQuotaHoldsAndTheRestComesOnceThereIsRoom() {
        commission.quota(room.organisationId(), 1_000L);
        var id = move.zip(
                secretary,
                folder,
                new Archive()
                        .file("a.bin", new byte[600])
                        .file("b.bin", new byte[500])
                        .bytes());
        move.looked(secretary, id);
        assertThatThrownBy(() -> imports.accept(secretary, id, new AcceptImport(Duplicates.BRING)))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.type()).isEqualTo(ImportProblem.IMPORT_TOO_LARGE));

        commission.quota(room.organisationId(), 1_200L);
        imports.accept(secretary, id, new AcceptImport(Duplicates.BRING));
        commission.quota(room.organisationId(), 1_000L);
        move.work();

        var halted = imports.view(secretary, id);
        assertThat(halted.state()).isEqualTo(Import.State.HALTED);
        assertThat(halted.failure()).isEqualTo("quota-exceeded");
        assertThat(storage.of(room.organisationId()).used()).isLessThanOrEqualTo(1_000);
        commission.quota(room.organisationId(), 5_000L);
        imports.resume(secretary, id, new ResumeImport(null));
        move.work();
        assertThat(imports.view(secretary, id).state()).isEqualTo(Import.State.ENDED);
        assertThat(storage.of(room.organisationId()).used()).isEqualTo(1_100);
    }

    @Test
    void whoMayNotWriteThereBringsNothing() {
        var archive = new Archive().file("Lisez.txt", "Bonjour").bytes();
        assertThatThrownBy(() -> move.zip(room.reader(), folder, archive)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> move.zip(room.guest(), folder, archive)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> move.zip(room.stranger(), folder, archive)).isInstanceOf(Problem.class);

        var id = move.zip(secretary, folder, archive);
        move.looked(secretary, id);
        imports.accept(secretary, id, new AcceptImport(Duplicates.BRING));
        commission.leave(room, secretary);
        move.work();

        assertThat(store.find(id, false).orElseThrow().state()).isEqualTo(Import.State.HALTED);
        assertThat(move.tree(room.facilitator(), folder)).isEmpty();
    }
}
