package fr.parvis.imports.sources;

import fr.parvis.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A ZIP: its directory says what it holds, and nothing is believed of it that reading does not confirm. Memory
/// does not grow with it; an archive that claims more than it can hold is refused as a whole.
public final class ZipSource implements Source {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_FIXED = 30;
    /// Text shrinks to a tenth, a picture of nothing to a thousandth.
    private static final long SWELLING = 200;
    private static final long WORTH_A_LOOK = 64L << 20;

    private final FileChannel file;

    public ZipSource(Path archive) throws IOException {
        file = FileChannel.open(archive, StandardOpenOption.READ);
    }

    @Override
    public void list(Listener listener) throws IOException {
        var directory = ZipDirectory.find(file);
        var sums = new Sums();
        directory.each(file, member -> {
            sums.add(member);
            if (sums.packed > file.size()) {
                // Several names for the same bytes: small on the disk, without end unpacked.
                throw new Problem(SourceProblem.ARCHIVE_BOMB);
            }
            listener.found(found(member, directory.shift()));
        });
        if (sums.files > 0 && sums.encrypted == sums.files) {
            throw new Problem(SourceProblem.ARCHIVE_ENCRYPTED);
        }
        if (sums.size > WORTH_A_LOOK && sums.size / SWELLING > Math.max(1, sums.packed)) {
            throw new Problem(SourceProblem.ARCHIVE_BOMB);
        }
    }

    private static final class Sums {
        private long files;
        private long encrypted;
        private long packed;
        private long size;

        void add(ZipMember member) {
            if (member.packed() < 0 || member.size() < 0 || member.offset() < 0) {
                throw ZipDirectory.damaged();
            }
            files += member.folder() ? 0 : 1;
            encrypted += member.encrypted() && !member.folder() ? 1 : 0;
            packed = Math.addExact(packed, member.packed());
            size = size + member.size() < 0 ? Long.MAX_VALUE : size + member.size();
        }
    }

    private static Found found(ZipMember member, long shift) {
        var locator = member.offset() + shift + "," + member.packed() + "," + member.size() + "," + member.method()
                + "," + member.crc();
        if (member.folder()) {
            return Found.folder(member.name(), member.modifiedAt(), locator);
        }
        var found = Found.file(member.name(), member.size(), member.modifiedAt(), locator);
        if (member.isLink()) {
            return found.refused(Refusal.LINK);
        }
        if (member.isSpecial()) {
            return found.refused(Refusal.SPECIAL);
        }
        if (member.encrypted()) {
            return found.refused(Refusal.ENCRYPTED);
        }
        if (member.method() != STORED && member.method() != DEFLATED) {
            return found.refused(Refusal.COMPRESSION);
        }
        if (member.size() > WORTH_A_LOOK && member.size() / SWELLING > Math.max(1, member.packed())) {
            return found.refused(Refusal.BOMB);
        }
        return found;
    }

    @Override
    public InputStream open(Found wanted) throws IOException {
        var parts = wanted.locator().split(",");
        var offset = Long.parseLong(parts[0]);
        var packed = Long.parseLong(parts[1]);
        if (offset + LOCAL_FIXED > file.size()) {
            throw new Unreadable(Refusal.DAMAGED);
        }
        var head = ZipDirectory.read(file, offset, LOCAL_FIXED);
        var begin = offset + LOCAL_FIXED + (head.getShort(26) & 0xffff) + (head.getShort(28) & 0xffff);
        if (head.getInt(0) != LOCAL || begin + packed > file.size()) {
            throw new Unreadable(Refusal.DAMAGED);
        }
        return new Unpacked(
                begin,
                packed,
                Long.parseLong(parts[2]),
                Integer.parseInt(parts[3]) == DEFLATED,
                Long.parseLong(parts[4]));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /// A member, unpacked as it is read, and never more of it than was announced; its end says whether it was
    /// whole.
    private final class Unpacked extends InputStream {
        private final byte[] window = new byte[32 << 10];
        private final CRC32 crc = new CRC32();
        private final Inflater inflater;
        private final boolean deflated;
        private final long expectedCrc;
        private long at;
        private long left;
        private long owed;

        Unpacked(long begin, long packed, long size, boolean deflated, long expectedCrc) {
            this.at = begin;
            this.left = packed;
            this.owed = size;
            this.deflated = deflated;
            this.expectedCrc = expectedCrc;
            this.inflater = new Inflater(true);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (owed == 0) {
                if (crc.getValue() != expectedCrc) {
                    throw new Unreadable(Refusal.DAMAGED);
                }
                return -1;
            }
            var wanted = (int) Math.min(length, owed);
            var read = deflated ? inflate(to, from, wanted) : take(to, from, wanted);
            if (read <= 0) {
                throw new Unreadable(Refusal.DAMAGED);
            }
            crc.update(to, from, read);
            owed -= read;
            return read;
        }

        private int inflate(byte[] to, int from, int length) throws IOException {
            try {
                for (var read = 0; ; ) {
                    read = inflater.inflate(to, from, length);
                    if (read > 0 || inflater.finished() || inflater.needsDictionary()) {
                        return read;
                    }
                    var more = take(window, 0, window.length);
                    if (more <= 0) {
                        return 0;
                    }
                    inflater.setInput(window, 0, more);
                }
            } catch (DataFormatException cause) {
                throw new Unreadable(Refusal.DAMAGED);
            }
        }

        private int take(byte[] to, int from, int length) throws IOException {
            var read = left == 0 ? -1 : file.read(ByteBuffer.wrap(to, from, (int) Math.min(length, left)), at);
            if (read > 0) {
                at += read;
                left -= read;
            }
            return read;
        }

        @Override
        public void close() {
            inflater.end();
        }
    }
}
