package fr.parvis.portability;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Names that every system can unpack, Windows first: no character, name or ending that it refuses, and paths that
/// stay short of its 260. The originals stand in the manifest.
final class SafePaths {
    private static final Pattern REFUSED =
            Pattern.compile("[\\p{Cntrl}<>:\"/\\\\|?*\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)(\\..*)?");
    private static final Pattern ENDING = Pattern.compile("[. ]+$");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PATH = 170;
    private static final int SHORTEST_NAME = 12;
    private static final int LONGEST_EXTENSION = 10;

    private final Map<String, Set<String>> taken = new HashMap<>();

    /// The path of something in a folder, unlike any other there for who ignores case and accents' ways of writing.
    ///
    /// @param folder a path that this gave
    String in(String folder, String name) {
        var most = Math.clamp(LONGEST_PATH - folder.length(), SHORTEST_NAME, LONGEST_NAME);
        var here = taken.computeIfAbsent(folder, _ -> new HashSet<>());
        var safe = safe(name, most);
        var candidate = safe;
        for (var number = 2; !here.add(key(candidate)); number++) {
            candidate = numbered(safe, " (" + number + ")");
        }
        return folder + "/" + candidate;
    }

    /// Nothing more will come into that folder.
    void forget(String folder) {
        taken.remove(folder);
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    static String safe(String name, int most) {
        var clean = REFUSED.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("_")
                .strip();
        clean = ENDING.matcher(shortened(clean, most)).replaceAll("");
        if (clean.isEmpty()) {
            return "_";
        }
        return DEVICE.matcher(clean).matches() ? "_" + clean : clean;
    }

    private static String shortened(String name, int most) {
        if (name.length() <= most) {
            return name;
        }
        var extension = extension(name);
        var end = most - extension.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end).stripTrailing() + extension;
    }

    static String numbered(String name, String number) {
        var extension = extension(name);
        return name.substring(0, name.length() - extension.length()) + number + extension;
    }

    /// With its dot; empty where there is none worth keeping.
    private static String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot > LONGEST_EXTENSION ? "" : name.substring(dot);
    }
}
