package fr.parvis.documents;

import fr.parvis.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/// The name of a folder or a document: composed Unicode (NFC), 1 to 255 bytes of UTF-8, one that Windows, macOS and
/// Linux can all carry, so that a folder taken away as a ZIP or mounted as a drive shows the same names.
///
/// A name that somebody types is refused with its reason; the name of a file that somebody deposits is adapted, for
/// it would be absurd to refuse the file.
record EntryName(String value) {
    private static final int LONGEST = 255;
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff]");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    /// A name that somebody typed; blanks around it do not count.
    ///
    /// @throws Problem UNUSABLE_NAME, `reason`: `empty`, `dots`, `invisible`, `character`, `device`, `ending`,
    /// `long`
    static EntryName typed(String text) {
        var name = normalised(text);
        if (name.isEmpty()) {
            throw unusable("empty");
        }
        if (name.equals(".") || name.equals("..")) {
            throw unusable("dots");
        }
        if (INVISIBLE.matcher(name).find()) {
            throw unusable("invisible");
        }
        if (FORBIDDEN.matcher(name).find()) {
            throw unusable("character");
        }
        if (DEVICE.matcher(name).matches()) {
            throw unusable("device");
        }
        if (name.endsWith(".")) {
            throw unusable("ending");
        }
        if (octets(name) > LONGEST) {
            throw unusable("long");
        }
        return new EntryName(name);
    }

    /// The name of a deposited file, adapted where it must be: forbidden characters become `_`, invisible ones go,
    /// a too long name keeps its extension.
    ///
    /// @throws Problem UNUSABLE_NAME where nothing usable is left, and for names that try to leave their folder
    static EntryName adapted(String text) {
        var name = normalised(text);
        if (name.equals("..") || name.contains("\0") || name.contains("/")) {
            return typed(name.replace("\0", "/"));
        }
        name = normalised(INVISIBLE.matcher(name).replaceAll(""));
        name = FORBIDDEN.matcher(name).replaceAll("_").replaceFirst("[. ]+$", "");
        if (DEVICE.matcher(name).matches()) {
            name = "_" + name;
        }
        return typed(shortened(name));
    }

    /// "Budget.xlsx" → "Budget (2).xlsx", " (restauré)" and the like, within the longest name.
    EntryName with(String suffix, boolean folder) {
        var dot = folder ? -1 : extension(value);
        var stem = dot < 0 ? value : value.substring(0, dot);
        var extension = dot < 0 ? "" : value.substring(dot);
        return new EntryName(cut(stem, LONGEST - octets(suffix + extension)) + suffix + extension);
    }

    private static String shortened(String name) {
        if (octets(name) <= LONGEST) {
            return name;
        }
        var dot = extension(name);
        var extension = dot < 0 ? "" : name.substring(dot);
        return cut(dot < 0 ? name : name.substring(0, dot), LONGEST - octets(extension)) + extension;
    }

    private static int extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= 12 ? dot : -1;
    }

    private static String cut(String text, int octets) {
        var end = text.length();
        while (octets(text.substring(0, end)) > octets) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing();
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Problem unusable(String reason) {
        return new Problem(DocumentProblem.UNUSABLE_NAME, Map.of("reason", reason));
    }
}
