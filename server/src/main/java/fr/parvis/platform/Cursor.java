package fr.parvis.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// The key of a page's last line, opaque to who carries it: its parts joined by a character that no name holds.
public final class Cursor {
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String of(Object... parts) {
        var joined = String.join(
                SEPARATOR, List.of(parts).stream().map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws Problem INVALID unless the text was made by [#of] from as many parts
    public static List<String> parts(String cursor, int count) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length == count) {
                return List.of(parts);
            }
        } catch (IllegalArgumentException notBase64) {
            // Falls through to the refusal.
        }
        throw new Problem(PlatformProblem.INVALID);
    }
}
