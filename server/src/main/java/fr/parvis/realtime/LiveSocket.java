package fr.parvis.realtime;

import fr.parvis.platform.Actor;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.UUID;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/// The line of one tab. Public because Tomcat makes it. It never waits: what the network does not take is kept, up to
/// [#MOST_WAITING] bytes, then the line ends and the browser comes back (ADR 115).
public final class LiveSocket implements InternalHttpUpgradeHandler {
    private static final int MOST_WAITING = 256 * 1024;
    private static final int KERNEL_BUFFER = 64 * 1024;
    private static final int READ_AT_ONCE = 2048;
    private static final long CLOSING = 3_000_000_000L;

    private final FrameReader reader = new FrameReader();
    private @Nullable Lines lines;
    private @Nullable Actor actor;
    private long pageFrom;
    private @Nullable SocketWrapperBase<?> wrapper;
    private @Nullable SocketChannel channel;

    /// What the network has not taken yet; null when it has taken all.
    private @Nullable ArrayDeque<ByteBuffer> waiting;

    private int waitingBytes;
    private long closingSince;
    private boolean closed;
    private volatile long heardAt = System.nanoTime();
    private final Allowance allowance = new Allowance(60, 4);
    /// A browser says it every second or so; the network may bring two together.
    private final Allowance typing = new Allowance(3, 1);

    /// What it looks at together with others; set by [Rooms] only.
    volatile @Nullable UUID room;

    /// Its place among the heartbeats; set by its [Shard] only.
    int slot = -1;

    /// Whether its browser was told that it is heard from now on; set by its [Shard] only.
    boolean greeted;

    /// Made by Tomcat, once a handshake is accepted.
    public LiveSocket() {}

    /// @param from when the page began to read what it shows, as [System#nanoTime]
    void open(Lines owner, Actor person, long from) {
        lines = owner;
        actor = person;
        pageFrom = from;
    }

    long pageFrom() {
        return pageFrom;
    }

    UUID personId() {
        return Objects.requireNonNull(actor).personId();
    }

    @Nullable
    UUID sessionId() {
        return Objects.requireNonNull(actor).sessionId();
    }

    Allowance typing() {
        return typing;
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> socket) {
        wrapper = socket;
        channel = ((NioChannel) socket.getSocket()).getIOChannel();
    }

    @Override
    public void init(WebConnection connection) {
        try {
            Objects.requireNonNull(channel).setOption(StandardSocketOptions.SO_SNDBUF, KERNEL_BUFFER);
        } catch (IOException cause) {
            end();
            return;
        }
        Objects.requireNonNull(lines).join(this);
    }

    @Override
    public SocketState upgradeDispatch(SocketEvent event) {
        return switch (event) {
            case OPEN_READ -> read();
            case OPEN_WRITE -> drain() ? SocketState.UPGRADED : SocketState.CLOSED;
            case STOP -> {
                close(CloseCode.RESTART);
                yield SocketState.CLOSED;
            }
            default -> SocketState.CLOSED;
        };
    }

    private SocketState read() {
        var socket = Objects.requireNonNull(wrapper);
        var bytes = ByteBuffer.allocate(READ_AT_ONCE);
        try {
            for (int come; (come = socket.read(false, bytes.clear())) != 0; ) {
                if (come < 0) {
                    return SocketState.CLOSED;
                }
                heardAt = System.nanoTime();
                reader.feed(bytes.flip());
                for (FrameReader.Frame frame; (frame = reader.next()) != null; ) {
                    if (!allowance.take()) {
                        throw new BrokenFrame(CloseCode.REFUSED);
                    }
                    if (!take(frame)) {
                        return SocketState.CLOSED;
                    }
                }
            }
        } catch (BrokenFrame broken) {
            close(broken.code);
            shrink(socket);
            return SocketState.CLOSED;
        } catch (IOException cut) {
            return SocketState.CLOSED;
        }
        shrink(socket);
        return SocketState.UPGRADED;
    }

    private static void shrink(SocketWrapperBase<?> socket) {
        if (socket.getSocketBufferHandler() instanceof LeanBuffers buffers) {
            buffers.shrink();
        }
    }

    /// False when it was the last one.
    private boolean take(FrameReader.Frame frame) throws BrokenFrame {
        switch (frame.kind()) {
            case Frames.TEXT -> Objects.requireNonNull(lines).said(this, frame.text());
            case Frames.PING -> send(Frames.pong(frame.body()));
            case Frames.CLOSE -> {
                close(CloseCode.NORMAL);
                return false;
            }
            default -> {
                // A pong: it lives, that is all.
            }
        }
        return true;
    }

    /// Sends what is encoded already; never waits.
    synchronized void send(ByteBuffer frame) {
        if (closed || closingSince != 0) {
            return;
        }
        push(frame);
        if (waitingBytes > MOST_WAITING) {
            keepOnlyWhatIsBegun();
            push(Frames.close(CloseCode.TOO_SLOW.number, ""));
            closingSince = System.nanoTime();
        }
    }

    private void push(ByteBuffer frame) {
        var rest = frame.duplicate();
        if (waiting == null) {
            if (!write(rest) || !rest.hasRemaining()) {
                return;
            }
            waiting = new ArrayDeque<>(4);
            Objects.requireNonNull(wrapper).registerWriteInterest();
        }
        waiting.add(rest);
        waitingBytes += rest.remaining();
    }

    /// The frame that the network has half taken must be finished before another word.
    private void keepOnlyWhatIsBegun() {
        var all = waiting;
        if (all != null) {
            var begun = all.element();
            all.clear();
            all.add(begun);
            waitingBytes = begun.remaining();
        }
    }

    /// False when the line is cut.
    private boolean write(ByteBuffer bytes) {
        try {
            Objects.requireNonNull(channel).write(bytes);
            return true;
        } catch (IOException cut) {
            closed = true;
            // Tomcat learns of it at the next look of its shard.
            return false;
        }
    }

    private synchronized boolean drain() {
        while (waiting != null && !closed) {
            var next = waiting.peek();
            if (next == null) {
                waiting = null;
                waitingBytes = 0;
                break;
            }
            int before = next.remaining();
            if (!write(next)) {
                return false;
            }
            waitingBytes -= before - next.remaining();
            if (next.hasRemaining()) {
                Objects.requireNonNull(wrapper).registerWriteInterest();
                break;
            }
            waiting.remove();
        }
        return !closed;
    }

    /// Says why, and lets the browser leave; [#isOver] tells when it has had its time.
    synchronized void close(CloseCode code) {
        if (!closed && closingSince == 0) {
            push(Frames.close(code.number, ""));
            closingSince = System.nanoTime();
        }
    }

    /// Whether the line is to be let go of: cut, silent for too long, or told to leave.
    synchronized boolean isOver(long now, long silence) {
        return closed || (closingSince != 0 && now - closingSince > CLOSING) || now - heardAt > silence;
    }

    synchronized boolean isClosing() {
        return closed || closingSince != 0;
    }

    /// Lets go of the line without a word.
    void end() {
        synchronized (this) {
            closed = true;
            waiting = null;
        }
        Objects.requireNonNull(wrapper).close();
    }

    @Override
    public void destroy() {
        synchronized (this) {
            closed = true;
            waiting = null;
        }
        Objects.requireNonNull(lines).leave(this);
    }

    @Override
    public void pause() {}

    @Override
    public void timeoutAsync(long now) {}

    @Override
    public void setSslSupport(SSLSupport support) {}
}
