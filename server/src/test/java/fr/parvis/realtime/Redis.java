package fr.parvis.realtime;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// A real Redis of a test's own, on a port of 127.0.0.1, that keeps nothing.
final class Redis implements AutoCloseable {
    private final String program;
    final int port;
    private Process process;

    private Redis(String program) throws IOException {
        this.program = program;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start();
    }

    /// Empty where none is installed; `bin/test` gets one ready when it is run by root.
    static Optional<Redis> find() throws IOException {
        var program = Stream.of(
                        Path.of("../.build/redis/usr/bin/redis-server"),
                        Path.of("/usr/bin/redis-server"),
                        Path.of("/usr/bin/valkey-server"))
                .filter(Files::isExecutable)
                .findFirst();
        return program.isEmpty()
                ? Optional.empty()
                : Optional.of(new Redis(program.get().toString()));
    }

    void start() throws IOException {
        process = new ProcessBuilder(
                        program, "--port", "" + port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int tries = 0; tries < 100; tries++) {
            try (var answers = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                pause();
            }
        }
        throw new IOException("Redis does not answer");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        process.destroyForcibly().onExit().join();
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        stop();
    }
}
