package fr.parvis.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Documents;
import fr.parvis.documents.EntrySort;
import fr.parvis.documents.Trash;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.platform.TodaySource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a copier may, and what becomes of what it sends.
@ParvisTest
class ScansTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Scanners scanners;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Documents documents;

    @Autowired
    private Trash trash;

    @Autowired
    private List<TodaySource> today;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private Commission.Room room;
    private UUID space;
    private MadeScanner made;

    @BeforeEach
    void open() {
        room = commission.room();
        space = room.space().id();
        made = scanners.make(room.facilitator(), space, new MakeScanner("Copieur de l’accueil"));
    }

    @AfterEach
    void close() {
        http.close();
    }

    private HttpResponse<String> ask(String method, String path, String body, String secret) {
        var pair = Base64.getEncoder().encodeToString(("copieur:" + secret).getBytes(StandardCharsets.UTF_8));
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + Scanner.path(made.id()) + path))
                            .method(method, BodyPublishers.ofString(body))
                            .header("Authorization", "Basic " + pair)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private int put(String name, String body) {
        return ask("PUT", name, body, made.secret()).statusCode();
    }

    private List<String> names(Actor actor, UUID folder) {
        return documents
                .children(actor, folder, new EntrySort.Order(EntrySort.NAME, false, null), null)
                .items()
                .stream()
                .map(entry -> entry.name())
                .toList();
    }

    @Test
    void whatACopierSendsWaitsUnderANameOfItsOwn() {
        assertThat(ask("PROPFIND", "", "", made.secret()).statusCode()).isEqualTo(207);
        assertThat(ask("MKCOL", "Lot%201", "", made.secret()).statusCode()).isEqualTo(201);
        assertThat(put("Lot%201/SCAN0001.PDF", "premier")).isEqualTo(201);
        assertThat(put("SCAN0001.PDF", "second")).isEqualTo(201);
        assertThat(put("SCAN0001.PDF", "second")).as("sent again").isEqualTo(201);
        assertThat(put("20261122", "sans fin")).isEqualTo(201);

        var waiting = inbox.inbox(room.contributor(), space);
        assertThat(waiting.scans())
                .extracting(ScanView::name)
                .containsExactly("SCAN0001.PDF", "SCAN0001 (2).PDF", "20261122");
        assertThat(waiting.scans().getFirst().suggestion()).matches("\\d{4}-\\d{2}-\\d{2} Scan\\.pdf");
        assertThat(waiting.scanners())
                .as("who does not run the space sees no machine")
                .isEmpty();
        assertThat(inbox.inbox(room.facilitator(), space).scanners().getFirst().lastUsedAt())
                .isNotNull();
        assertThat(names(room.facilitator(), room.root())).contains("À classer");
    }

    @Test
    void aCopierReadsNothingAndWritesNowhereElse() {
        put("secret.pdf", "secret");
        for (var verb : List.of("GET", "DELETE", "PROPPATCH", "LOCK", "MOVE", "COPY")) {
            assertThat(ask(verb, "secret.pdf", "", made.secret()).statusCode())
                    .as(verb)
                    .isEqualTo(403);
        }
        assertThat(ask("PROPFIND", "", "", made.secret()).body()).doesNotContain("secret.pdf");
        assertThat(ask("PROPFIND", "secret.pdf", "", made.secret()).statusCode())
                .isEqualTo(404);
        assertThat(put("..%2F..%2Fetc%2Fpasswd", "racine")).isEqualTo(400);
        assertThat(put("..%5C..%5Cpasswd.txt", "racine")).isEqualTo(400);
        assertThat(inbox.inbox(room.contributor(), space).scans())
                .extracting(ScanView::name)
                .containsExactly("secret.pdf");
    }

    @Test
    void aWrongSecretAndOneTakenBackAreRefusedAtOnce() {
        assertThat(ask("PUT", "a.pdf", "x", "faux").statusCode()).isEqualTo(401);
        assertThat(put("a.pdf", "x")).isEqualTo(201);
        scanners.revoke(room.facilitator(), space, made.id());
        assertThat(put("b.pdf", "x")).isEqualTo(401);
    }

    @Test
    void onlyWhoRunsTheSpaceLetsMachinesIn() {
        for (var actor : List.of(room.reader(), room.contributor())) {
            assertThatThrownBy(() -> scanners.make(actor, space, new MakeScanner("x")))
                    .isInstanceOf(Problem.class);
            assertThatThrownBy(() -> scanners.revoke(actor, space, made.id())).isInstanceOf(Problem.class);
        }
    }

    @Test
    void filingGivesTheNameAndThePlaceInOneGesture() {
        put("SCAN.PDF", "un");
        put("SCAN.PDF", "deux");
        var target = commission.folder(room.contributor(), room.root(), "Factures");
        var scans = inbox.inbox(room.contributor(), space).scans();

        assertThatThrownBy(() -> inbox.file(room.reader(), scans.getFirst().id(), new FileScan(target, "x.pdf")))
                .isInstanceOf(Problem.class);
        for (var scan : scans) {
            inbox.file(room.contributor(), scan.id(), new FileScan(target, "Facture Horizon.pdf"));
        }
        assertThat(names(room.contributor(), target))
                .containsExactlyInAnyOrder("Facture Horizon.pdf", "Facture Horizon (2).pdf");
        assertThat(inbox.inbox(room.contributor(), space).scans()).isEmpty();
        assertThatThrownBy(
                        () -> inbox.file(room.contributor(), scans.getFirst().id(), new FileScan(target, "Encore.pdf")))
                .hasMessageContaining("not-waiting");
    }

    @Test
    void whoMayFileIsToldOnTheirDay() {
        put("SCAN.PDF", "un");
        assertThat(waiting(room.contributor())).isEqualTo(1);
        assertThat(waiting(room.reader())).isZero();
    }

    private long waiting(Actor actor) {
        return today.stream()
                .flatMap(source -> source.today(actor).stream())
                .filter(item -> item.kind().equals("scans"))
                .mapToInt(item -> item.count())
                .sum();
    }

    @Test
    void aFolderThatWasThrownAwayIsMadeAnew() {
        put("a.pdf", "a");
        var first = inbox.inbox(room.facilitator(), space).folderId();
        trash.throwAway(room.facilitator(), List.of(java.util.Objects.requireNonNull(first)));
        assertThat(put("b.pdf", "b")).isEqualTo(201);
        assertThat(inbox.inbox(room.facilitator(), space).scans())
                .extracting(ScanView::name)
                .containsExactly("b.pdf");
    }

    private List<String> journal() {
        return sql.sql(
                        "select kind || ' ' || coalesce(name, '') || coalesce(' ' || detail, '') || case when reserved then ' (animateurs)' else '' end"
                                + " from activity.entry where space_id = :space and (kind like 'scan.%' or kind = 'document.moved') order by at, id")
                .param("space", space)
                .query(String.class)
                .list();
    }

    @Test
    void theJournalSaysWhichMachineCameWhatItSentAndWhereThatWent() {
        put("SCAN.PDF", "un");
        put("SCAN.PDF", "un");
        var target = commission.folder(room.contributor(), room.root(), "Factures");
        var scan = inbox.inbox(room.contributor(), space).scans().getFirst();
        inbox.file(room.contributor(), scan.id(), new FileScan(target, "Facture.pdf"));
        scanners.revoke(room.facilitator(), space, made.id());
        assertThat(journal())
                .containsExactly(
                        "scan.machine-let-in Copieur de l’accueil (animateurs)",
                        "scan.received SCAN.PDF Copieur de l’accueil",
                        "document.moved Facture.pdf",
                        "scan.machine-sent-away Copieur de l’accueil (animateurs)");
    }

    @Test
    void whatThereIsNoRoomForIsRefusedAndLeavesNothing() {
        put("a.pdf", "a");
        commission.quota(room.organisationId(), 20L);
        var refused = ask("PUT", "gros.pdf", "x".repeat(200), made.secret());
        assertThat(refused.body()).isEqualTo("quota-exceeded\n");
        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(inbox.inbox(room.facilitator(), space).scans())
                .extracting(ScanView::name)
                .containsExactly("a.pdf");
        commission.quota(room.organisationId(), 1_000L);
        assertThat(put("gros.pdf", "x".repeat(200))).isEqualTo(201);
    }
}
