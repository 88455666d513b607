package fr.parvis.backup;

import fr.parvis.postgres.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/// Reads a whole backup and compares it with its manifest, before anything is done with it.
final class Verification implements ArchiveReader.Visitor {
    private final Map<String, String> tables = new HashMap<>();
    private final TreeSet<String> damaged = new TreeSet<>();
    private long blobs;
    private long bytes;

    /// @return its manifest; refuses a file that is damaged, cut or something else
    static Manifest of(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new StartRefused(
                    "Le fichier " + file + " n’existe pas ou ne se lit pas.",
                    "The file " + file + " does not exist or cannot be read.");
        }
        try (ArchiveReader archive = new ArchiveReader(file)) {
            Verification found = new Verification();
            Manifest manifest = archive.read(found);
            found.compare(manifest);
            return manifest;
        } catch (IOException | IllegalArgumentException failure) {
            throw new StartRefused(
                    "Le fichier " + file + " n’est pas une sauvegarde entière de Parvis, et rien n’a été touché ("
                            + failure.getMessage() + ").",
                    "The file " + file + " is not a whole backup of Parvis, and nothing was touched ("
                            + failure.getMessage() + ").",
                    failure);
        }
    }

    @Override
    public void table(String name, InputStream rows) throws IOException {
        HashingInput hashing = new HashingInput(rows);
        hashing.transferTo(OutputStream.nullOutputStream());
        if (tables.put(name, hashing.hex()) != null) {
            throw new IOException(name + " is there twice");
        }
    }

    @Override
    public void blob(String hash, InputStream content) throws IOException {
        HashingInput hashing = new HashingInput(content);
        hashing.transferTo(OutputStream.nullOutputStream());
        blobs++;
        bytes += hashing.count();
        if (!hashing.hex().equals(hash)) {
            damaged.add(hash);
        }
    }

    private void compare(Manifest manifest) throws IOException {
        if (manifest.format() != Manifest.FORMAT) {
            throw new IOException("format " + manifest.format());
        }
        for (Manifest.Table table : manifest.tables()) {
            if (!table.sha256().equals(tables.remove(table.name()))) {
                throw new IOException("table " + table.name());
            }
        }
        manifest.missing().forEach(damaged::remove);
        if (!tables.isEmpty() || !damaged.isEmpty() || blobs != manifest.blobs() || bytes != manifest.blobBytes()) {
            throw new IOException("tables " + tables.keySet() + ", contents " + damaged + ", " + blobs + " of "
                    + manifest.blobs() + " contents");
        }
    }
}
