package fr.parvis.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// `Content-Disposition` with a name that no reader can take for anything else: RFC 6266, its second form by RFC
/// 8187.
final class Disposition {
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {}

    static String of(boolean inline, String name) {
        return (inline ? "inline" : "attachment") + "; filename=\"" + ascii(name) + "\"; filename*=UTF-8''"
                + encoded(name);
    }

    /// For old readers: accents taken off, and nothing that could end the quotes or the line.
    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\x20-\\x7e]|[\"\\\\%/]", "_");
    }

    private static String encoded(String name) {
        var text = new StringBuilder();
        for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
            var letter = (char) (octet & 0xff);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0)) {
                text.append(letter);
            } else {
                text.append('%').append(String.format("%02X", octet & 0xff));
            }
        }
        return text.toString();
    }
}
