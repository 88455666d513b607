package fr.parvis.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Deposits;
import fr.parvis.objects.Bucket;
import fr.parvis.objects.FaultyLine;
import fr.parvis.objects.S3Server;
import fr.parvis.platform.Actor;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// Contents in a bucket, behind a line that fails.
@ParvisTest
@DirtiesContext
class PlacedContentsTests {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static @Nullable S3Server server;
    private static @Nullable FaultyLine line;

    @BeforeAll
    static void require() {
        S3Server.require();
    }

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        S3Server.require();
        server = new S3Server();
        line = new FaultyLine(server.port());
        properties.add("parvis.s3.endpoint", () -> "http://127.0.0.1:" + line.port());
        properties.add("parvis.s3.bucket", () -> "parvis");
        properties.add("parvis.s3.access-key", () -> "S3RVER");
        properties.add("parvis.s3.secret-key", () -> "S3RVER");
        properties.add("parvis.s3.prefix", () -> "contenus");
        properties.add("parvis.files.local-copies", () -> "0");
    }

    @Autowired
    private Background background;

    @Autowired
    private Relocation relocation;

    @Autowired
    private Checkups checkups;

    @Autowired
    private CheckupStore checkupStore;

    @Autowired
    private PlacementStore placements;

    @Autowired
    private FileStore store;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Depot depot;

    @Autowired
    private FileSettings settings;

    @Autowired
    private Sweep sweep;

    @Autowired
    private Commission commission;

    @Autowired
    private Deposits deposits;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private Commission.Room room;

    private final Bucket bucket() {
        return new Bucket(S3Server.address(server.port(), "contenus/"), Clock.systemUTC());
    }

    @BeforeEach
    void open() throws Exception {
        // The tests say themselves when something moves, and nothing of other tests does.
        background.stop();
        line.mend();
        sql.sql("update files.blob set destroyed_at = created_at where in_bucket_at is null and destroyed_at is null")
                .update();
        room = commission.room();
    }

    @AfterEach
    void tidy() {
        clock.reset();
    }

    @AfterAll
    static void stop() throws Exception {
        if (line != null && server != null) {
            line.close();
            server.close();
        }
    }

    private record Deposited(UUID id, byte[] bytes, String hash) {}

    private Deposited deposited(int size) {
        var bytes = new byte[size];
        new Random().nextBytes(bytes);
        var id = deposits.deposit(
                room.contributor(), room.root(), UUID.randomUUID() + ".bin", new ByteArrayInputStream(bytes), null);
        var hash = sql.sql("select encode(hash, 'hex') from documents.version where entry_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        return new Deposited(id, bytes, hash);
    }

    private HttpResponse<byte[]> get(UUID id, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/documents/" + id + "/content"))
                .header("Cookie", commission.cookie(room.reader()));
        return CLIENT.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    /// Twice: the first round goes on where an earlier one stood.
    private void move() {
        for (var round = 0; round < 2; round++) {
            while (relocation.moveNext()) {
                assertThat(relocation.failure()).isNull();
            }
        }
    }

    private void look(boolean whole) {
        while (checkups.lookAtNext()) {
            // until the one that another began, at night, has come to its end
        }
        checkups.begin(whole);
        while (checkups.lookAtNext()) {
            assertThat(checkupStore.underWay()).isPresent();
        }
    }

    private List<String> flaws() {
        return checkupStore.flaws(100).stream()
                .map(flaw -> flaw.what() + " " + flaw.hash())
                .toList();
    }

    @Test
    void aDepositIsTakenWhileTheStoreIsAwayAndGoesThereLater() throws Exception {
        line.die();
        var one = deposited(100_000);
        assertThat(get(one.id()).body()).isEqualTo(one.bytes());
        assertThatThrownBy(relocation::moveNext).isInstanceOf(UncheckedIOException.class);
        assertThat(relocation.failure()).isNotNull();
        assertThat(placements.isInBucket(one.hash())).isFalse();

        line.mend();
        move();
        assertThat(placements.isInBucket(one.hash())).isTrue();
        assertThat(bucket().size(Depot.key(one.hash()))).hasValue(100_000);
        assertThat(get(one.id()).body()).as("the copy on the disk").isEqualTo(one.bytes());
    }

    @Test
    void whatLiesInTheBucketIsReadWholeAndByPieces() throws Exception {
        var small = deposited(100_000);
        var large = deposited(20 << 20);
        move();
        relocation.forgetCopies();
        assertThat(depot.isHere(small.hash())).isFalse();

        assertThat(get(large.id()).body()).isEqualTo(large.bytes());
        var part = get(large.id(), "Range", "bytes=1000000-1999999");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(large.bytes(), 1_000_000, 2_000_000));
        assertThat(depot.isHere(large.hash())).as("what is large is sent on").isFalse();
        assertThat(get(small.id()).body()).isEqualTo(small.bytes());
        assertThat(depot.isHere(small.hash()))
                .as("what is small is kept at hand")
                .isTrue();
    }

    @Test
    void aLineThatIsCutIsNotNoticedByWhoReads() throws Exception {
        var large = deposited(20 << 20);
        move();
        relocation.forgetCopies();
        line.cutAnswersAfter(5 << 20);
        assertThat(get(large.id()).body()).isEqualTo(large.bytes());
        line.mend();
        line.refuse(2);
        assertThat(get(large.id()).body()).isEqualTo(large.bytes());
    }

    @Test
    void aStoreThatIsAwayIsSaidInASentence() throws Exception {
        var one = deposited(100_000);
        move();
        relocation.forgetCopies();
        line.die();
        var answer = get(one.id());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(new String(answer.body())).contains("store-silent");
        line.mend();
        assertThat(get(one.id()).body()).isEqualTo(one.bytes());
    }

    @Test
    void aMoveThatIsCutIsDoneAgainAndNothingIsDeletedBefore() throws Exception {
        var one = deposited(3 << 20);
        line.cutRequestsAfter(1 << 20);
        assertThatThrownBy(relocation::moveNext).isInstanceOf(UncheckedIOException.class);
        relocation.forgetCopies();
        line.mend();
        assertThat(placements.isInBucket(one.hash())).isFalse();
        assertThat(get(one.id()).body()).isEqualTo(one.bytes());
        move();
        relocation.forgetCopies();
        assertThat(get(one.id()).body()).isEqualTo(one.bytes());
    }

    @Test
    void theSameContentBroughtAgainAfterItMovedIsMovedAgain() throws Exception {
        var one = deposited(1_000);
        move();
        relocation.forgetCopies();
        bucket().delete(Depot.key(one.hash()));
        deposits.deposit(room.contributor(), room.root(), "encore.bin", new ByteArrayInputStream(one.bytes()), null);
        assertThat(get(one.id()).body()).as("what was lost is mended").isEqualTo(one.bytes());
        move();
        assertThat(bucket().size(Depot.key(one.hash()))).hasValue(1_000);
    }

    @Test
    void whatIsMissingOrDamagedIsNamedUntilItIsWellAgain() throws Exception {
        var missing = deposited(1_000);
        var damaged = deposited(1_000);
        var kept = deposited(1_000);
        move();
        relocation.forgetCopies();
        bucket().delete(Depot.key(missing.hash()));
        var other = Files.write(Files.createTempFile("other", ""), kept.bytes());
        bucket().put(Depot.key(damaged.hash()), other, kept.hash(), 1_000);

        look(true);
        assertThat(flaws()).contains("MISSING " + missing.hash(), "DAMAGED " + damaged.hash());
        assertThat(flaws()).noneMatch(flaw -> flaw.endsWith(kept.hash()));
        var administrator = new Actor(room.reader().personId(), null, null, true, false, Locale.FRENCH);
        assertThat(holdings.view(administrator).flaws())
                .anySatisfy(flaw -> assertThat(flaw.names()).anyMatch(name -> name.contains("Commission")));
        assertThat(get(damaged.id()).statusCode())
                .as("what is damaged is not given")
                .isEqualTo(503);

        for (var one : List.of(missing, damaged)) {
            deposits.deposit(
                    room.contributor(), room.root(), one.hash() + ".bin", new ByteArrayInputStream(one.bytes()), null);
        }
        move();
        look(true);
        assertThat(flaws()).noneMatch(flaw -> flaw.endsWith(missing.hash()) || flaw.endsWith(damaged.hash()));
    }

    @Test
    void whatNothingRefersToIsSweptThereAsWell() throws Exception {
        var blob = new Blob[1];
        var bytes = UUID.randomUUID().toString().getBytes();
        transaction.executeWithoutResult(_ -> blob[0] = blobs.store(new ByteArrayInputStream(bytes)));
        move();
        var stranger = "ab/cd/" + "abcd".repeat(16);
        bucket().put(stranger, Files.write(Files.createTempFile("stray", ""), bytes), blob[0].hash(), bytes.length);

        clock.advance(Duration.ofHours(26));
        sweep.orphans();
        sweep.strayObjects();

        assertThat(bucket().size(Depot.key(blob[0].hash()))).isEmpty();
        assertThat(bucket().size(stranger)).isEmpty();
        assertThat(depot.isHere(blob[0].hash())).isFalse();
    }

    @Autowired
    private Blobs blobs;

    @Test
    void allGoesBackToTheDiskWhenTheBucketIsNotWantedAnyMore() throws Exception {
        var one = deposited(200_000);
        move();
        relocation.forgetCopies();
        var environment = new MockEnvironment()
                .withProperty("parvis.s3.endpoint", "http://127.0.0.1:" + line.port())
                .withProperty("parvis.s3.bucket", "parvis")
                .withProperty("parvis.s3.access-key", "S3RVER")
                .withProperty("parvis.s3.secret-key", "S3RVER")
                .withProperty("parvis.s3.prefix", "contenus")
                .withProperty("parvis.files.store", "disk");
        var place = new Place(environment);
        var back = new Relocation(
                place, new Depot(settings, place), placements, store, settings, transaction, Clock.systemUTC());
        while (back.moveNext()) {
            assertThat(back.failure()).isNull();
        }
        assertThat(placements.isInBucket(one.hash())).isFalse();
        assertThat(bucket().size(Depot.key(one.hash()))).isEmpty();
        line.die();
        assertThat(get(one.id()).body()).isEqualTo(one.bytes());
    }
}
