package fr.parvis.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a file is, by the end of its name: it decides on an icon and on how it may be shown, and trusts nobody's declaration.
public final class MediaTypes {
    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("heic", "image/heic"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("oga", "audio/ogg"),
            Map.entry("opus", "audio/ogg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("flac", "audio/flac"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("m4v", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("ogv", "video/ogg"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("avi", "video/x-msvideo"),
            Map.entry("txt", "text/plain"),
            Map.entry("md", "text/markdown"),
            Map.entry("csv", "text/csv"),
            Map.entry("log", "text/plain"),
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("xml", "application/xml"),
            Map.entry("json", "application/json"),
            Map.entry("rtf", "application/rtf"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("odp", "application/vnd.oasis.opendocument.presentation"),
            Map.entry("odg", "application/vnd.oasis.opendocument.graphics"),
            Map.entry("eml", "message/rfc822"),
            Map.entry("msg", "application/vnd.ms-outlook"),
            Map.entry("ics", "text/calendar"),
            Map.entry("vcf", "text/vcard"),
            Map.entry("epub", "application/epub+zip"),
            Map.entry("zip", "application/zip"),
            Map.entry("7z", "application/x-7z-compressed"),
            Map.entry("gz", "application/gzip"),
            Map.entry("tar", "application/x-tar"));

    private static final Set<String> SHOWN = Set.of(
            "application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "audio/mpeg", "audio/mp4", "audio/ogg", "audio/wav",
            "audio/flac", "video/mp4", "video/webm", "video/ogg");

    private static final Set<String> SHOWN_AS_TEXT =
            Set.of("text/plain", "text/markdown", "text/csv", "application/json", "application/xml", "text/calendar", "text/vcard", "message/rfc822");

    private MediaTypes() {}

    public static String ofName(String name) {
        var dot = name.lastIndexOf('.');
        var extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, UNKNOWN);
    }

    /// Kinds that a browser shows without running anything of them.
    static boolean isShown(String mediaType) {
        return SHOWN.contains(mediaType) || SHOWN_AS_TEXT.contains(mediaType);
    }

    /// The `Content-Type` to send.
    static String sent(String mediaType, boolean shown, Path file) throws IOException {
        if (shown && SHOWN_AS_TEXT.contains(mediaType)) {
            return "text/plain; charset=" + charset(file);
        }
        // What could act in a page is not even named.
        return mediaType.contains("html") || mediaType.contains("xml") && !mediaType.contains("openxml") ? UNKNOWN : mediaType;
    }

    /// UTF-8 if its beginning is, else what Windows writes in France.
    private static String charset(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var beginning = content.readNBytes(64 << 10);
            // A character may be cut at the end of what was read.
            var length = beginning.length < 64 << 10 ? beginning.length : beginning.length - 3;
            for (var cut = 0; cut < 4; cut++) {
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(beginning, 0, Math.max(0, length - cut)));
                    return "UTF-8";
                } catch (CharacterCodingException other) {
                    if (beginning.length < 64 << 10) {
                        return "windows-1252";
                    }
                }
            }
            return "windows-1252";
        }
    }
}
