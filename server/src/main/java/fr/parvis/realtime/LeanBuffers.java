package fr.parvis.realtime;

import java.nio.ByteBuffer;
import org.apache.tomcat.util.net.SocketBufferHandler;

/// The buffers of a connection: large while it carries requests and files, next to nothing once it is a line, which
/// brings its own for the moment of reading. Whatever they are, they do what Tomcat's do.
final class LeanBuffers extends SocketBufferHandler {
    private static final int LEAN = 16;
    private final int read;
    private final int write;
    private volatile SocketBufferHandler inner;
    private volatile boolean lean;

    LeanBuffers(int read, int write) {
        super(0, 0, false);
        this.read = read;
        this.write = write;
        inner = new SocketBufferHandler(read, write, false);
    }

    /// Once nothing is left in them.
    void shrink() {
        if (!lean && inner.isReadBufferEmpty() && inner.isWriteBufferEmpty()) {
            inner = new SocketBufferHandler(LEAN, LEAN, false);
            lean = true;
        }
    }

    /// A connection ended; the next one may be anything.
    @Override
    public void reset() {
        if (lean) {
            inner = new SocketBufferHandler(read, write, false);
            lean = false;
        } else {
            inner.reset();
        }
    }

    @Override
    public void configureReadBufferForWrite() {
        inner.configureReadBufferForWrite();
    }

    @Override
    public void configureReadBufferForRead() {
        inner.configureReadBufferForRead();
    }

    @Override
    public ByteBuffer getReadBuffer() {
        return inner.getReadBuffer();
    }

    @Override
    public boolean isReadBufferEmpty() {
        return inner.isReadBufferEmpty();
    }

    @Override
    public void unReadReadBuffer(ByteBuffer returned) {
        inner.unReadReadBuffer(returned);
    }

    @Override
    public void configureWriteBufferForWrite() {
        inner.configureWriteBufferForWrite();
    }

    @Override
    public void configureWriteBufferForRead() {
        inner.configureWriteBufferForRead();
    }

    @Override
    public boolean isWriteBufferWritable() {
        return inner.isWriteBufferWritable();
    }

    @Override
    public ByteBuffer getWriteBuffer() {
        return inner.getWriteBuffer();
    }

    @Override
    public boolean isWriteBufferEmpty() {
        return inner.isWriteBufferEmpty();
    }

    @Override
    public void expand(int newSize) {
        inner.expand(newSize);
    }

    @Override
    public void free() {
        inner.free();
    }
}
