package fr.parvis.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// Writes the file of a backup: a tar whose entries are the rows of each table, in compressed pieces of a few
/// megabytes, then the contents as they are, then the manifest and its hash. Memory is bounded by one piece.
final class ArchiveWriter implements AutoCloseable {
    private static final int PIECE = 4 << 20;

    private final FileChannel channel;
    private final TarArchiveOutputStream tar;

    /// The file must not exist; it is readable by its owner only.
    ArchiveWriter(Path file) throws IOException {
        channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        tar = new TarArchiveOutputStream(
                new BufferedOutputStream(new Durable(channel), 1 << 16), StandardCharsets.UTF_8.name());
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    /// Where the rows of a table go; to be closed before anything else is written.
    OutputStream table(String name) {
        return new Pieces(name);
    }

    /// @return the hash of what was read
    String blob(String hash, long size, InputStream content) throws IOException {
        tar.putArchiveEntry(entry("blobs/" + hash, size));
        HashingInput hashing = new HashingInput(content);
        hashing.transferTo(tar);
        tar.closeArchiveEntry();
        return hashing.hex();
    }

    void manifest(Manifest manifest) throws IOException {
        byte[] json = manifest.toJson();
        put("manifest.json", json);
        put("manifest.sha256", HashingInput.hex(json).getBytes(StandardCharsets.US_ASCII));
    }

    /// Ends the file and waits until it is on the disk.
    void finish() throws IOException {
        tar.close();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void put(String name, byte[] bytes) throws IOException {
        tar.putArchiveEntry(entry(name, bytes.length));
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static TarArchiveEntry entry(String name, long size) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(0600);
        return entry;
    }

    /// Closed, it is on the disk.
    private static final class Durable extends OutputStream {
        private final FileChannel channel;
        private final OutputStream out;

        Durable(FileChannel channel) {
            this.channel = channel;
            this.out = Channels.newOutputStream(channel);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            channel.force(true);
        }
    }

    private final class Pieces extends OutputStream {
        private final String table;
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
        private int number;

        Pieces(String table) {
            this.table = table;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            piece.write(bytes, offset, length);
            if (piece.size() >= PIECE) {
                cut();
            }
        }

        @Override
        public void close() throws IOException {
            if (piece.size() > 0 || number == 0) {
                cut();
            }
        }

        private void cut() throws IOException {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream(PIECE / 4);
            try (GZIPOutputStream gzip = new GZIPOutputStream(compressed, 1 << 16)) {
                piece.writeTo(gzip);
            }
            piece.reset();
            number++;
            put("tables/%s/%06d.gz".formatted(table, number), compressed.toByteArray());
        }
    }
}
