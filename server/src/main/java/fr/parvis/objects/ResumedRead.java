package fr.parvis.objects;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A read that goes on where it stood when the line is cut or falls silent, as long as it gets further.
final class ResumedRead extends InputStream {
    private static final int STUCK = 3;

    interface Source {
        InputStream from(long place) throws IOException;
    }

    private final Source source;
    private final long end;
    private InputStream current;
    private long place;
    private int cuts;

    ResumedRead(Source source, long start, long end) throws IOException {
        this.source = source;
        this.end = end;
        place = start;
        current = source.from(start);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int at, int length) throws IOException {
        if (place >= end) {
            return -1;
        }
        while (true) {
            var read = tried(bytes, at, (int) Math.min(length, end - place));
            if (read != null) {
                return read;
            }
        }
    }

    private @Nullable Integer tried(byte[] bytes, int at, int length) throws IOException {
        try {
            var read = current.read(bytes, at, length);
            if (read >= 0) {
                place += read;
                cuts = read > 0 ? 0 : cuts;
                return read;
            }
            again(new IOException("cut short at " + place + " of " + end));
        } catch (IOException cause) {
            again(cause);
        }
        return null;
    }

    private void again(IOException cause) throws IOException {
        if (++cuts > STUCK) {
            throw cause;
        }
        closeQuietly();
        current = source.from(place);
    }

    private void closeQuietly() {
        try {
            current.close();
        } catch (IOException broken) {
            // It is given up for another one.
            place += 0;
        }
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
