package fr.parvis.imports;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Debian's smbd on a port of this machine, with the shares `Mairie` (signed and encrypted), `Ancien` (signed) and a
/// person called `secretaire`. Whoever is not known is let in as nobody, as badly kept servers do.
final class SmbdProcess {
    static final String LOGIN = "VALBOURG\\secretaire";
    static final String SECRET = "Canards-42";

    private static final String LIBRARIES = "usr/lib/x86_64-linux-gnu";

    private final Path program;
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    SmbdProcess() {
        program = program();
        try {
            folder = Files.createTempDirectory("parvis-smbd");
            for (var below : List.of("state", "private", "run", "lock", "cache", "mairie")) {
                Files.createDirectories(folder.resolve(below));
            }
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
            Files.writeString(folder.resolve("users.map"), "backup = secretaire\n");
            Files.writeString(folder.resolve("smb.conf"), configuration());
            secret();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Skips the test with a sentence where the program is not there; under CI that is a failure.
    private static Path program() {
        var sentence = "smbd is not there, or this account is not root: bin/test unpacks it for root.";
        if ("root".equals(System.getProperty("user.name"))) {
            for (var file : List.of(Path.of("/usr/sbin/smbd"), Path.of("../.build/samba/usr/sbin/smbd"))) {
                if (Files.isExecutable(file)) {
                    return file.toAbsolutePath().normalize();
                }
            }
            if ("true".equals(System.getenv("CI"))) {
                fail(sentence);
            }
        }
        assumeTrue(false, sentence);
        throw new IllegalStateException(sentence);
    }

    private String configuration() {
        return """
                [global]
                  server role = standalone server
                  workgroup = VALBOURG
                  netbios name = SERVEUR
                  smb ports = %1$d
                  interfaces = 127.0.0.1/8
                  bind interfaces only = yes
                  private dir = %2$s/private
                  lock directory = %2$s/lock
                  state directory = %2$s/state
                  cache directory = %2$s/cache
                  pid directory = %2$s/run
                  ncalrpc dir = %2$s/run/ncalrpc
                  log file = %2$s/log
                  passdb backend = tdbsam:%2$s/private/passdb.tdb
                  username map = %2$s/users.map
                  map to guest = bad user
                  disable spoolss = yes
                  load printers = no
                  printcap name = /dev/null
                  rpc start on demand helpers = false
                  server min protocol = SMB2_02
                  unix extensions = no
                [Mairie]
                  path = %2$s/mairie
                  force user = root
                  read only = yes
                  guest ok = yes
                  smb encrypt = desired
                  msdfs root = yes
                [Ancien]
                  path = %2$s/mairie
                  force user = root
                  read only = yes
                  smb encrypt = off
                """.formatted(port, folder);
    }

    private void secret() throws IOException {
        var pdbedit = program.resolveSibling("../bin/pdbedit").normalize();
        var adding = run(pdbedit.toString(), "-s", configured(), "-a", "-t", "-u", "backup");
        try (var in = adding.getOutputStream()) {
            in.write((SECRET + "\n" + SECRET + "\n").getBytes());
        }
        try {
            if (adding.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("out")));
            }
        } catch (InterruptedException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private String configured() {
        return folder.resolve("smb.conf").toString();
    }

    private Process run(String... command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile());
        var own = program.getParent().getParent().getParent().resolve(LIBRARIES);
        builder.environment().put("LD_LIBRARY_PATH", own + ":" + own.resolve("samba"));
        return builder.start();
    }

    /// What the shares hold.
    Path shared() {
        return folder.resolve("mairie");
    }

    int port() {
        return port;
    }

    String address(String share) {
        return "\\\\127.0.0.1:" + port + "\\" + share;
    }

    void start() {
        try {
            process = run(program.toString(), "--foreground", "--no-process-group", "-s", configured());
            for (var tries = 0; !answers(); tries++) {
                if (tries > 150 || !process.isAlive()) {
                    throw new IllegalStateException(Files.readString(folder.resolve("out")));
                }
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private boolean answers() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// With those that serve its connections.
    void kill() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            try {
                process.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException cause) {
                throw new IllegalStateException(cause);
            }
        }
    }
}
