package fr.parvis.objects;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// A store that speaks S3: s3rver, from npm, which `bin/test` puts under `.build`.
public final class S3Server implements AutoCloseable {
    private static final Path PROGRAM = Path.of("../.build/s3/node_modules/s3rver/bin/s3rver.js");
    private final int port;
    private final Process process;

    /// Skips the tests with a sentence where it is not there; under CI that is a failure.
    public static void require() {
        if (!Files.exists(PROGRAM)) {
            var sentence = "s3rver is not there: bin/test installs it under .build.";
            if ("true".equals(System.getenv("CI"))) {
                fail(sentence);
            }
            assumeTrue(false, sentence);
        }
    }

    public S3Server() {
        require();
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        try {
            var folder = Files.createTempDirectory("parvis-s3");
            process = new ProcessBuilder(
                            "node",
                            PROGRAM.toAbsolutePath().normalize().toString(),
                            "-d",
                            folder.toString(),
                            "-a",
                            "127.0.0.1",
                            "-p",
                            String.valueOf(port),
                            "-s",
                            "--no-vhost-buckets",
                            "--configure-bucket",
                            "parvis")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            for (var tries = 0; !answers(); tries++) {
                if (tries > 300 || !process.isAlive()) {
                    throw new IllegalStateException(Files.readString(folder.resolve("log")));
                }
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /// @param port of the server, or of what stands before it
    public static BucketAddress address(int port, String prefix) {
        return new BucketAddress(
                URI.create("http://127.0.0.1:" + port), "us-east-1", "parvis", "S3RVER", "S3RVER", prefix);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
