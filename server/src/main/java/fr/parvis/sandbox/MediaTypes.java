package fr.parvis.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;

/// The media type of a file, from its first bytes and then its name.
///
/// The bytes decide the family (picture, PDF, container of office documents, text…); the name only says which
/// member of the family it is, where the bytes cannot. So a name never turns a file into active content: a page
/// named `photo.jpg` is `text/html`, and a text named `page.html` is `text/plain`. What nobody knows is [#UNKNOWN].
public final class MediaTypes {

    /// As many first bytes as are looked at.
    public static final int HEAD_BYTES = 4096;

    public static final String UNKNOWN = "application/octet-stream";
    public static final String TEXT = "text/plain";

    private static final String ZIP = "application/zip";
    private static final String OLE = "application/x-ole-storage";
    private static final String OPENXML = "application/vnd.openxmlformats-officedocument.";
    private static final String OPENDOCUMENT = "application/vnd.oasis.opendocument.";

    private record Magic(int offset, byte[] bytes, String mediaType) {
        boolean matches(byte[] head) {
            if (head.length < offset + bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (head[offset + i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /// In ISO-8859-1, so that a character is a byte.
    private static Magic magic(int offset, String bytes, String mediaType) {
        return new Magic(offset, bytes.getBytes(StandardCharsets.ISO_8859_1), mediaType);
    }

    private static final List<Magic> MAGIC = List.of(
            magic(0, "%PDF-", "application/pdf"),
            magic(0, "\u0089PNG\r\n\u001a\n", "image/png"),
            magic(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            magic(0, "GIF87a", "image/gif"),
            magic(0, "GIF89a", "image/gif"),
            magic(0, "II*\0", "image/tiff"),
            magic(0, "MM\0*", "image/tiff"),
            magic(8, "WEBP", "image/webp"),
            magic(8, "WAVE", "audio/wav"),
            magic(8, "AVI ", "video/x-msvideo"),
            magic(4, "ftypheic", "image/heic"),
            magic(4, "ftypheix", "image/heic"),
            magic(4, "ftypmif1", "image/heic"),
            magic(4, "ftypavif", "image/avif"),
            magic(4, "ftypM4A", "audio/mp4"),
            magic(4, "ftypqt", "video/quicktime"),
            magic(4, "ftyp", "video/mp4"),
            magic(0, "\u001aE\u00df\u00a3", "video/webm"),
            magic(0, "OggS", "audio/ogg"),
            magic(0, "fLaC", "audio/flac"),
            magic(0, "ID3", "audio/mpeg"),
            magic(0, "\u00ff\u00fb", "audio/mpeg"),
            magic(0, "\u00ff\u00f3", "audio/mpeg"),
            magic(0, "{\\rtf", "application/rtf"),
            magic(0, "PK\u0003\u0004", ZIP),
            magic(0, "PK\u0005\u0006", ZIP),
            magic(0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", OLE),
            magic(0, "7z\u00bc\u00af\u0027\u001c", "application/x-7z-compressed"),
            magic(0, "Rar!\u001a\u0007", "application/vnd.rar"),
            magic(0, "\u001f\u008b", "application/gzip"),
            magic(0, "%!PS", "application/postscript"),
            magic(0, "\u007fELF", "application/x-executable"),
            magic(0, "8BPS", "image/vnd.adobe.photoshop"),
            magic(0, "wOF", "font/woff"));

    private static final Map<String, String> IN_ZIP = Map.ofEntries(
            Map.entry("docx", OPENXML + "wordprocessingml.document"),
            Map.entry("xlsx", OPENXML + "spreadsheetml.sheet"),
            Map.entry("pptx", OPENXML + "presentationml.presentation"),
            Map.entry("ppsx", OPENXML + "presentationml.slideshow"),
            Map.entry("dotx", OPENXML + "wordprocessingml.template"),
            Map.entry("xltx", OPENXML + "spreadsheetml.template"),
            Map.entry("potx", OPENXML + "presentationml.template"),
            Map.entry("docm", "application/vnd.ms-word.document.macroenabled.12"),
            Map.entry("xlsm", "application/vnd.ms-excel.sheet.macroenabled.12"),
            Map.entry("xlsb", "application/vnd.ms-excel.sheet.binary.macroenabled.12"),
            Map.entry("pptm", "application/vnd.ms-powerpoint.presentation.macroenabled.12"),
            Map.entry("odt", OPENDOCUMENT + "text"),
            Map.entry("ods", OPENDOCUMENT + "spreadsheet"),
            Map.entry("odp", OPENDOCUMENT + "presentation"),
            Map.entry("odg", OPENDOCUMENT + "graphics"),
            Map.entry("epub", "application/epub+zip"));

    private static final Map<String, String> IN_OLE = Map.of(
            "doc", "application/msword",
            "dot", "application/msword",
            "xls", "application/vnd.ms-excel",
            "xlt", "application/vnd.ms-excel",
            "ppt", "application/vnd.ms-powerpoint",
            "pps", "application/vnd.ms-powerpoint",
            "msg", "application/vnd.ms-outlook",
            "pub", "application/x-mspublisher",
            "vsd", "application/vnd.visio");

    /// Kinds of text that no browser executes. Scripts, style sheets and pages are not among them.
    private static final Map<String, String> IN_TEXT = Map.of(
            "csv", "text/csv",
            "tsv", "text/tab-separated-values",
            "md", "text/markdown",
            "ics", "text/calendar",
            "vcf", "text/vcard",
            "eml", "message/rfc822",
            "json", "application/json",
            "geojson", "application/geo+json");

    private static final Pattern PAGE = Pattern.compile(
            "<(!doctype\\s+html|html|head|body|script|iframe|title|meta|link|style|table|div|img|a\\s|p>|h1|br|form|!--)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DRAWING = Pattern.compile("<([a-z]+:)?svg[\\s>]", Pattern.CASE_INSENSITIVE);

    private MediaTypes() {}

    /// Whether it is worth opening a file of that type for its words: what nobody knows is no text, and sound and film
    /// hold none.
    public static boolean mayHoldWords(String mediaType) {
        return !mediaType.equals(UNKNOWN)
                && !mediaType.startsWith("audio/")
                && !mediaType.startsWith("video/")
                && !mediaType.startsWith("font/");
    }

    /// @param head the first [#HEAD_BYTES] bytes of the file, or all of them if there are fewer
    /// @param name the name it was given, or ""
    public static String detect(byte[] head, String name) {
        String extension = extension(name);
        for (Magic magic : MAGIC) {
            if (magic.matches(head)) {
                return member(magic.mediaType(), head, extension);
            }
        }
        if (magic(0, "BM", "").matches(head) && head.length > 18 && head[6] == 0 && head[8] == 0) {
            return "image/bmp";
        }
        if (extension.equals("pdf") && pdfStartsLate(head)) {
            return "application/pdf";
        }
        if (looksLikeText(head)) {
            return text(head, extension);
        }
        return extension.equals("wbmp") ? "image/vnd.wap.wbmp" : UNKNOWN;
    }

    /// Some programs write a line or a mail header before the document; readers look for it in the first kilobyte.
    private static boolean pdfStartsLate(byte[] head) {
        return new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    private static String member(String family, byte[] head, String extension) {
        return switch (family) {
            case ZIP -> inZip(head, extension);
            case OLE -> IN_OLE.getOrDefault(extension, IN_ZIP.getOrDefault(extension, OLE)); // the latter: encrypted
            case "image/webp", "audio/wav", "video/x-msvideo" ->
                magic(0, "RIFF", "").matches(head) ? family : UNKNOWN;
            case "audio/ogg" -> extension.equals("ogv") ? "video/ogg" : family;
            case "video/webm" ->
                extension.equals("mkv")
                        ? "video/x-matroska"
                        : holds(head, "A_OPUS", "A_VORBIS") && !holds(head, "V_VP", "V_AV1", "V_MPEG", "V_THEORA")
                                ? "audio/webm"
                                : family;
            // Its tracks may be said at its end only: the name says it then.
            case "video/mp4" ->
                !holds(head, "vide") && (holds(head, "soun") || extension.equals("m4a")) ? "audio/mp4" : family;
            default -> family;
        };
    }

    private static boolean holds(byte[] head, String... words) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return Arrays.stream(words).anyMatch(start::contains);
    }

    /// OpenDocument and EPUB say what they are in their first entry, which is not compressed.
    private static String inZip(byte[] head, String extension) {
        String start = new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1);
        if (start.startsWith("mimetype", 30)) {
            for (Entry<String, String> known : IN_ZIP.entrySet()) {
                if (start.startsWith(known.getValue(), 38) && !known.getValue().startsWith(OPENXML)) {
                    return known.getValue();
                }
            }
        }
        return IN_ZIP.getOrDefault(extension, ZIP);
    }

    private static String text(byte[] head, String extension) {
        String start = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "") // UTF-16 of Western text
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .stripLeading();
        boolean named = extension.equals("html") || extension.equals("htm") || extension.equals("xhtml");
        if (PAGE.matcher(start).lookingAt() && !start.startsWith("<!--")
                || named && PAGE.matcher(start).find()) {
            return "text/html";
        }
        if (start.startsWith("<") && DRAWING.matcher(start).find()) {
            return "image/svg+xml";
        }
        if (start.startsWith("<?xml")) {
            return PAGE.matcher(start).find() && start.contains("xhtml") ? "text/html" : "text/xml";
        }
        return IN_TEXT.getOrDefault(extension, start.startsWith("<!--") ? "text/html" : TEXT);
    }

    /// No control characters but those of text; UTF-16 is recognised by its mark. An empty file is an empty text.
    static boolean looksLikeText(byte[] head) {
        if (head.length >= 2
                && (head[0] == (byte) 0xff && head[1] == (byte) 0xfe
                        || head[0] == (byte) 0xfe && head[1] == (byte) 0xff)) {
            return true;
        }
        for (byte value : head) {
            if (value >= 0
                    && value < 32
                    && value != '\t'
                    && value != '\n'
                    && value != '\r'
                    && value != '\f'
                    && value != 27) {
                return false;
            }
        }
        return true;
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
