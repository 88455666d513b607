package fr.parvis.dav;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.documents.Drive;
import fr.parvis.documents.Versions;
import fr.parvis.files.Texts;
import fr.parvis.platform.Finder;
import fr.parvis.platform.Finder.Found;
import fr.parvis.platform.Finder.Wanted;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What programs do on a mounted drive, and what the space makes of it.
@ParvisTest
class DriveTests {
    private static final String NAMES =
            "<D:propfind xmlns:D='DAV:'><D:prop><D:getetag/><D:resourcetype/><D:getcontentlength/></D:prop></D:propfind>";

    @Autowired
    private Drives drives;

    @Autowired
    private Drive drive;

    @Autowired
    private Versions versions;

    @Autowired
    private Texts texts;

    @Autowired
    private List<Finder> finders;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient sql;

    @Test
    void whatIsWrittenAgainIsANewVersionAndTheSameContentNone() {
        var room = drives.room();
        var mounted = room.contributor();
        var made = mounted.put("Budget.txt", "un");
        assertThat(made.status()).isEqualTo(201);
        assertThat(mounted.put("Budget.txt", "deux").status()).isEqualTo(204);
        assertThat(mounted.put("budget.TXT", "deux").status()).isEqualTo(204);
        assertThat(mounted.get("Budget.txt").body()).isEqualTo("deux");
        assertThat(mounted.get("Budget.txt").header("ETag")).isNotEqualTo(made.header("ETag"));
        assertThat(numbers(room, "Budget.txt")).containsExactly(2, 1);
    }

    @Test
    void whatComesByTheDriveIsFoundByWhatItSays() {
        var room = drives.room();
        room.contributor().put("note.txt", "La halle zwyktor sera couverte.");
        room.contributor().put("autre.txt", "");
        room.contributor().put("autre.txt", "Le marché zwyktor aussi.");
        while (texts.readNext()) {
            // until nothing waits
        }
        var wanted = new Wanted("zwyktor", null, null, null, null, 9);
        assertThat(finders.stream().filter(finder -> finder.kind().equals("documents")))
                .flatExtracting(finder -> finder.find(room.reader().actor(), wanted))
                .extracting(Found::title)
                .containsExactlyInAnyOrder("note.txt", "autre.txt");
    }

    @Test
    void anEmptyFileThatHoldsTheNameAndIsFilledThenIsOneVersion() {
        var room = drives.room();
        room.contributor().put("Compte rendu.docx".replace(" ", "%20"), "");
        room.contributor().put("Compte%20rendu.docx", "le texte");
        assertThat(numbers(room, "Compte rendu.docx")).containsExactly(1);
        assertThat(room.reader().get("Compte%20rendu.docx").body()).isEqualTo("le texte");
    }

    @Test
    void aWriteThatBelievesToReplaceAnotherContentIsRefused() {
        var room = drives.room();
        var first = room.contributor().put("a.txt", "un").header("ETag").orElseThrow();
        room.facilitator().put("a.txt", "deux");
        assertThat(room.contributor().put("a.txt", "trois", "If-Match", first).status())
                .isEqualTo(412);
        assertThat(room.contributor()
                        .put("a.txt", "trois", "If-None-Match", "*")
                        .status())
                .isEqualTo(412);
        assertThat(room.contributor().get("a.txt").body()).isEqualTo("deux");
    }

    @Test
    void aFileMovedOverAnotherBecomesItsNextVersion() {
        var room = drives.room();
        room.facilitator().put("Plan.txt", "ancien");
        room.contributor().put("tmp-1", "nouveau");
        var moved = room.contributor()
                .send("MOVE", "tmp-1", "", "Destination", room.contributor().path() + "/Plan.txt");
        assertThat(moved.status()).isEqualTo(204);
        assertThat(room.reader().get("Plan.txt").body()).isEqualTo("nouveau");
        assertThat(room.reader().get("tmp-1").status()).isEqualTo(404);
        assertThat(numbers(room, "Plan.txt")).containsExactly(2, 1);
    }

    @Test
    void partsAreReadAndUnchangedContentsAreNotSentAgain() {
        var mounted = drives.room().contributor();
        var tag = mounted.put("a.txt", "0123456789").header("ETag").orElseThrow();
        var part = mounted.get("a.txt", "Range", "bytes=2-4");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(mounted.get("a.txt", "If-None-Match", tag).status()).isEqualTo(304);
        var modified = mounted.get("a.txt").header("Last-Modified").orElseThrow();
        assertThat(mounted.get("a.txt", "If-Modified-Since", modified).status()).isEqualTo(304);
        assertThat(mounted.get("a.txt", "Range", "bytes=50-").status()).isEqualTo(416);
    }

    @Test
    void aFolderOfAnyLengthIsReadInAsManyStatements() {
        var room = drives.room();
        room.contributor().put("un.txt", "1");
        var one = statements.everywhere(() -> room.contributor().send("PROPFIND", "", NAMES, "Depth", "1"));
        for (var number = 0; number < 40; number++) {
            room.contributor().put("f" + number + ".txt", "x");
        }
        var many = statements.everywhere(() -> assertThat(room.contributor()
                        .send("PROPFIND", "", NAMES, "Depth", "1")
                        .body()
                        .split("<D:response>"))
                .hasSizeGreaterThan(41));
        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(4);
    }

    @Test
    void aSmallFileCostsFewStatements() {
        var mounted = drives.room().contributor();
        var number = new AtomicInteger();
        // New each time: what is known already is searched for personal data as well.
        var put = statements.everywhere(
                () -> mounted.put("f" + number.incrementAndGet() + ".txt", "contenu " + UUID.randomUUID()));
        var again = statements.everywhere(() -> mounted.put("f1.txt", "autre " + UUID.randomUUID()));
        var get = statements.everywhere(() -> mounted.get("f1.txt"));
        assertThat(List.of(put, again, get)).isEqualTo(List.of(12, 13, 3));
    }

    @Test
    void whatADriveReadsIsNotedAsRead() {
        var room = drives.room();
        room.contributor().put("note.txt", "À lire avant jeudi.");
        var id = sql.sql("select id from documents.entry where space_id = :space and name = 'note.txt'")
                .param("space", room.space().id())
                .query(UUID.class)
                .single();
        sql.sql("insert into documents.told (person_id, entry_id, by_id, at) values (:reader, :entry, :by, now())")
                .param("reader", room.reader().actor().personId())
                .param("entry", id)
                .param("by", room.contributor().actor().personId())
                .update();
        room.reader().get("note.txt");
        room.reader().get("note.txt");
        assertThat(sql.sql("""
                        select t.opened_at is not null and e.opened_at is not null
                               and (select count(*) from activity.entry a where a.thing_id = e.id and a.kind = 'reading.downloaded') = 1
                        from documents.told t join documents.entry e on e.id = t.entry_id where e.id = :entry
                        """).param("entry", id).query(Boolean.class).single())
                .isTrue();
    }

    @Test
    void aFolderIsMovedInAsManyStatementsWhateverItHolds() {
        var room = drives.room();
        var mounted = room.contributor();
        var counts = new java.util.ArrayList<Integer>();
        for (var folder : List.of("petit", "grand")) {
            mounted.send("MKCOL", folder, "");
            for (var number = 0; number < (folder.equals("grand") ? 30 : 1); number++) {
                mounted.put(folder + "/f" + number, "x" + number);
            }
            counts.add(statements.during(() -> assertThat(
                            mounted.send("MOVE", folder, "", "Destination", mounted.path() + "/ailleurs-" + folder)
                                    .status())
                    .isEqualTo(201)));
            counts.add(statements.during(() -> assertThat(mounted.send(
                                    "COPY",
                                    "ailleurs-" + folder,
                                    "",
                                    "Destination",
                                    mounted.path() + "/copie-" + folder)
                            .status())
                    .isEqualTo(201)));
        }
        assertThat(counts.get(2)).isEqualTo(counts.get(0));
        assertThat(counts.get(3)).isEqualTo(counts.get(1));
        assertThat(mounted.get("copie-grand/f29").body()).isEqualTo("x29");
    }

    @Test
    void whatIsThrownAwayLiesInTheTrash() {
        var room = drives.room();
        room.contributor().send("MKCOL", "Vieux", "");
        room.contributor().put("Vieux/a.txt", "x");
        assertThat(room.contributor().send("DELETE", "Vieux", "").status()).isEqualTo(204);
        assertThat(room.contributor().get("Vieux/a.txt").status()).isEqualTo(404);
        assertThat(sql.sql("select count(*) from documents.entry where space_id = ? and trashed_at is not null")
                        .param(room.space().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theQuotaHoldsAndIsTold() {
        var room = drives.room();
        sql.sql("update organisations.organisation set storage_quota = 1000 where id = ?")
                .param(room.organisationId())
                .update();
        assertThat(room.contributor().put("a.txt", "x".repeat(600)).status()).isEqualTo(201);
        assertThat(room.contributor().put("b.txt", "y".repeat(600)).status()).isEqualTo(507);
        assertThat(room.contributor()
                        .send(
                                "PROPFIND",
                                "",
                                "<D:propfind xmlns:D='DAV:'><D:prop><D:quota-available-bytes/></D:prop></D:propfind>",
                                "Depth",
                                "0")
                        .body())
                .contains("<D:quota-available-bytes>400</D:quota-available-bytes>");
    }

    @Test
    void drivesLookAtEveryStepOfTheirWay() {
        var room = drives.room();
        var top = room.reader().send("PROPFIND", "/dav/", NAMES, "Depth", "1");
        assertThat(top.status()).isEqualTo(207);
        assertThat(top.body()).contains("/dav/" + room.space().organisationSlug() + "/");
        var spaces = room.reader().send("PROPFIND", "/dav/" + room.space().organisationSlug(), NAMES, "Depth", "1");
        assertThat(spaces.body()).contains(room.reader().path() + "/");
        assertThat(room.stranger()
                        .send("PROPFIND", "/dav/" + room.space().organisationSlug(), NAMES, "Depth", "1")
                        .status())
                .isEqualTo(404);
        assertThat(room.contributor().send("MKCOL", "/dav/autre/", "").status()).isEqualTo(403);
        assertThat(room.contributor().send("DELETE", "", "").status()).isEqualTo(403);
    }

    @Test
    void whatARuleOfRetentionKeepsIsThrownAwayByNoDrive() {
        var room = drives.room();
        room.contributor().send("MKCOL", "Registres", "");
        room.contributor().put("Registres/a.txt", "x");
        room.contributor().put("b.txt", "y");
        sql.sql("""
                        insert into documents.keeping (entry_id, rule_id, kept_at)
                        select id, uuidv7(), current_timestamp from documents.entry where space_id = ? and name = 'Registres'
                        """).param(room.space().id()).update();
        assertThat(room.contributor().send("DELETE", "Registres", "").status()).isEqualTo(403);
        assertThat(room.contributor().send("DELETE", "Registres/a.txt", "").status())
                .isEqualTo(403);
        var over = room.contributor().path() + "/b.txt";
        assertThat(room.contributor()
                        .send("MOVE", "Registres/a.txt", "", "Destination", over)
                        .status())
                .as("its content would go into another document, and itself to the trash")
                .isEqualTo(403);
        assertThat(room.contributor().get("Registres/a.txt").status()).isEqualTo(200);
    }

    private List<Integer> numbers(Drives.Room room, String name) {
        var reader = room.reader().actor();
        var id = drive.place(
                        reader, room.space().organisationSlug(), room.space().slug(), List.of(name))
                .require()
                .id();
        return versions.versions(reader, id, null).items().stream()
                .map(version -> version.number())
                .toList();
    }
}
