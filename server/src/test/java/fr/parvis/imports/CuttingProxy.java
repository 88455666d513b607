package fr.parvis.imports;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// A way to a server that breaks after so many bytes have come back.
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

    CuttingProxy(int port) throws IOException {
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try {
                    var near = door.accept();
                    var far = new Socket(InetAddress.getLoopbackAddress(), port);
                    open.add(near);
                    open.add(far);
                    Thread.ofVirtual().start(() -> carry(near, far, false));
                    Thread.ofVirtual().start(() -> carry(far, near, true));
                } catch (IOException ended) {
                    return;
                }
            }
        });
    }

    int port() {
        return door.getLocalPort();
    }

    void cutAfter(long bytes) {
        left.set(bytes);
    }

    void mend() {
        left.set(Long.MAX_VALUE);
    }

    private void carry(Socket from, Socket to, boolean counted) {
        var chunk = new byte[8192];
        try (from;
                to) {
            for (var read = from.getInputStream().read(chunk);
                    read >= 0;
                    read = from.getInputStream().read(chunk)) {
                if (counted && left.addAndGet(-read) < 0) {
                    return;
                }
                to.getOutputStream().write(chunk, 0, read);
            }
        } catch (IOException gone) {
            // Either side may go.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var socket : open) {
            socket.close();
        }
    }
}
