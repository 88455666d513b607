package fr.parvis.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// A ZIP written as it is sent (ZIP64 where it must be), from contents that cannot change under it: 64 KiB of memory
/// whatever its size.
///
/// Paths are relative, without `..`, drive or control characters, and unique ignoring case, so that any system can
/// unpack them.
public class FolderArchive implements AutoCloseable {
    private static final String WITHHELD = "Fichiers retenus par l’antivirus.txt";
    private static final String MISSING = "Fichiers introuvables.txt";
    private static final String MISSING_HEAD =
            "Ces fichiers ne sont pas dans l’archive : leur contenu n’a pas été trouvé sur le serveur. Prévenez l’administrateur.\n\n";
    private static final String WITHHELD_HEAD =
            "Ces fichiers ne sont pas dans l’archive : l’antivirus les analyse encore, ou les a mis en quarantaine.\n\n";

    private final ZipOutputStream zip;
    private final Blobs blobs;
    private final Set<String> taken = new HashSet<>();
    private final List<String> withheld = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    FolderArchive(OutputStream out, Blobs blobs) {
        this.zip = new ZipOutputStream(out);
        this.zip.setLevel(Deflater.BEST_SPEED);
        this.blobs = blobs;
    }

    /// @param name of the archive, without its extension
    public static FolderArchive open(HttpServletResponse response, Blobs blobs, String name) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", Disposition.of(false, name + ".zip"));
        return new FolderArchive(response.getOutputStream(), blobs);
    }

    public void folder(String path, Instant changedAt) throws IOException {
        put(path + "/", changedAt);
        zip.closeEntry();
    }

    /// Why a content is not in an archive.
    public enum Left {
        WITHHELD,
        MISSING
    }

    /// What the antivirus withholds, or the store has lost, is named in a text at the end instead.
    ///
    /// @return null where it is in
    public @Nullable Left file(String path, String hash, Instant changedAt) throws IOException {
        return file(path, hash, changedAt, InputStream::transferTo);
    }

    /// The same for somebody outside: a photograph goes without what it tells of where it was taken.
    ///
    /// @return null where it is in
    public @Nullable Left fileOutside(String path, String hash, String mediaType, Instant changedAt)
            throws IOException {
        return WithoutPlace.covers(mediaType)
                ? file(path, hash, changedAt, (content, out) -> WithoutPlace.copy(content, mediaType, out))
                : file(path, hash, changedAt);
    }

    private interface Copy {
        void copy(InputStream content, OutputStream out) throws IOException;
    }

    private @Nullable Left file(String path, String hash, Instant changedAt, Copy copy) throws IOException {
        if (blobs.isWithheld(hash)) {
            withheld.add(path);
            return Left.WITHHELD;
        }
        InputStream found;
        try {
            found = blobs.content(hash);
        } catch (NoSuchFileException lost) {
            missing.add(path);
            return Left.MISSING;
        }
        try (var content = found) {
            put(path, changedAt);
            var out = new BufferedOutputStream(zip, 64 << 10);
            copy.copy(content, out);
            out.flush();
            zip.closeEntry();
            return null;
        }
    }

    /// Writes a file of the archive as it goes.
    public interface Text {
        void writeTo(Writer text) throws IOException;
    }

    /// A text that somebody makes up while it is sent, in UTF-8.
    public void text(String path, Instant changedAt, Text text) throws IOException {
        put(path, changedAt);
        var writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        text.writeTo(writer);
        writer.flush();
        zip.closeEntry();
    }

    private void put(String path, Instant changedAt) throws IOException {
        var safe = unique(path.replaceAll("[\\x00-\\x1f\\\\:*?\"<>|\\u202a-\\u202e\\u2066-\\u2069]", "_")
                .replaceAll("(^|/)\\.\\.?(?=/|$)", "$1_"));
        var entry = new ZipEntry(safe);
        entry.setLastModifiedTime(FileTime.from(changedAt));
        zip.putNextEntry(entry);
    }

    private String unique(String path) {
        var candidate = path;
        for (var number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            candidate = path + " (" + number + ")";
        }
        return candidate;
    }

    @Override
    public void close() throws IOException {
        say(WITHHELD, WITHHELD_HEAD, withheld);
        say(MISSING, MISSING_HEAD, missing);
        zip.close();
    }

    private void say(String name, String head, List<String> paths) throws IOException {
        if (!paths.isEmpty()) {
            zip.putNextEntry(new ZipEntry(unique(name)));
            zip.write((head + String.join("\n", paths) + "\n").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
