package fr.parvis.imports.sources;

import fr.parvis.platform.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/// The directory at the end of a ZIP, read line by line: as much memory for a million lines as for one.
///
/// @param entries how many lines it announces
/// @param begin where its first line is
/// @param length in bytes
/// @param shift by how much all offsets are off: what stands before the archive, as in one that unpacks itself
record ZipDirectory(long entries, long begin, long length, long shift) {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int WINDOW = 1 << 20;

    /// @throws Problem NOT_A_ZIP, ARCHIVE_SPLIT, ARCHIVE_DAMAGED
    static ZipDirectory find(FileChannel file) throws IOException {
        var size = file.size();
        var tail = read(file, Math.max(0, size - END_LENGTH - LONGEST_COMMENT), (int)
                Math.min(size, END_LENGTH + LONGEST_COMMENT));
        for (var at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_LENGTH + (tail.getShort(at + 20) & 0xffff) <= tail.limit()) {
                return of(file, tail, at, size - tail.limit() + at);
            }
        }
        throw new Problem(SourceProblem.NOT_A_ZIP);
    }

    private static ZipDirectory of(FileChannel file, ByteBuffer tail, int at, long place) throws IOException {
        var disk = tail.getShort(at + 4) & 0xffff;
        long entries = tail.getShort(at + 10) & 0xffff;
        var length = tail.getInt(at + 12) & 0xffff_ffffL;
        var offset = tail.getInt(at + 16) & 0xffff_ffffL;
        var end = place;
        if (entries == 0xffff || length == 0xffff_ffffL || offset == 0xffff_ffffL) {
            var locator = place >= LOCATOR_LENGTH ? read(file, place - LOCATOR_LENGTH, LOCATOR_LENGTH) : null;
            if (locator != null && locator.getInt(0) == LOCATOR_64) {
                end = locator.getLong(8);
                var large = end >= 0 && end <= place - 56 ? read(file, end, 56) : null;
                if (large == null || large.getInt(0) != END_64) {
                    throw damaged();
                }
                disk = large.getInt(16);
                entries = large.getLong(32);
                length = large.getLong(40);
                offset = large.getLong(48);
            }
        } else if (disk != 0) {
            throw new Problem(SourceProblem.ARCHIVE_SPLIT);
        }
        if (disk != 0) {
            throw new Problem(SourceProblem.ARCHIVE_SPLIT);
        }
        if (entries < 0 || length < 0 || offset < 0 || length > end || entries > length / ZipMember.FIXED) {
            throw damaged();
        }
        var begin = end - length;
        if (begin < offset) {
            throw damaged();
        }
        return new ZipDirectory(entries, begin, length, begin - offset);
    }

    interface Reader {
        void member(ZipMember member) throws IOException;
    }

    /// @throws Problem ARCHIVE_DAMAGED
    void each(FileChannel file, Reader reader) throws IOException {
        var window =
                ByteBuffer.allocate((int) Math.min(WINDOW, Math.max(length, 1))).order(ByteOrder.LITTLE_ENDIAN);
        window.limit(0);
        var next = begin;
        for (var line = 0L; line < entries; line++) {
            next = fill(file, window, next, ZipMember.FIXED);
            var start = window.position();
            if (window.getInt(start) != ZipMember.SIGNATURE) {
                throw damaged();
            }
            var whole = ZipMember.FIXED
                    + (window.getShort(start + 28) & 0xffff)
                    + (window.getShort(start + 30) & 0xffff)
                    + (window.getShort(start + 32) & 0xffff);
            next = fill(file, window, next, whole);
            reader.member(ZipMember.of(window));
            window.position(window.position() + whole);
        }
    }

    /// Has at least so many bytes in the window.
    ///
    /// @return where the file goes on behind the window
    private long fill(FileChannel file, ByteBuffer window, long next, int wanted) throws IOException {
        if (window.remaining() >= wanted) {
            return next;
        }
        window.compact();
        var limit = (int) Math.min(window.capacity(), window.position() + (begin + length - next));
        window.limit(limit);
        var at = next;
        while (window.hasRemaining()) {
            var read = file.read(window, at);
            if (read < 0) {
                break;
            }
            at += read;
        }
        window.flip();
        if (window.remaining() < wanted) {
            throw damaged();
        }
        return at;
    }

    static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }

    static Problem damaged() {
        return new Problem(SourceProblem.ARCHIVE_DAMAGED);
    }
}
