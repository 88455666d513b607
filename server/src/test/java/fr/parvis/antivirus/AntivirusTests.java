package fr.parvis.antivirus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Deposits;
import fr.parvis.documents.Documents;
import fr.parvis.files.NewUpload;
import fr.parvis.files.Texts;
import fr.parvis.files.Uploads;
import fr.parvis.platform.Actor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Contents and the real daemon, which comes and goes.
@ParvisTest
class AntivirusTests {
    private static final ClamdProcess DAEMON = new ClamdProcess();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int LARGE = 9 << 20;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("parvis.antivirus.clamd", DAEMON::socket);
    }

    @Autowired
    private Commission commission;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Documents documents;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private Daemon daemon;

    @Autowired
    private Inspector inspector;

    @Autowired
    private InspectionStore store;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private Commission.Room room;
    private Actor administrator;

    @BeforeEach
    void open() {
        DAEMON.start();
        daemon.fellSilent();
        room = commission.room();
        administrator = new Actor(room.stranger().personId(), null, null, true, false, Locale.FRENCH);
    }

    @AfterEach
    void tidy() {
        clock.reset();
    }

    @AfterAll
    static void stop() {
        DAEMON.kill();
    }

    private UUID uploaded(String name, byte[] content) {
        var upload = uploads.deposit(
                room.contributor(),
                new NewUpload(
                        "documents",
                        name,
                        content.length,
                        Map.of("folderId", room.root().toString(), "filename", name)),
                new ByteArrayInputStream(content));
        var id = upload.resultId();
        assertThat(id).as("acknowledged").isNotNull();
        return id;
    }

    private static byte[] infected() {
        return ("Devis " + UUID.randomUUID() + " " + ClamdProcess.INFECTED).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] clean(int size) {
        var bytes = new byte[size];
        System.arraycopy(UUID.randomUUID().toString().getBytes(), 0, bytes, 0, 36);
        return bytes;
    }

    private HttpResponse<byte[]> get(Actor actor, String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/documents/" + path))
                        .header("Cookie", commission.cookie(actor))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private int status(Actor actor, UUID id) throws Exception {
        return get(actor, id + "/content").statusCode();
    }

    private Standing withheld(UUID id) {
        return documents.document(room.reader(), id).entry().withheld();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (var tries = 0; !condition.getAsBoolean(); tries++) {
            assertThat(tries).as("waited too long").isLessThan(300);
            Thread.sleep(100);
        }
    }

    private String hash(UUID id) {
        return java.util.Objects.requireNonNull(
                documents.document(room.reader(), id).hash());
    }

    private List<String> notices(Actor actor) {
        return sql.sql(
                        "select subject || ' ' || excerpt from activity.notice where person_id = :person and kind = 'QUARANTINED'")
                .param("person", actor.personId())
                .query(String.class)
                .list();
    }

    private List<String> traces(UUID id) {
        return sql.sql(
                        "select kind || ' ' || coalesce(detail, '') from activity.entry where thing_id = :id and kind <> 'document.deposited' order by at, kind")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private HttpResponse<String> show(Actor actor, String path, byte[] picture) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/" + path))
                        .header("Cookie", commission.cookie(actor))
                        .header("Parvis-Request", "1")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(picture))
                        .build(),
                BodyHandlers.ofString());
    }

    private static byte[] picture(String hidden) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", bytes);
        bytes.write(hidden.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    @Test
    void portraitsAndArmsAreInspectedAndNothingInfectedIsKept() throws Exception {
        var arms = "organisations/" + room.organisationId() + "/arms";
        var head = commission.inhabitant(room.organisationId(), "ORG_ADMIN");
        for (var refused : List.of(
                show(room.reader(), "profile/portrait", picture(ClamdProcess.INFECTED)),
                show(head, arms, picture(ClamdProcess.INFECTED)))) {
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("file-infected").doesNotContain(ClamdProcess.SIGNATURE);
        }
        assertThat(sql.sql("select count(*) from people.portrait where person_id = :person")
                        .param("person", room.reader().personId())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(show(room.reader(), "profile/portrait", picture("")).statusCode())
                .isEqualTo(204);
        assertThat(show(head, arms, picture("")).statusCode()).isEqualTo(204);
    }

    @Test
    void aPortraitThatNobodyInspectsIsNotKept() throws Exception {
        DAEMON.kill();
        daemon.fellSilent();
        var refused = show(room.reader(), "profile/portrait", picture(""));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("file-uninspected");
    }

    @Test
    void whatCameLatelyIsInspectedAgainWhenTheSignaturesAreNew() throws Exception {
        inspector.catchUp();
        inspector.inspectAgain();
        var infected = infected();
        var id = uploaded("Devis.txt", infected);
        // Of the day before: what was unknown then.
        sql.sql("update antivirus.inspection set outcome = 'CLEAN', signature = null where hash = decode(:hash, 'hex')")
                .param("hash", hash(id))
                .update();
        inspector.inspectAgain();
        assertThat(outcome(id)).as("the signatures are the same").isEqualTo("CLEAN");

        sql.sql("update antivirus.state set signatures = 'ClamAV d’hier'").update();
        inspector.inspectAgain();
        await(() -> withheld(id) == Standing.QUARANTINED);
        assertThat(status(room.reader(), id)).isEqualTo(403);
    }

    @Test
    void whatCameLongAgoIsNotInspectedAgainAndNothingIsWithheldMeanwhile() throws Exception {
        inspector.catchUp();
        var old = uploaded("Ancien.txt", clean(40));
        var fresh = uploaded("Nouveau.txt", clean(40));
        sql.sql(
                        "update antivirus.inspection set asked_at = asked_at - interval '90 days' where hash = decode(:hash, 'hex')")
                .param("hash", hash(old))
                .update();
        DAEMON.kill();
        assertThat(store.askAgain(clock.instant().minus(Duration.ofDays(30)), 20_000, clock.instant()))
                .isPositive();
        assertThat(outcome(old)).isEqualTo("CLEAN");
        assertThat(outcome(fresh)).isNull();
        assertThat(status(room.reader(), fresh)).isEqualTo(200);
    }

    private @Nullable String outcome(UUID id) {
        return sql.sql("select outcome from antivirus.inspection where hash = decode(:hash, 'hex')")
                .param("hash", hash(id))
                .query((row, _) -> java.util.Optional.ofNullable(row.getString("outcome")))
                .single()
                .orElse(null);
    }

    @Test
    void anInfectedFileIsKeptAndGivenToNobody() throws Exception {
        var id = uploaded("Devis.txt", infected());

        assertThat(withheld(id)).isEqualTo(Standing.QUARANTINED);
        for (var actor : List.of(room.contributor(), room.reader(), room.facilitator())) {
            assertThat(status(actor, id)).isEqualTo(403);
            assertThat(get(actor, id + "/content?version=1").statusCode()).isEqualTo(403);
            assertThat(get(actor, id + "/preview").statusCode()).isEqualTo(403);
            assertThat(get(actor, id + "/preview/file").statusCode()).isEqualTo(403);
            assertThat(get(actor, id + "/thumbnail").statusCode()).isEqualTo(404);
        }
        assertThat(new String(get(room.reader(), id + "/content").body(), StandardCharsets.UTF_8))
                .contains("file-quarantined");
    }

    @Test
    void anArchiveLeavesItOutAndSaysSo() throws Exception {
        uploaded("Devis.txt", infected());
        uploaded("Plan.txt", "un plan".getBytes());
        var names = new ArrayList<String>();
        var last = "";
        try (var zip = new ZipInputStream(new ByteArrayInputStream(
                get(room.reader(), "archive?ids=" + room.root()).body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                last = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        assertThat(names).anyMatch(name -> name.endsWith("Plan.txt")).noneMatch(name -> name.endsWith("Devis.txt"));
        assertThat(last).contains("Devis.txt").contains("quarantaine").doesNotContain(ClamdProcess.INFECTED);
    }

    @Test
    void whoBroughtItAndWhoRunsTheSpaceAreToldOnce() {
        var content = infected();
        var id = uploaded("Devis.txt", content);
        uploaded("Encore.txt", content);

        var said = List.of("Devis.txt " + ClamdProcess.SIGNATURE, "Encore.txt " + ClamdProcess.SIGNATURE);
        assertThat(notices(room.contributor())).containsExactlyInAnyOrderElementsOf(said);
        assertThat(notices(room.facilitator())).containsExactlyInAnyOrderElementsOf(said);
        assertThat(notices(room.reader())).isEmpty();
        assertThat(traces(id)).containsExactly("document.quarantined " + ClamdProcess.SIGNATURE);
    }

    @Test
    void whatItSaysIsNotFound(@Autowired Texts texts) {
        var id = uploaded("Devis.txt", infected());
        while (texts.readNext()) {
            assertThat(texts).isNotNull();
        }
        assertThat(texts.outcome(hash(id))).isNull();

        quarantine.release(administrator, hash(id), new ReleaseContent("Essai."));
        while (texts.readNext()) {
            assertThat(texts).isNotNull();
        }
        assertThat(texts.outcome(hash(id))).isEqualTo("READ");
    }

    @Test
    void whatTheProductItselfDepositsIsInspectedAsWell() throws Exception {
        var id = deposits.deposit(
                room.contributor(), room.root(), "Carte.txt", new ByteArrayInputStream(infected()), null);
        assertThat(status(room.reader(), id)).isEqualTo(403);
    }

    @Test
    void whatACopierSendsIsInspectedAsWell() throws Exception {
        var base = "http://127.0.0.1:" + port;
        var answer = CLIENT.send(
                        HttpRequest.newBuilder(URI.create(
                                        base + "/api/spaces/" + room.space().id() + "/scanners"))
                                .header("Cookie", commission.cookie(room.facilitator()))
                                .header("Parvis-Request", "1")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"name\":\"Copieur\"}"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        var secret = Pattern.compile("\"secret\":\"([^\"]+)\"").matcher(answer);
        var machine = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer);
        assertThat(secret.find() && machine.find()).as(answer).isTrue();
        var pair = Base64.getEncoder().encodeToString(("copieur:" + secret.group(1)).getBytes(StandardCharsets.UTF_8));
        var sent = CLIENT.send(
                HttpRequest.newBuilder(URI.create(base + "/scan/" + machine.group(1) + "/SCAN0001.txt"))
                        .header("Authorization", "Basic " + pair)
                        .PUT(BodyPublishers.ofByteArray(infected()))
                        .build(),
                BodyHandlers.ofString());
        assertThat(sent.statusCode()).isEqualTo(201);
        var id = sql.sql("select id from documents.entry where space_id = :space and name = 'SCAN0001.txt'")
                .param("space", room.space().id())
                .query(UUID.class)
                .single();
        assertThat(withheld(id)).isEqualTo(Standing.QUARANTINED);
        assertThat(status(room.facilitator(), id)).isEqualTo(403);
        assertThat(notices(room.facilitator())).containsExactly("SCAN0001.txt " + ClamdProcess.SIGNATURE);
    }

    @Test
    void aLargeFileWaitsForTheInspectionAndIsThenDelivered() throws Exception {
        DAEMON.freeze();
        var id = uploaded("Film.bin", clean(LARGE));
        assertThat(withheld(id)).isEqualTo(Standing.WAITING);
        assertThat(status(room.reader(), id)).isEqualTo(409);
        assertThat(status(room.contributor(), id)).as("who brought it has it").isEqualTo(200);

        DAEMON.kill();
        DAEMON.start();
        await(() -> withheld(id) == null);
        assertThat(status(room.reader(), id)).isEqualTo(200);
    }

    @Test
    void withoutTheDaemonFilesAreTakenAndWaitUnlessTheAdministratorSaysOtherwise() throws Exception {
        DAEMON.kill();
        daemon.fellSilent();
        var harmless = uploaded("Note.txt", clean(100));
        var infected = uploaded("Devis.txt", infected());
        assertThat(status(room.reader(), harmless)).isEqualTo(409);
        assertThat(quarantine.view(administrator).version()).isNull();
        assertThat(quarantine.view(administrator).waiting()).isGreaterThanOrEqualTo(2);

        quarantine.lift(administrator);
        assertThat(status(room.reader(), harmless)).isEqualTo(200);

        DAEMON.start();
        await(() -> withheld(infected) == Standing.QUARANTINED);
        await(() -> quarantine.view(administrator).liftedAt() == null);
        assertThat(status(room.reader(), infected)).isEqualTo(403);
        assertThat(status(room.reader(), harmless)).isEqualTo(200);
        assertThat(notices(room.contributor())).containsExactly("Devis.txt " + ClamdProcess.SIGNATURE);
        assertThatThrownBy(() -> quarantine.lift(administrator)).hasMessage("antivirus-answers");
    }

    @Test
    void whatIsKnownToBeCleanIsNotInspectedAgain() throws Exception {
        var content = clean(100);
        uploaded("Note.txt", content);
        DAEMON.kill();
        daemon.fellSilent();
        assertThat(status(room.reader(), uploaded("Copie.txt", content))).isEqualTo(200);
    }

    @Test
    void moreThanTheDaemonTakesIsDeliveredAndCounted() throws Exception {
        var before = quarantine.view(administrator).tooLarge();
        var id = uploaded("Film.bin", clean(ClamdProcess.LARGEST + (4 << 20)));
        await(() -> withheld(id) == null);
        assertThat(status(room.reader(), id)).isEqualTo(200);
        assertThat(quarantine.view(administrator).tooLarge()).isEqualTo(before + 1);
    }

    @Test
    void aFileTakenForInfectedByMistakeIsReleasedWithAReason() throws Exception {
        var id = uploaded("Devis.txt", infected());
        var hash = hash(id);
        assertThat(quarantine.view(administrator).items())
                .filteredOn(item -> item.hash().equals(hash))
                .singleElement()
                .satisfies(item -> assertThat(item.holders())
                        .singleElement()
                        .satisfies(holder -> assertThat(holder.name()).isEqualTo("Devis.txt")));

        quarantine.release(administrator, hash, new ReleaseContent("Fausse alerte, dit l’éditeur."));

        assertThat(status(room.reader(), id)).isEqualTo(200);
        assertThat(traces(id)).contains("document.released Fausse alerte, dit l’éditeur.");
        assertThatThrownBy(() -> quarantine.destroy(administrator, hash)).hasMessage("not-quarantined");
    }

    @Test
    void aDestroyedContentIsGoneUntilSomebodyBringsItAgain() throws Exception {
        var content = infected();
        var id = uploaded("Devis.txt", content);
        quarantine.destroy(administrator, hash(id));

        assertThat(status(room.reader(), id)).isEqualTo(410);
        assertThat(withheld(id)).isEqualTo(Standing.DESTROYED);

        uploaded("Encore.txt", content);
        assertThat(withheld(id)).isEqualTo(Standing.QUARANTINED);
        assertThat(status(room.reader(), id)).isEqualTo(403);
    }

    @Test
    void aFileThatEndsTheDaemonAgainAndAgainIsNotDelivered(@Autowired InspectionStore store) throws Exception {
        DAEMON.freeze();
        var id = uploaded("Piege.bin", clean(LARGE));
        sql.sql("update antivirus.inspection set attempts = :tries where hash = decode(:hash, 'hex')")
                .param("tries", Inspector.ATTEMPTS)
                .param("hash", hash(id))
                .update();
        DAEMON.kill();
        DAEMON.start();
        clock.advance(Duration.ofMinutes(20));
        await(() -> withheld(id) == Standing.QUARANTINED);
        assertThat(store.found(hash(id)))
                .hasValueSatisfying(found -> assertThat(found.outcome()).isEqualTo(Judgement.Outcome.REFUSED));
    }

    @Test
    void whatWasThereBeforeTheDaemonIsInspectedAndDeliveredMeanwhile(@Autowired Texts texts) throws Exception {
        var id = uploaded("Devis.txt", infected());
        var hash = hash(id);
        sql.sql("delete from antivirus.inspection where hash = decode(:hash, 'hex')")
                .param("hash", hash)
                .update();
        assertThat(status(room.reader(), id)).isEqualTo(200);
        while (texts.readNext()) {
            assertThat(texts).isNotNull();
        }
        assertThat(texts.outcome(hash)).isEqualTo("READ");

        sql.sql("update antivirus.state set caught_up_at = null").update();
        await(() -> withheld(id) == Standing.QUARANTINED);
        assertThat(texts.outcome(hash)).as("what it said is forgotten").isNull();
    }

    @Test
    void onlyWhoRunsTheInstallationSeesTheQuarantine() {
        assertThatThrownBy(() -> quarantine.view(room.facilitator())).hasMessage("forbidden");
        assertThatThrownBy(() -> quarantine.lift(room.facilitator())).hasMessage("forbidden");
    }
}
