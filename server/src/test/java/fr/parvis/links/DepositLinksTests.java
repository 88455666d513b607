package fr.parvis.links;

import static fr.parvis.links.Passer.header;
import static fr.parvis.links.Passer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Documents;
import fr.parvis.documents.EntrySort;
import fr.parvis.files.NewUpload;
import fr.parvis.files.Storage;
import fr.parvis.files.Uploads;
import fr.parvis.platform.Actor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Files handed in by a link by people without an account.
@ParvisTest
class DepositLinksTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Links links;

    @Autowired
    private Documents documents;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Storage storage;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private Commission.Room room;
    private Actor maker;
    private UUID folder;

    @BeforeEach
    void open() {
        room = commission.room();
        maker = room.contributor();
        folder = commission.folder(maker, room.root(), "Offres");
    }

    private Passer link(@Nullable Integer files, @Nullable Long bytes) {
        var made = links.make(
                maker, folder, new MakeLink(LinkKind.DEPOSIT, 30, null, null, null, null, files, bytes, null));
        return new Passer(port, made.address().replaceAll(".*/", ""), "");
    }

    private String start(Passer passer) throws Exception {
        var answer = passer.post("/handings", "{\"giver\":\"Bureau Horizon\",\"email\":\"contact@horizon.example\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        return json.readTree(answer.body()).get("token").asString();
    }

    private List<String> names() {
        return documents
                .children(maker, folder, new EntrySort.Order(EntrySort.NAME, false, null), null)
                .items()
                .stream()
                .map(entry -> entry.name())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsHandedInLiesInTheFolderAndBearsWhoGaveIt() throws Exception {
        var passer = link(null, null);
        var token = start(passer);

        assertThat(passer.hand(token, "Offre.txt", bytes("42 000 €")).statusCode())
                .isEqualTo(201);

        assertThat(names()).containsExactly("Offre.txt");
        var id = documents
                .children(maker, folder, new EntrySort.Order(EntrySort.NAME, false, null), null)
                .items()
                .getFirst()
                .id();
        assertThat(documents.document(maker, id).createdBy())
                .as("nobody of ours brought it")
                .isNull();
        assertThat(links.givers(room.reader(), id))
                .singleElement()
                .satisfies(giver -> assertThat(giver.giver()).isEqualTo("Bureau Horizon"));
        assertThat(text(passer.receipt(token))).contains("Offre.txt").containsPattern("\"hash\":\"[0-9a-f]{64}\"");
        assertThat(sql.sql("select excerpt from activity.notice where person_id = :person and kind = 'HANDED_IN'")
                        .param("person", maker.personId())
                        .query(String.class)
                        .single())
                .isEqualTo("Bureau Horizon : Offre.txt");
        assertThat(sql.sql("select detail from activity.entry where thing_id = :id and kind = 'document.handed'")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("Bureau Horizon");
    }

    @Test
    void aCutLineGoesOnWhereItStood() throws Exception {
        var passer = link(null, null);
        var token = start(passer);
        var upload = header(passer.announce(token, "Plan.bin", 10), "Location");
        assertThat(upload).startsWith("/api/links/" + passer.secret());

        assertThat(passer.append(token, upload, 0, bytes("01234")).statusCode()).isEqualTo(204);
        assertThat(passer.append(token, upload, 0, bytes("01234")).statusCode()).isEqualTo(409);
        assertThat(passer.append(token, upload, 5, bytes("56789")).statusCode()).isEqualTo(204);

        assertThat(names()).containsExactly("Plan.bin");
    }

    @Test
    void theyNeitherSeeNorReplaceWhatLiesThere() throws Exception {
        commission.document(maker, folder, "Offre.txt", "celle d’un autre");
        var passer = link(null, null);
        var token = start(passer);

        assertThat(text(passer.get(""))).doesNotContain("Offre.txt");
        assertThat(passer.get("/content").statusCode()).isEqualTo(410);
        assertThat(passer.get("/archive").statusCode()).isEqualTo(410);
        assertThat(passer.hand(token, "Offre.txt", bytes("la mienne")).statusCode())
                .isEqualTo(201);
        assertThat(names()).containsExactlyInAnyOrder("Offre.txt", "Offre (2).txt");
        assertThat(text(passer.receipt(token))).contains("\"Offre.txt\"").doesNotContain("(2)");
    }

    @Test
    void anotherPersonsFilesAndReceiptAreTheirsAlone() throws Exception {
        var passer = link(null, null);
        var mine = start(passer);
        var other = start(passer);
        var upload = header(passer.announce(mine, "Plan.bin", 10), "Location");

        assertThat(passer.append(other, upload, 0, bytes("0123456789")).statusCode())
                .isEqualTo(404);
        assertThat(passer.append("faux", upload, 0, bytes("0123456789")).statusCode())
                .isEqualTo(404);
        assertThat(passer.receipt("faux").statusCode()).isEqualTo(404);
        assertThat(link(null, null).receipt(mine).statusCode())
                .as("a token is of its link")
                .isEqualTo(404);
    }

    @Test
    void theMakersOwnUploadsAreNotReached() throws Exception {
        var passer = link(null, null);
        var token = start(passer);
        var own = uploads.announce(
                maker,
                new NewUpload(
                        "documents",
                        "a.txt",
                        5,
                        Map.of("filename", "a.txt", "folderId", folder.toString(), "conflict", "ask")));

        var answer = passer.append(token, "/api/links/" + passer.secret() + "/uploads/" + own.id(), 0, bytes("01234"));
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyForgesAFileOfALink() throws Exception {
        var passer = link(null, null);
        var token = start(passer);
        passer.announce(token, "Plan.bin", 5);
        var slot = sql.sql("select f.id from links.handed f order by f.announced_at desc limit 1")
                .query(UUID.class)
                .single();

        assertThatThrownBy(() -> uploads.deposit(
                        room.facilitator(),
                        new NewUpload("links", "Plan.bin", 5, Map.of("slot", slot.toString())),
                        new ByteArrayInputStream(bytes("01234"))))
                .hasMessage("link-closed");
    }

    @Test
    void theLimitsHoldForAllTogether() throws Exception {
        var passer = link(3, null);
        var token = start(passer);
        List<Callable<Integer>> givers = new ArrayList<>();
        for (var giver = 0; giver < 8; giver++) {
            var name = "Pièce " + giver + ".txt";
            givers.add(() -> passer.hand(token, name, bytes(name)).statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var answer : people.invokeAll(givers)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers.stream().filter(status -> status == 201)).hasSize(3);
        assertThat(names()).hasSize(3);
        assertThat(text(passer.hand(token, "de trop.txt", bytes("x")))).contains("link-full");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforehand() throws Exception {
        var passer = link(null, 10L);
        var token = start(passer);

        assertThat(text(passer.announce(token, "Plan.bin", 11))).contains("larger-than-link");
        assertThat(passer.announce(token, "Plan.bin", 8).statusCode()).isEqualTo(201);
        assertThat(text(passer.announce(token, "Suite.bin", 8)))
                .as("what is announced counts")
                .contains("link-full");
    }

    @Test
    void theQuotaOfTheAuthorityCounts() throws Exception {
        sql.sql("update organisations.organisation set storage_quota = 10 where id = :id")
                .param("id", room.organisationId())
                .update();
        var passer = link(null, null);
        var token = start(passer);

        assertThat(text(passer.hand(token, "Plan.bin", bytes("01234567890")))).contains("quota-exceeded");
        assertThat(passer.hand(token, "Plan.bin", bytes("0123456789")).statusCode())
                .as("what was refused left no trace in the link's limits")
                .isEqualTo(201);
        assertThat(storage.of(room.organisationId()).used()).isEqualTo(10);
        assertThat(storage.of(room.organisationId()).reserved()).isZero();
    }

    @Test
    void aLinkThatEndsWhileBytesComeTakesNothing() throws Exception {
        var passer = link(null, null);
        var token = start(passer);
        var upload = header(passer.announce(token, "Plan.bin", 10), "Location");
        passer.append(token, upload, 0, bytes("01234"));
        links.links(maker, folder).forEach(link -> links.end(maker, folder, link.id()));

        assertThat(passer.append(token, upload, 5, bytes("56789")).statusCode()).isEqualTo(410);
        assertThat(passer.post("/handings", "{\"giver\":\"Bureau Horizon\"}").statusCode())
                .isEqualTo(410);
        assertThat(names()).isEmpty();
    }

    @Test
    void aNameThatLeavesTheFolderIsRefused() throws Exception {
        var passer = link(null, null);
        var token = start(passer);

        assertThat(passer.hand(token, "..", bytes("x")).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(passer.hand(token, "../../offre.txt", bytes("x")).statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(names()).isEmpty();
    }

    @Test
    void whoMayNotDepositMakesNone() {
        var command = new MakeLink(LinkKind.DEPOSIT, 30, null, null, null, null, null, null, null);
        assertThatThrownBy(() -> links.make(room.reader(), folder, command)).hasMessage("forbidden");
        assertThatThrownBy(() -> links.make(room.stranger(), folder, command)).hasMessage("not-found");
        var file = commission.document(maker, folder, "a.txt", "a");
        assertThatThrownBy(() -> links.make(maker, file, command)).hasMessage("wrong-kind");
    }
}
