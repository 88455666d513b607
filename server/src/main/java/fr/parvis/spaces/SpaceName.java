package fr.parvis.spaces;

import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/// A space's name as it is kept: composed, on one line, without invisible characters that would turn the text
/// around it.
public final class SpaceName {
    private static final String INVISIBLE =
            "[\\p{Cc}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]";

    private SpaceName() {}

    /// @throws Problem INVALID where nothing is left
    public static String clean(String typed) {
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\r\\n\\t]+", " ")
                .replaceAll(INVISIBLE, "")
                .strip();
        if (name.isEmpty()) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("name")));
        }
        return name;
    }
}
