package fr.parvis.realtime;

import com.zaxxer.hikari.HikariDataSource;
import fr.parvis.Parvis;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Another node of the product as a process of its own, on the database that all tests share: it can be killed.
final class NodeProcess implements AutoCloseable {
    final int port;
    private final Process process;
    private final Path log;

    NodeProcess(DataSource shared, String... more) throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var folder = Files.createTempDirectory("parvis-node");
        log = folder.resolve("log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Parvis.class.getName(),
                "--port",
                "" + port,
                "--data",
                folder.resolve("data").toString(),
                "--empty"));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("PARVIS_DATABASE_URL", address(shared));
        process = builder.start();
        awaitAnswer();
    }

    private static String address(DataSource shared) throws SQLException {
        var pool = shared.unwrap(HikariDataSource.class);
        var place = URI.create(pool.getJdbcUrl().substring("jdbc:".length()));
        return "postgresql://%s:%s@%s:%d%s"
                .formatted(
                        URLEncoder.encode(pool.getUsername(), StandardCharsets.UTF_8),
                        URLEncoder.encode(pool.getPassword(), StandardCharsets.UTF_8),
                        place.getHost(),
                        place.getPort(),
                        place.getPath());
    }

    private void awaitAnswer() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/session"))
                .build();
        for (int tries = 0; tries < 900 && process.isAlive(); tries++) {
            try {
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IOException("the node does not answer: " + tail(log.toFile()));
    }

    private static String tail(File log) throws IOException {
        var said = Files.readString(log.toPath());
        return said.substring(Math.max(0, said.length() - 2_000));
    }

    /// kill -9.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
