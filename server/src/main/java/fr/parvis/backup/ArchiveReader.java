package fr.parvis.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// Reads the file of a backup from one end to the other, once.
final class ArchiveReader implements AutoCloseable {
    private static final Pattern TABLE = Pattern.compile("tables/([^/]+)/(\\d+)\\.gz");
    private static final Pattern BLOB = Pattern.compile("blobs/([0-9a-f]{64})");
    private static final int LARGEST_MANIFEST = 64 << 20;

    private final TarArchiveInputStream tar;
    private @Nullable TarArchiveEntry entry;

    /// What happens to the parts; each stream may be read up to its end and no further.
    interface Visitor {
        void table(String name, InputStream rows) throws IOException;

        void blob(String hash, InputStream content) throws IOException;
    }

    ArchiveReader(Path file) throws IOException {
        tar = new TarArchiveInputStream(
                new BufferedInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8.name());
    }

    /// @return the manifest, which stands at the end
    Manifest read(Visitor visitor) throws IOException {
        byte[] manifest = {};
        byte[] hash = {};
        entry = tar.getNextEntry();
        while (entry != null) {
            String name = entry.getName();
            Matcher table = TABLE.matcher(name);
            Matcher blob = BLOB.matcher(name);
            if (table.matches()) {
                visitor.table(table.group(1), new Rows(table.group(1)));
            } else if (blob.matches()) {
                visitor.blob(blob.group(1), tar);
                entry = tar.getNextEntry();
            } else {
                byte[] bytes = tar.readNBytes(LARGEST_MANIFEST);
                switch (name) {
                    case "manifest.json" -> manifest = bytes;
                    case "manifest.sha256" -> hash = bytes;
                    default -> throw new IOException("unknown entry " + name);
                }
                entry = tar.getNextEntry();
            }
        }
        if (manifest.length == 0 || !HashingInput.hex(manifest).equals(new String(hash, StandardCharsets.US_ASCII))) {
            throw new IOException("its end is missing");
        }
        return Manifest.parse(manifest);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    /// The pieces of one table, as one stream; leaves the tar at the entry after them.
    private final class Rows extends InputStream {
        private final String table;
        private int number;
        private @Nullable InputStream piece;

        Rows(String table) throws IOException {
            this.table = table;
            open();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            while (piece != null) {
                int read = piece.read(bytes, offset, length);
                if (read >= 0) {
                    return read;
                }
                entry = tar.getNextEntry();
                open();
            }
            return -1;
        }

        private void open() throws IOException {
            TarArchiveEntry current = entry;
            Matcher name = TABLE.matcher(current == null ? "" : current.getName());
            if (!name.matches() || !name.group(1).equals(table)) {
                piece = null;
                return;
            }
            number++;
            if (Integer.parseInt(name.group(2)) != number) {
                throw new IOException("a piece of " + table + " is missing");
            }
            piece = new GZIPInputStream(tar, 1 << 16);
        }
    }
}
