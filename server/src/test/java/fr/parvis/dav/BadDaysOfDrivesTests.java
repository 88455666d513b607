package fr.parvis.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.platform.PlatformSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Bodies that come a byte at a time, and a disk that is full: nothing half is ever seen, and the version before stays.
@ParvisTest
class BadDaysOfDrivesTests {
    private static final int SLOW_ONES = 50;

    @Autowired
    private Drives drives;

    @Autowired
    private TestClock clock;

    @Autowired
    private PlatformSettings settings;

    private MountedDrive mounted;
    private MountedDrive other;

    @BeforeEach
    void open() {
        var room = drives.room();
        mounted = room.contributor();
        other = room.reader();
        assertThat(mounted.put("budget.txt", "La version d’avant").status()).isEqualTo(201);
    }

    @AfterEach
    void tidy() {
        clock.reset();
    }

    /// What somebody sends by hand, a byte at a time.
    private static final class SlowPut implements AutoCloseable {
        private final Socket socket;

        SlowPut(MountedDrive mounted, String name) throws IOException {
            var at = URI.create(mounted.host());
            socket = new Socket(at.getHost(), at.getPort());
            send("PUT " + mounted.path() + "/" + name + " HTTP/1.1\r\nHost: " + at.getAuthority()
                    + "\r\nAuthorization: " + mounted.authorization() + "\r\nContent-Length: 1000000\r\n\r\n");
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        /// Waits for it.
        String answer() throws IOException {
            var head = new StringBuilder();
            var in = socket.getInputStream();
            for (var one = in.read(); one >= 0 && one != '\r'; one = in.read()) {
                head.append((char) one);
            }
            return head.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private Path[] arriving() throws IOException {
        try (var files = Files.list(settings.data().resolve("uploads"))) {
            return files.toArray(Path[]::new);
        }
    }

    private void await(int count) throws Exception {
        while (arriving().length != count) {
            Thread.sleep(20);
        }
    }

    private void nothingHalfIsSeen() {
        assertThat(mounted.get("budget.txt").body()).isEqualTo("La version d’avant");
        assertThat(mounted.get("nouveau.txt").status()).isEqualTo(404);
        assertThat(other.send("PROPFIND", "", "", "Depth", "1").body())
                .contains("budget.txt")
                .doesNotContain("nouveau.txt");
    }

    @Test
    void bodiesThatComeAByteAtATimeHinderNobodyAndAreEnded() throws Exception {
        var before = arriving().length;
        var slow = new ArrayList<SlowPut>();
        try {
            for (var number = 0; number < SLOW_ONES; number++) {
                var one = new SlowPut(mounted, number % 2 == 0 ? "budget.txt" : "nouveau.txt");
                slow.add(one);
                one.send("x");
            }
            await(before + SLOW_ONES);
            nothingHalfIsSeen();
            assertThat(other.get("budget.txt").status()).isEqualTo(200);
            assertThat(mounted.put("autre.txt", "à temps").status()).isEqualTo(201);

            // Two minutes of grace, then a kilobyte a second on the whole.
            clock.advance(Duration.ofSeconds(119));
            for (var one : slow) {
                one.send("x");
            }
            assertThat(arriving()).hasSize(before + SLOW_ONES);
            clock.advance(Duration.ofSeconds(10));
            for (var one : slow) {
                one.send("x");
                assertThat(one.answer()).startsWith("HTTP/1.1 408");
            }
            await(before);
            nothingHalfIsSeen();
        } finally {
            for (var one : slow) {
                one.close();
            }
        }
    }

    @Test
    void aBodyThatBreaksOffLeavesNothing() throws Exception {
        var before = arriving().length;
        try (var one = new SlowPut(mounted, "nouveau.txt");
                var two = new SlowPut(mounted, "budget.txt")) {
            one.send("la moitié");
            two.send("la moitié");
            await(before + 2);
        }
        await(before);
        nothingHalfIsSeen();
    }

    @Test
    void aFullDiskIsSaidAndLeavesWhatWasThere() throws Exception {
        var uploads = settings.data().resolve("uploads");
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=33m", "tmpfs", uploads.toString()) == 0,
                "Only root may mount the small disk that this test fills.");
        try {
            for (var name : new String[] {"nouveau.txt", "budget.txt"}) {
                assertThat(mounted.send("PUT", name, new byte[3 << 19]).status())
                        .as("announced, and too much")
                        .isEqualTo(507);
                assertThat(unannounced(name)).as("it fills up on the way").isEqualTo(507);
                assertThat(arriving()).isEmpty();
                nothingHalfIsSeen();
            }
        } finally {
            run("umount", uploads.toString());
        }
        assertThat(mounted.put("budget.txt", "La suite").status()).isEqualTo(204);
        assertThat(mounted.get("budget.txt").body()).isEqualTo("La suite");
    }

    /// Without saying how much comes.
    private int unannounced(String name) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(mounted.url() + name))
                .header("Authorization", mounted.authorization())
                .PUT(BodyPublishers.ofInputStream(() -> new Zeros(69 << 19)))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static final class Zeros extends InputStream {
        private int left;

        Zeros(int size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int room) {
            var more = Math.min(left, room);
            left -= more;
            return more == 0 ? -1 : more;
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
