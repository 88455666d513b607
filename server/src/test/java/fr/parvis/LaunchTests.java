package fr.parvis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.postgres.StartRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The product as a process of its own: started, killed, stopped, refused.
class LaunchTests {
    @TempDir
    private Path folder = Path.of("/");

    private final List<Process> processes = new ArrayList<>();
    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void letTheDatabaseCross() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : processes) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void theDatabaseKilledComesBackForTheNextRequestAndTheServerKilledForTheNextStart() throws Exception {
        Path data = folder.resolve("data");
        Started first = start("--data", data.toString(), "--port=0", "--empty");
        assertThat(askForSession(first.port())).isEqualTo(401);

        long postgres = postmaster(data);
        kill(postgres);
        awaitAnother(data, postgres);
        assertThat(answerSoon(first.port()))
                .as("requests after the end of the database")
                .isEqualTo(401);

        String second = said(launch("--data", data.toString(), "--port=0"), 1);
        assertThat(second).contains("sert déjà à un Parvis en marche").contains("is in use by a running Parvis");

        long orphan = postmaster(data);
        first.process().destroyForcibly().waitFor();
        Started again = start("--data", data.toString(), "--port=0", "--empty");
        assertThat(askForSession(again.port())).isEqualTo(401);
        assertThat(ProcessHandle.of(orphan)).isEmpty();

        long last = postmaster(data);
        again.process().destroy();
        assertThat(again.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ProcessHandle.of(last)).as("stopped with its server").isEmpty();
        assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void aPortThatIsTakenIsRefusedBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Path data = folder.resolve("unused");
            String said = said(launch("--data", data.toString(), "--port", "" + taken.getLocalPort()), 1);
            assertThat(said)
                    .contains("Le port " + taken.getLocalPort() + " est déjà pris")
                    .doesNotContain("Exception");
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void theCommandLineAndTheEnvironmentAreRead() {
        Launch plain = Launch.of(new String[] {}, Map.of());
        assertThat(plain.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(plain.port()).isEqualTo(8080);
        assertThat(plain.empty()).isFalse();
        assertThat(plain.publicUrl()).isEqualTo("http://127.0.0.1:8080");

        Launch full = Launch.of(
                new String[] {"backup", "--data", "/srv/a", "--port=81", "--empty", "--data=/srv/b", "file"},
                Map.of("PARVIS_PUBLIC_URL", "https://parvis.valbourg.fr", "PARVIS_DATABASE_URL", "postgresql://u@h/d"));
        assertThat(full.data()).as("the last one counts").isEqualTo(Path.of("/srv/b"));
        assertThat(full.port()).isEqualTo(81);
        assertThat(full.empty()).isTrue();
        assertThat(full.publicUrl()).isEqualTo("https://parvis.valbourg.fr");
        assertThat(full.database()).isEqualTo("postgresql://u@h/d");
        assertThat(full.others()).containsExactly("backup", "file");
    }

    @Test
    void whatCannotBeReadIsRefusedInASentence() {
        for (String[] wrong : new String[][] {{"--port", "web"}, {"--port=70000"}, {"--port"}, {"--data"}}) {
            assertThatThrownBy(() -> Launch.of(wrong, Map.of())).as(wrong[0]).isInstanceOf(StartRefused.class);
        }
    }

    private record Started(Process process, int port) {}

    private Started start(String... arguments) throws IOException {
        Process process = launch(arguments);
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            int address = line.indexOf("http://127.0.0.1:");
            if (line.contains("prêt") && address >= 0) {
                Thread.ofVirtual().start(() -> drain(output));
                return new Started(
                        process, Integer.parseInt(line.substring(address + 17).split("/")[0]));
            }
        }
        throw new AssertionError("not started: " + said);
    }

    private static void drain(BufferedReader output) {
        try {
            while (output.readLine() != null) {
                // What a running server logs is of no interest here.
            }
        } catch (IOException itsEnd) {
            // The process is gone.
        }
    }

    private Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Parvis.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        processes.add(process);
        return process;
    }

    private static String said(Process process, int status) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(status);
        return said;
    }

    /// A question that cannot be answered without the database.
    private int askForSession(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/session"))
                .header("Cookie", "parvis_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                .timeout(Duration.ofSeconds(30))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /// At the very moment of the kill, or on a machine that has too much to do, a request may be asked to come
    /// again.
    private int answerSoon(int port) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        int status = askForSession(port);
        while (status == 503 && System.nanoTime() < end) {
            Thread.sleep(100);
            status = askForSession(port);
        }
        return status;
    }

    /// The connections of a killed database may answer a last time: only its successor says that it came back.
    private static void awaitAnother(Path data, long killed) throws Exception {
        Path file = data.resolve("postgres/data/postmaster.pid");
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!Files.exists(file) || Files.size(file) == 0 || postmaster(data) == killed) {
            assertThat(System.nanoTime()).as("the database comes back").isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static void kill(long pid) throws Exception {
        new ProcessBuilder("kill", "-KILL", "" + pid).start().waitFor();
    }
}
