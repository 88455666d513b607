package fr.parvis.chat.archives;

import fr.parvis.imports.sources.Found;
import fr.parvis.imports.sources.ZipSource;
import fr.parvis.platform.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The file that WhatsApp makes: a text, or a ZIP that holds it beside its media. A ZIP is read as any import reads one
/// ([ZipSource]); of a path only its last step counts, and nothing of it is written anywhere.
final class Export implements AutoCloseable {
    private static final int MOST_FILES = 50_000;
    private static final long LONGEST_TEXT = 128L << 20;

    private final Path file;
    private final @Nullable ZipSource zip;
    private final Map<String, Found> files = new HashMap<>();
    private @Nullable Found text;

    private Export(Path file, @Nullable ZipSource zip) {
        this.file = file;
        this.zip = zip;
    }

    /// @throws Problem NO_EXPORT, EXPORT_TOO_LONG, and what [SourceProblem] says of a ZIP
    static Export open(Path file) throws IOException {
        if (!isZip(file)) {
            if (Files.size(file) > LONGEST_TEXT) {
                throw tooLong();
            }
            return new Export(file, null);
        }
        var zip = new ZipSource(file);
        var export = new Export(file, zip);
        var whole = false;
        try {
            zip.list(export::take);
            if (export.text == null) {
                throw new Problem(ArchiveProblem.NO_EXPORT);
            }
            whole = true;
            return export;
        } finally {
            if (!whole) {
                zip.close();
            }
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private void take(Found found) {
        if (found.folder() || found.refusal() != null) {
            return;
        }
        if (files.size() >= MOST_FILES) {
            throw tooLong();
        }
        var name = key(found.path().substring(found.path().lastIndexOf('/') + 1));
        files.putIfAbsent(name, found);
        if (name.endsWith(".txt") && (text == null || weight(name, found) > weight(key(text.path()), text))) {
            text = found;
        }
    }

    /// iPhones call it `_chat.txt`, Android after WhatsApp; else the largest text.
    private static long weight(String name, Found found) {
        var named = name.endsWith("_chat.txt") || name.contains("whatsapp");
        return named ? Long.MAX_VALUE / 2 + found.size() : found.size();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    BufferedReader text() throws IOException {
        return new BufferedReader(new InputStreamReader(content(), StandardCharsets.UTF_8), 64 << 10);
    }

    private InputStream content() throws IOException {
        if (zip == null || text == null) {
            return Files.newInputStream(file);
        }
        if (text.size() > LONGEST_TEXT) {
            throw tooLong();
        }
        return zip.open(text);
    }

    /// @return null for one that it does not hold
    @Nullable
    Found find(String name) {
        return files.get(key(name));
    }

    InputStream open(Found found) throws IOException {
        if (zip == null) {
            throw new IllegalStateException("A text holds no files.");
        }
        return zip.open(found);
    }

    static Problem tooLong() {
        return new Problem(ArchiveProblem.EXPORT_TOO_LONG, Map.of("limit", ArchiveWork.MOST_MESSAGES));
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
