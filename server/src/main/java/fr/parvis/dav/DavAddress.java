package fr.parvis.dav;

import fr.parvis.platform.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An address below `/dav`: the authority, the space, the names below it. Read from the request as it was sent, part
/// by part, so that no encoding makes one part into two; a part that leads upwards is refused.
///
/// @param parts decoded, none of them empty
record DavAddress(List<String> parts) {
    static final String ROOT = "/dav";
    private static final int MOST_PARTS = 80;
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$'()*,=:@";

    /// @param raw a path, percent-encoded
    /// @throws Problem MALFORMED; NOT_FOUND for one that is not below `/dav`
    static DavAddress of(String raw) {
        if (!raw.equals(ROOT) && !raw.startsWith(ROOT + "/")) {
            throw Problem.notFound();
        }
        List<String> parts = new ArrayList<>();
        for (var part : raw.substring(ROOT.length()).split("/")) {
            if (!part.isEmpty()) {
                parts.add(decoded(part));
            }
        }
        if (parts.size() > MOST_PARTS) {
            throw new Problem(DavProblem.MALFORMED);
        }
        return new DavAddress(List.copyOf(parts));
    }

    private static String decoded(String part) {
        var bytes = new ByteArrayOutputStream(part.length());
        for (var index = 0; index < part.length(); index++) {
            var letter = part.charAt(index);
            if (letter == '%') {
                var whole = index + 2 < part.length();
                var high = whole ? Character.digit(part.charAt(index + 1), 16) : -1;
                var low = whole ? Character.digit(part.charAt(index + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw new Problem(DavProblem.MALFORMED);
                }
                bytes.write(high * 16 + low);
                index += 2;
            } else if (letter < 128) {
                bytes.write(letter);
            } else {
                // Sent bare, each byte as a character of its own.
                bytes.writeBytes(String.valueOf(letter).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            if (text.equals(".") || text.equals("..") || text.indexOf('\0') >= 0 || text.indexOf('/') >= 0) {
                throw new Problem(DavProblem.MALFORMED);
            }
            return text;
        } catch (CharacterCodingException notUtf8) {
            throw new Problem(DavProblem.MALFORMED);
        }
    }

    /// Whether it lies in a space, or is one's root folder.
    boolean isInSpace() {
        return parts.size() >= 2;
    }

    String organisation() {
        return parts.get(0);
    }

    String space() {
        return parts.get(1);
    }

    /// Those below the space.
    List<String> names() {
        return parts.subList(2, parts.size());
    }

    /// As an answer says it; a folder ends with a slash.
    String href(boolean folder) {
        var href = new StringBuilder(ROOT);
        parts.forEach(part -> href.append('/').append(encoded(part)));
        return folder ? href.append('/').toString() : href.toString();
    }

    static String encoded(String name) {
        StringBuilder encoded = null;
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        for (var index = 0; index < bytes.length; index++) {
            var letter = (char) (bytes[index] & 0xff);
            if (PLAIN.indexOf(letter) >= 0) {
                if (encoded != null) {
                    encoded.append(letter);
                }
                continue;
            }
            if (encoded == null) {
                encoded = new StringBuilder(bytes.length + 16).append(name, 0, index);
            }
            encoded.append('%')
                    .append(Character.toUpperCase(Character.forDigit(letter >> 4, 16)))
                    .append(Character.toUpperCase(Character.forDigit(letter & 15, 16)));
        }
        return encoded == null ? name : encoded.toString();
    }
}
