package fr.parvis.objects;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between a client and a server on this machine, and does what lines and servers do at their worst.
public final class FaultyLine implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile boolean closed;
    private volatile boolean dead;
    private volatile long cutAfter = Long.MAX_VALUE;
    private volatile long cutRequestAfter = Long.MAX_VALUE;
    private volatile int pause;

    public FaultyLine(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        Thread.ofVirtual().start(this::welcome);
    }

    public int port() {
        return door.getLocalPort();
    }

    /// All is well again.
    public void mend() {
        dead = false;
        refusals.set(0);
        cutAfter = Long.MAX_VALUE;
        cutRequestAfter = Long.MAX_VALUE;
        pause = 0;
        drop();
    }

    /// Answers 503 to so many connections.
    public void refuse(int times) {
        refusals.set(times);
        drop();
    }

    /// Hangs up after so many bytes of an answer; 0 lets none through.
    public void cutAnswersAfter(long bytes) {
        cutAfter = bytes;
        drop();
    }

    /// Hangs up after so many bytes of a request.
    public void cutRequestsAfter(long bytes) {
        cutRequestAfter = bytes;
        drop();
    }

    /// Waits that long, in milliseconds, before each piece of an answer.
    public void slow(int milliseconds) {
        pause = milliseconds;
        drop();
    }

    /// Takes no connection any more.
    public void die() {
        dead = true;
        drop();
    }

    private void drop() {
        open.forEach(FaultyLine::hangUp);
        open.clear();
    }

    private void welcome() {
        while (!closed) {
            try {
                var caller = door.accept();
                open.add(caller);
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        if (dead) {
            hangUp(caller);
            return;
        }
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            refuse(caller);
            return;
        }
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            Thread.ofVirtual().start(() -> pass(caller, server, cutRequestAfter, 0));
            pass(server, caller, cutAfter, pause);
        } catch (IOException nobody) {
            hangUp(caller);
        }
    }

    private static void refuse(Socket caller) {
        try (caller) {
            var ignored = caller.getInputStream().read(new byte[64 << 10]);
            caller.getOutputStream()
                    .write(("HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().flush();
            // Who is still sending hears it before the line goes.
            for (var left = 1000; ignored >= 0 && left > 0; left--) {
                ignored = caller.getInputStream().read(new byte[64 << 10]);
            }
        } catch (IOException gone) {
            hangUp(caller);
        }
    }

    private static void pass(Socket from, Socket to, long most, int pause) {
        var left = most;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var chunk = new byte[16 << 10];
            for (int read; left > 0 && (read = in.read(chunk)) >= 0; ) {
                Thread.sleep(pause);
                out.write(chunk, 0, (int) Math.min(read, left));
                left -= read;
            }
        } catch (IOException | InterruptedException cut) {
            left = 0;
        }
        hangUp(from);
        hangUp(to);
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        door.close();
        drop();
    }
}
