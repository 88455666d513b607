package fr.parvis.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said with a store, over a line that fails.
class BucketTests {
    private static @Nullable S3Server server;
    private static @Nullable FaultyLine line;

    @TempDir
    private static Path folder;

    private Bucket bucket;
    private BucketAddress address;

    @BeforeAll
    static void start() {
        server = new S3Server();
        line = new FaultyLine(server.port());
    }

    @AfterAll
    static void stop() throws IOException {
        if (line != null && server != null) {
            line.close();
            server.close();
        }
    }

    @BeforeEach
    void mend() {
        line.mend();
        address = S3Server.address(line.port(), UUID.randomUUID() + "/");
        bucket = new Bucket(address, new Line(address, Clock.systemUTC(), 2_000));
    }

    private record Content(Path file, byte[] bytes, String hash) {}

    private static Content content(int size) throws Exception {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        var file = Files.write(folder.resolve(UUID.randomUUID().toString()), bytes);
        return new Content(
                file,
                bytes,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    private void put(String key, Content content) throws IOException {
        bucket.put(key, content.file(), content.hash(), content.bytes().length);
    }

    private byte[] read(String key, long start, long end) throws IOException {
        try (var in = bucket.read(key, start, end)) {
            return in.readAllBytes();
        }
    }

    @Test
    void whatIsPutIsReadWholeAndByPieces() throws Exception {
        var content = content(300_000);
        put("ab/cd/x", content);
        assertThat(bucket.size("ab/cd/x")).hasValue(300_000);
        assertThat(read("ab/cd/x", 0, 300_000)).isEqualTo(content.bytes());
        assertThat(read("ab/cd/x", 100, 200)).isEqualTo(java.util.Arrays.copyOfRange(content.bytes(), 100, 200));
        put("ab/cd/empty", content(0));
        assertThat(read("ab/cd/empty", 0, 0)).isEmpty();
    }

    @Test
    void aLargeFileGoesByParts() throws Exception {
        var content = content(70 << 20);
        put("large", content);
        assertThat(bucket.size("large")).hasValue(70 << 20);
        assertThat(read("large", (70 << 20) - 10, 70 << 20))
                .isEqualTo(java.util.Arrays.copyOfRange(content.bytes(), (70 << 20) - 10, 70 << 20));
        assertThat(read("large", 0, 70 << 20)).isEqualTo(content.bytes());
    }

    @Test
    void whatIsNotThereIsAbsent() throws Exception {
        assertThat(bucket.size("nothing")).isEmpty();
        assertThatThrownBy(() -> read("nothing", 0, 10))
                .isInstanceOfSatisfying(
                        BucketRefusal.class,
                        refusal -> assertThat(refusal.isAbsence()).isTrue());
        bucket.delete("nothing");
    }

    @Test
    void whatIsDeletedIsGone() throws Exception {
        put("x", content(10));
        bucket.delete("x");
        assertThat(bucket.size("x")).isEmpty();
    }

    @Test
    void allIsListedPageByPageInTheOrderOfTheKeys() throws Exception {
        var content = content(3);
        for (var number = 0; number < 5; number++) {
            put("k" + number, content);
        }
        var page = bucket.list("");
        assertThat(page.objects().stream().map(Listing.Stored::key)).containsExactly("k0", "k1", "k2", "k3", "k4");
        assertThat(page.objects()).allSatisfy(one -> assertThat(one.size()).isEqualTo(3));
        assertThat(page.next()).isEmpty();
    }

    @Test
    void aStoreThatIsBusyIsAskedAgain() throws Exception {
        var content = content(100_000);
        line.refuse(2);
        put("x", content);
        line.refuse(3);
        assertThat(read("x", 0, 100_000)).isEqualTo(content.bytes());
    }

    @Test
    void aReadThatIsCutGoesOnWhereItStood() throws Exception {
        var content = content(2_000_000);
        put("x", content);
        line.cutAnswersAfter(300_000);
        assertThat(read("x", 0, 2_000_000)).isEqualTo(content.bytes());
    }

    @Test
    void aPutThatIsCutIsSaidAndPutAgain() throws Exception {
        var content = content(2_000_000);
        line.cutRequestsAfter(500_000);
        assertThatThrownBy(() -> put("x", content)).isInstanceOf(IOException.class);
        line.mend();
        put("x", content);
        assertThat(read("x", 0, 2_000_000)).isEqualTo(content.bytes());
    }

    @Test
    void aSlowStoreIsWaitedForAndASilentOneIsNot() throws Exception {
        var content = content(200_000);
        put("x", content);
        line.slow(50);
        assertThat(read("x", 0, 200_000)).isEqualTo(content.bytes());
        line.slow(4_000);
        var before = System.nanoTime();
        assertThatThrownBy(() -> bucket.size("x")).isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(40));
    }

    @Test
    void aStoreThatIsAwayIsSaidToBe() {
        line.die();
        assertThatThrownBy(() -> bucket.size("x")).isInstanceOf(IOException.class);
    }

    @Test
    void halfAnAddressIsRefused() {
        assertThat(BucketAddress.of(_ -> "")).isNull();
        var half = Map.of("endpoint", "https://s3.example/", "bucket", "b", "access-key", "a");
        assertThatThrownBy(() -> BucketAddress.of(name -> half.getOrDefault(name, "")))
                .hasMessageContaining("secret-key");
    }
}
