package fr.parvis.sandbox;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// What lies in a ZIP, by its directory alone: nothing of it is unpacked, and nothing believed. The first line says
/// how many there are; the others hold a name, a size, and when it was changed (milliseconds since 1970).
final class Listings {
    private static final int MOST = 2_000;
    private static final int LONGEST_NAME = 300;

    private Listings() {}

    static Result read(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setPath(file)
                .setCharset(oldCharset())
                .setIgnoreLocalFileHeader(true)
                .get()) {
            List<List<String>> lines = new ArrayList<>();
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            lines.add(List.of(String.valueOf(entries.size())));
            for (ZipArchiveEntry entry : entries.subList(0, Math.min(MOST, entries.size()))) {
                lines.add(List.of(said(entry.getName()), String.valueOf(Math.max(0, entry.getSize())), changed(entry)));
            }
            return new Result.Table(lines);
        }
    }

    /// Names that are not said to be UTF-8 were written by Windows of old, in the charset of its command line.
    private static Charset oldCharset() {
        return Charset.isSupported("IBM850") ? Charset.forName("IBM850") : StandardCharsets.ISO_8859_1;
    }

    private static String changed(ZipArchiveEntry entry) {
        return entry.getTime() > 0 ? String.valueOf(entry.getTime()) : "";
    }

    private static String said(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "\ufffd");
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) + "…" : clean;
    }
}
