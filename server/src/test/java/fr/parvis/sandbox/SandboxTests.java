package fr.parvis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTests {

    @TempDir
    private Path folder;

    private Path picture;

    @BeforeEach
    void draw() throws IOException {
        picture = Files.write(
                folder.resolve("été à la mairie.png"), Specimens.encoded(Specimens.twoColours(400, 300), "png"));
    }

    @Test
    void nothingRunsBeforeTheFirstJobAndOneWorkerServesMany() {
        try (Sandbox sandbox = new Sandbox()) {
            assertThat(sandbox.worker()).isEmpty();
            assertThat(sandbox.run(thumbnail(picture))).isInstanceOf(Result.Picture.class);
            long first = pid(sandbox);
            for (int i = 0; i < 20; i++) {
                assertThat(sandbox.run(thumbnail(picture))).isInstanceOf(Result.Picture.class);
            }
            assertThat(pid(sandbox)).isEqualTo(first);
        }
    }

    @Test
    void aThumbnailKeepsProportionsAndTellsTheSourcesSize() {
        try (Sandbox sandbox = new Sandbox()) {
            Result result = sandbox.run(new Job.Thumbnail(picture, "image/png", 100));
            assertThat(result).isInstanceOfSatisfying(Result.Picture.class, small -> {
                assertThat(List.of(small.width(), small.height())).isEqualTo(List.of(100, 75));
                assertThat(List.of(small.sourceWidth(), small.sourceHeight())).isEqualTo(List.of(400, 300));
                assertThat(small.mediaType()).isEqualTo("image/jpeg");
                assertThat(small.pages()).isEqualTo(1);
            });
        }
    }

    @Test
    void aWorkerIsReplacedAfterItsJobsAndEndedWhenIdle() throws Exception {
        SandboxSettings settings = SandboxSettings.DEFAULT.withJobsPerWorker(2).withIdle(Duration.ofMillis(300));
        try (Sandbox sandbox = new Sandbox(settings)) {
            sandbox.run(thumbnail(picture));
            ProcessHandle first = sandbox.worker().orElseThrow();
            sandbox.run(thumbnail(picture));
            assertThat(first.isAlive()).isFalse();
            sandbox.run(thumbnail(picture));
            ProcessHandle second = sandbox.worker().orElseThrow();
            assertThat(second.pid()).isNotEqualTo(first.pid());
            second.onExit().get(10, TimeUnit.SECONDS);
            assertThat(sandbox.run(thumbnail(picture))).isInstanceOf(Result.Picture.class);
        }
    }

    @Test
    void aJobWhoseWorkerIsKilledIsRefusedAndTheNextOneWorks() throws Exception {
        Path forever = HostileFilesTests.drawsForever(folder);
        try (Sandbox sandbox = new Sandbox();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            sandbox.run(thumbnail(picture));
            ProcessHandle worker = sandbox.worker().orElseThrow();
            Future<Result> victim =
                    callers.submit(() -> sandbox.run(new Job.Thumbnail(forever, "application/pdf", 320)));
            awaitOccupied(sandbox);
            worker.destroyForcibly();
            assertThat(victim.get(5, TimeUnit.SECONDS)).isEqualTo(new Result.Refused(Result.Cause.CRASHED));
            assertThat(sandbox.run(thumbnail(picture))).isInstanceOf(Result.Picture.class);
        }
    }

    @Test
    void aWorkerThatDiedWhileIdleIsNotTheNextJobsFault() throws Exception {
        try (Sandbox sandbox = new Sandbox()) {
            sandbox.run(thumbnail(picture));
            ProcessHandle worker = sandbox.worker().orElseThrow();
            worker.destroyForcibly();
            worker.onExit().get(5, TimeUnit.SECONDS);
            assertThat(sandbox.run(thumbnail(picture))).isInstanceOf(Result.Picture.class);
        }
    }

    @Test
    void ofFiftyCallersAtOnceOneIsServedSixteenWaitAndTheOthersAreToldToComeBack() throws Exception {
        Path forever = HostileFilesTests.drawsForever(folder);
        try (Sandbox sandbox = new Sandbox(SandboxSettings.DEFAULT.withTimeLimit(Duration.ofSeconds(3)));
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            sandbox.run(thumbnail(picture));
            Future<Result> slow = callers.submit(() -> sandbox.run(new Job.Thumbnail(forever, "application/pdf", 320)));
            awaitOccupied(sandbox);
            List<Future<Result>> others = new ArrayList<>();
            for (int i = 0; i < 49; i++) {
                others.add(callers.submit(() -> sandbox.run(thumbnail(picture))));
            }
            int pictures = 0;
            int busy = 0;
            for (Future<Result> other : others) {
                switch (other.get(30, TimeUnit.SECONDS)) {
                    case Result.Picture _ -> pictures++;
                    case Result.Busy _ -> busy++;
                    default -> throw new AssertionError(other.get());
                }
            }
            assertThat(slow.get()).isEqualTo(new Result.Refused(Result.Cause.TIMED_OUT));
            assertThat(pictures).isEqualTo(16);
            assertThat(busy).isEqualTo(33);
        }
    }

    @Test
    void closingEndsTheWorkerInTheMiddleOfAJob() throws Exception {
        Path forever = HostileFilesTests.drawsForever(folder);
        Sandbox sandbox = new Sandbox();
        sandbox.run(thumbnail(picture));
        ProcessHandle worker = sandbox.worker().orElseThrow();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Result> cut = callers.submit(() -> sandbox.run(new Job.Thumbnail(forever, "application/pdf", 320)));
            awaitOccupied(sandbox);
            sandbox.close();
            assertThat(cut.get(5, TimeUnit.SECONDS)).isInstanceOf(Result.Refused.class);
        }
        assertThat(worker.isAlive()).isFalse();
        assertThat(sandbox.run(thumbnail(picture))).isEqualTo(new Result.Busy());
    }

    /// The server's stand-in is another Java, killed without a word while its worker works.
    @Test
    void theWorkerEndsWhenTheServerIsKilled() throws Exception {
        Path forever = HostileFilesTests.drawsForever(folder);
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingServer.class.getName(),
                        picture.toString(),
                        forever.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            long pid = Long.parseLong(server.inputReader().readLine());
            ProcessHandle worker = ProcessHandle.of(pid).orElseThrow();
            Thread.sleep(500);
            assertThat(worker.isAlive()).isTrue();
            server.destroyForcibly();
            worker.onExit().get(10, TimeUnit.SECONDS);
        } finally {
            server.destroyForcibly();
        }
    }

    static final class DyingServer {
        public static void main(String[] arguments) throws Exception {
            Sandbox sandbox = new Sandbox(SandboxSettings.DEFAULT.withTimeLimit(Duration.ofMinutes(5)));
            sandbox.run(thumbnail(Path.of(arguments[0])));
            System.out.println(pid(sandbox));
            sandbox.run(new Job.Thumbnail(Path.of(arguments[1]), "application/pdf", 320));
        }
    }

    @Test
    void theWorkerIsPoor() throws Exception {
        try (Sandbox sandbox = new Sandbox()) {
            sandbox.run(thumbnail(picture));
            Path process = Path.of("/proc", Long.toString(pid(sandbox)));
            assertThat(Files.readString(process.resolve("status"))).contains("NoNewPrivs:\t1");
            assertThat(Files.readString(process.resolve("limits")))
                    .containsPattern("Max data size +805306368 ")
                    .containsPattern("Max file size +33554432 ")
                    .containsPattern("Max core file size +0 ")
                    .containsPattern("Max cpu time +900 ");
            assertThat(Files.readString(process.resolve("environ")).split("\0"))
                    .containsExactlyInAnyOrder("PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8");
            if (Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
                assertThat(Files.getAttribute(process, "unix:uid")).isEqualTo(65534);
            }
        }
    }

    @Test
    void anAnswerThatIsNoResultIsNotBelieved() {
        for (byte[] answer : List.of(
                new byte[] {'X'},
                new byte[] {'N', 99},
                new byte[] {'T', 0x7f, -1, -1, -1},
                new byte[] {'P', 1, 0, 0, 0, 0},
                new byte[] {'P', 0, 0, 0, 0, 9, 0, 0, 0, 9, 0, 0, 0, 9, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0, 0, 2, '<', 'p'
                })) {
            assertThatThrownBy(() -> Wire.readResult(new DataInputStream(new ByteArrayInputStream(answer))))
                    .isInstanceOf(Wire.Misbehaved.class);
        }
    }

    private static Job thumbnail(Path file) {
        return new Job.Thumbnail(file, "image/png", 64);
    }

    private static void awaitOccupied(Sandbox sandbox) throws InterruptedException {
        while (!sandbox.occupied()) {
            Thread.sleep(5);
        }
        Thread.sleep(100);
    }

    private static long pid(Sandbox sandbox) {
        return sandbox.worker().orElseThrow().pid();
    }
}
