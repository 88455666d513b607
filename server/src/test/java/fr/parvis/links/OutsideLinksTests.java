package fr.parvis.links;

import static fr.parvis.links.Passer.header;
import static fr.parvis.links.Passer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Deposits;
import fr.parvis.documents.DocumentAccess;
import fr.parvis.documents.LabelPersonalData;
import fr.parvis.documents.PersonalData;
import fr.parvis.documents.SetAccess;
import fr.parvis.documents.Trash;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Documents and folders given by a link to people without an account.
@ParvisTest
class OutsideLinksTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Links links;

    @Autowired
    private Deposits deposits;

    @Autowired
    private DocumentAccess access;

    @Autowired
    private PersonalData labels;

    @Autowired
    private Trash trash;

    @Autowired
    private Spaces spaces;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private Commission.Room room;
    private UUID document;

    @BeforeEach
    void open() {
        room = commission.room();
        document = commission.document(room.contributor(), room.root(), "Plan.txt", "première version");
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    private Passer link(UUID entry, MakeLink command) {
        return passer(links.make(room.contributor(), entry, command));
    }

    private Passer passer(MadeLink made) {
        return new Passer(port, made.address().replaceAll(".*/", ""), "");
    }

    private static MakeLink share() {
        return share(null, null, null);
    }

    private static MakeLink share(@Nullable String password, @Nullable Integer version, @Nullable Integer takings) {
        return new MakeLink(LinkKind.SHARE, 30, password, "Bonne lecture.", version, takings, null, null, null);
    }

    private void revise(String content) {
        deposits.depositVersion(
                room.contributor(), document, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), null);
    }

    private static void assertClosed(HttpResponse<byte[]> answer, String why) {
        assertThat(answer.statusCode()).as(why).isEqualTo(410);
        assertThat(text(answer)).as(why).contains("link-closed").doesNotContain("Plan");
    }

    @Test
    void whoHoldsTheSecretTakesTheDocument() throws Exception {
        var passer = link(document, share());

        assertThat(text(passer.get(""))).contains("Plan.txt").contains("Bonne lecture.");
        var taken = passer.get("/content");
        assertThat(text(taken)).isEqualTo("première version");
        assertThat(header(taken, "Content-Disposition")).startsWith("attachment");
    }

    @Test
    void theAddressIsToldToNoOtherPageAndNoSearchEngine() throws Exception {
        var passer = link(document, share());

        for (var answer : List.of(passer.page(), passer.get(""), passer.get("/content"))) {
            assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(header(answer, "X-Robots-Tag")).contains("noindex");
        }
    }

    @Test
    void whatIsSaidToHoldPersonalDataLeavesByNoLink() throws Exception {
        var folder = commission.folder(room.contributor(), room.root(), "Concours");
        commission.document(room.contributor(), folder, "Règlement.txt", "public");
        var entrants = commission.document(room.contributor(), folder, "Participants.txt", "noms");
        var passer = link(document, share());
        var whole = link(folder, share());
        labels.label(room.contributor(), document, new LabelPersonalData(LocalDate.of(2090, 12, 31)));
        labels.label(room.contributor(), entrants, new LabelPersonalData(LocalDate.of(2090, 12, 31)));

        assertClosed(passer.get(""), "labelled");
        assertClosed(passer.get("/content"), "labelled");
        assertThat(text(whole.get(""))).contains("Règlement.txt").doesNotContain("Participants");
        assertThatThrownBy(() -> links.make(room.contributor(), document, share()))
                .hasMessage("personal-data-stays");
        assertThat(links.links(room.contributor(), document)).hasSize(1);
        labels.label(room.contributor(), folder, new LabelPersonalData(LocalDate.of(2090, 12, 31)));
        assertThat(whole.get("").statusCode()).isEqualTo(410);
        labels.unlabel(room.contributor(), document);
        assertThat(text(passer.get("/content"))).isEqualTo("première version");
    }

    @Test
    void onlyTheHashOfTheSecretIsKept() {
        var made = links.make(room.contributor(), document, share());
        var kept = sql.sql("select l::text from links.link l where id = :id")
                .param("id", made.id())
                .query(String.class)
                .single();

        assertThat(kept).doesNotContain(made.address().replaceAll(".*/", ""));
    }

    @Test
    void whoMayNotShareMakesNoLink() {
        assertRefused(room.reader(), "forbidden");
        assertRefused(room.guest(), "forbidden");
        assertRefused(room.stranger(), "not-found");
        var other = commission.inhabitant(room.organisationId(), "MEMBER");
        commission.join(room, other, Role.CONTRIBUTOR);
        assertRefused(other, "forbidden");
    }

    private void assertRefused(Actor actor, String slug) {
        assertThatThrownBy(() -> links.make(actor, document, share())).hasMessage(slug);
        assertThatThrownBy(() -> links.links(actor, document)).hasMessage(slug);
    }

    @Test
    void whateverEndsALinkIsSaidInOneWay() throws Exception {
        Map<String, Runnable> endings = new LinkedHashMap<>();
        endings.put("its time is over", () -> clock.advance(Duration.ofDays(31)));
        endings.put(
                "it was ended",
                () -> links.links(room.contributor(), document)
                        .forEach(link -> links.end(room.contributor(), document, link.id())));
        endings.put("the document is in the trash", () -> trash.throwAway(room.contributor(), List.of(document)));
        endings.put(
                "the document is hidden from its maker",
                () -> access.restrict(room.facilitator(), document, new SetAccess(List.of())));
        endings.put(
                "its maker left the space",
                () -> sql.sql("delete from spaces.member where space_id = :space and person_id = :person")
                        .param("space", room.space().id())
                        .param("person", room.contributor().personId())
                        .update());
        endings.put(
                "its maker only reads from now on",
                () -> sql.sql(
                                "update spaces.member set role = 'READER' where space_id = :space and person_id = :person")
                        .param("space", room.space().id())
                        .param("person", room.contributor().personId())
                        .update());
        endings.put(
                "its maker's account is closed",
                () -> sql.sql("update people.person set closed_at = current_timestamp where id = :person")
                        .param("person", room.contributor().personId())
                        .update());
        endings.put(
                "the space is archived",
                () -> spaces.archive(room.facilitator(), room.space().id()));
        for (var ending : endings.entrySet()) {
            open();
            assertEnds(ending.getKey(), ending.getValue());
        }
        assertClosed(new Passer(port, "inconnu", "").get(""), "nobody made it");
    }

    private void assertEnds(String why, Runnable end) throws IOException, InterruptedException {
        var maker = room.contributor();
        var passer = passer(links.make(maker, document, share()));
        assertThat(passer.get("").statusCode()).as(why).isEqualTo(200);
        end.run();
        assertClosed(passer.get(""), why);
        assertClosed(passer.get("/content"), why);
        clock.reset();
    }

    @Test
    void aLimitOfTakingsIsNeverPassed() throws Exception {
        var passer = link(document, share(null, null, 3));
        List<Callable<Integer>> takers = new ArrayList<>();
        for (var taker = 0; taker < 12; taker++) {
            takers.add(() -> passer.get("/content").statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var people = Executors.newFixedThreadPool(12)) {
            for (var answer : people.invokeAll(takers)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers.stream().filter(status -> status == 200)).hasSize(3);
        assertThat(answers.stream().filter(status -> status == 410)).hasSize(9);
        assertThat(text(passer.get("/content"))).contains("link-used-up");
        assertThat(text(passer.get(""))).contains("\"left\":0");
    }

    @Test
    void nothingIsTakenByPiecesWhereTakingsAreCounted() throws Exception {
        var passer = link(document, share(null, null, 1));

        assertThat(text(passer.get("/content", "Range", "bytes=3-"))).isEqualTo("première version");
        assertThat(passer.get("/content", "Range", "bytes=3-").statusCode()).isEqualTo(410);
    }

    @Test
    void aPasswordIsAskedForBeforeAnythingIsSaid() throws Exception {
        var passer = link(document, share("Sept canards", null, null));

        assertThat(passer.get("").statusCode()).isEqualTo(403);
        assertThat(text(passer.get(""))).contains("link-locked").doesNotContain("Plan");
        assertThat(passer.get("/content").statusCode()).isEqualTo(403);
        assertThat(passer.post("/passes", "{\"password\":\"Huit canards\"}").statusCode())
                .isEqualTo(403);

        var opened = passer.post("/passes", "{\"password\":\"Sept canards\"}");
        assertThat(opened.statusCode()).isEqualTo(204);
        var cookie = header(opened, "Set-Cookie");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/api/links/");
        var inside = new Passer(port, passer.secret(), cookie.split(";")[0]);
        assertThat(text(inside.get("/content"))).isEqualTo("première version");

        var other = link(document, share("Neuf canards", null, null));
        assertThat(new Passer(port, other.secret(), cookie.split(";")[0])
                        .get("")
                        .statusCode())
                .as("a pass opens its own link")
                .isEqualTo(403);
    }

    @Test
    void guessingAPasswordWaits() throws Exception {
        var passer = link(document, share("Sept canards", null, null));
        for (var attempt = 0; attempt < 5; attempt++) {
            passer.post("/passes", "{\"password\":\"faux faux\"}");
        }

        var waits = passer.post("/passes", "{\"password\":\"Sept canards\"}");
        assertThat(waits.statusCode()).isEqualTo(429);
        clock.advance(Duration.ofMinutes(20));
        assertThat(passer.post("/passes", "{\"password\":\"Sept canards\"}").statusCode())
                .isEqualTo(204);
    }

    @Test
    void aLinkGivesTheLatestVersionOrTheOneThatWasChosen() throws Exception {
        var latest = link(document, share());
        var first = link(document, share(null, 1, null));
        revise("deuxième version");

        assertThat(text(latest.get("/content"))).isEqualTo("deuxième version");
        assertThat(text(first.get("/content"))).isEqualTo("première version");
    }

    @Test
    void whatAwaitsApprovalIsNotShownOutside() throws Exception {
        sql.sql("update documents.entry set withholds = true, state = 'VALIDATED' where id = :id")
                .param("id", document)
                .update();
        var latest = link(document, share());
        revise("deuxième version");
        var second = link(document, share());

        assertThat(text(latest.get("/content"))).isEqualTo("première version");
        assertThat(text(second.get("/content"))).isEqualTo("première version");
        assertThatThrownBy(() -> link(document, share(null, 2, null))).hasMessage("not-shown-yet");
    }

    @Test
    void aFolderGivesWhatItsOwnListGoverns() throws Exception {
        var maker = room.contributor();
        var folder = commission.folder(maker, room.root(), "Marché");
        var inner = commission.folder(maker, folder, "Lots");
        var file = commission.document(maker, inner, "Lot 1.txt", "gros œuvre");
        var secret = commission.document(maker, folder, "Estimation.txt", "120 000");
        access.restrict(maker, secret, new SetAccess(List.of()));
        var passer = link(folder, share());

        assertThat(text(passer.get(""))).contains("Lot 1.txt").doesNotContain("Estimation");
        assertThat(text(passer.get("/content?file=" + file))).isEqualTo("gros œuvre");
        assertClosed(passer.get("/content?file=" + secret), "it has a list of its own");
        assertClosed(passer.get("/content?file=" + document), "it lies elsewhere");
        assertThat(paths(passer.get("/archive"))).containsExactly("Lots/", "Lots/Lot 1.txt");
    }

    private static List<String> paths(HttpResponse<byte[]> archive) throws IOException {
        List<String> paths = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                paths.add(entry.getName());
            }
        }
        return paths;
    }

    @Test
    void whoMadeItSeesWhenItWasOpenedAndTaken() throws Exception {
        var passer = link(document, share());
        passer.get("");
        passer.get("/content");
        passer.get("/content");

        var link = links.links(room.facilitator(), document).getFirst();
        assertThat(link.openings()).isEqualTo(1);
        assertThat(link.takings()).isEqualTo(2);
        assertThat(link.takenAt()).isNotNull();
        assertThat(sql.sql(
                                "select kind from activity.entry where thing_id = :id and kind like 'link.%' order by at, id")
                        .param("id", document)
                        .query(String.class)
                        .list())
                .containsExactly("link.made", "link.taken", "link.taken");
    }

    @Test
    void whoSharesAPhotographThatKeepsItsPlaceIsToldAndAsked() throws Exception {
        var folder = commission.folder(room.contributor(), room.root(), "Téléphone");
        var heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic GPS 48".getBytes(StandardCharsets.ISO_8859_1);
        var photo = deposits.deposit(room.contributor(), folder, "IMG_1.HEIC", new ByteArrayInputStream(heic), null);
        commission.document(room.contributor(), folder, "DSC_2.NEF", "ce que l’appareil a vu");
        commission.document(room.contributor(), folder, "note.txt", "sans photographie");
        for (var asked : List.of(photo, folder)) {
            assertThatThrownBy(() -> links.make(room.contributor(), asked, share()))
                    .hasMessage("photographs-keep-place")
                    .extracting(refused ->
                            ((fr.parvis.platform.Problem) refused).facts().get("count"))
                    .isEqualTo(asked.equals(folder) ? 2L : 1L);
        }
        var wanted = new MakeLink(LinkKind.SHARE, 30, null, null, null, null, null, null, true);
        assertThat(link(photo, wanted).get("/content").body()).isEqualTo(heic);
        links.make(
                room.contributor(),
                folder,
                new MakeLink(LinkKind.DEPOSIT, 30, null, null, null, null, null, null, null));
    }

    @Test
    void aPhotographGoesOutsideWithoutThePlaceWhereItWasTaken() throws Exception {
        var jpeg = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
        var told = new java.io.ByteArrayOutputStream();
        told.write(jpeg.toByteArray(), 0, 2);
        told.write(0xff);
        told.write(0xe1);
        told.write(0);
        told.write(14);
        told.writeBytes("Exif\0\0GPS 48".getBytes(StandardCharsets.ISO_8859_1));
        told.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        var folder = commission.folder(room.contributor(), room.root(), "Photos");
        var photo = deposits.deposit(
                room.contributor(), folder, "lavoir.jpg", new ByteArrayInputStream(told.toByteArray()), null);
        assertThat(link(photo, share()).get("/content").body()).isEqualTo(jpeg.toByteArray());
        var archive = link(folder, share()).get("/archive").body();
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(archive))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("lavoir.jpg");
            assertThat(zip.readAllBytes()).isEqualTo(jpeg.toByteArray());
        }
    }
}
