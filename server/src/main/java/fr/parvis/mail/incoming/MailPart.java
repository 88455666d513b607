package fr.parvis.mail.incoming;

import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/// One part of a mail.
///
/// @param type in lower case
/// @param charset as it is said, which may be a lie
/// @param name the file's; null where it has none
/// @param contentId what HTML shows it by
/// @param inRelated whether it stands beside the HTML that shows it
record MailPart(
        String type,
        @Nullable String charset,
        boolean attached,
        @Nullable String name,
        @Nullable String contentId,
        byte[] content,
        boolean inRelated) {
    private static final int LONGEST_NAME = 200;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Set<String> ABOUT_THE_MAIL = Set.of(
            "application/pgp-signature",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "message/delivery-status",
            "message/global-delivery-status",
            "message/disposition-notification",
            "text/rfc822-headers");

    static MailPart of(
            String type,
            @Nullable String charset,
            Map<String, List<String>> headers,
            byte[] content,
            boolean inRelated) {
        var disposition = first(headers, "content-disposition");
        var name = parameter(disposition, "filename");
        var id = first(headers, "content-id");
        return new MailPart(
                type,
                charset,
                disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment"),
                name == null ? parameter(first(headers, "content-type"), "name") : name,
                id.isBlank() ? null : id.strip().replaceAll("^<|>$", ""),
                content,
                inRelated);
    }

    /// Whether it is read rather than kept.
    boolean isShown(String as) {
        return type.equals(as) && !attached && (name == null || name.isBlank());
    }

    boolean isAboutTheMail() {
        return ABOUT_THE_MAIL.contains(type);
    }

    String fileName(int number) {
        var given = name == null ? "" : name.strip();
        if (!given.isEmpty()) {
            return given.length() > LONGEST_NAME ? given.substring(given.length() - LONGEST_NAME) : given;
        }
        return switch (type) {
            case "message/rfc822" -> "Message " + number + ".eml";
            case "text/calendar" -> "Invitation " + number + ".ics";
            case "image/jpeg" -> "Photo " + number + ".jpg";
            case "image/png" -> "Image " + number + ".png";
            case "application/pdf" -> "Document " + number + ".pdf";
            default -> "Pièce jointe " + number;
        };
    }

    /// Its text. A charset that does not exist, or in which it is not written, gives way to UTF-8, then to what Windows
    /// writes.
    String text() {
        try {
            var said = charset == null || "us-ascii".equalsIgnoreCase(charset) ? "utf-8" : charset;
            return strictly(content, Charset.forName(said));
        } catch (IllegalArgumentException | CharacterCodingException notThat) {
            return guessed(content);
        }
    }

    private static String guessed(byte[] bytes) {
        try {
            return strictly(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException older) {
            return new String(bytes, WINDOWS);
        }
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /// A header on one line, its encoded words read; some write UTF-8 as it is.
    static String legible(Field field) {
        var raw = guessed(field.getRaw().toByteArray());
        var value = MimeUtil.unfold(raw.substring(raw.indexOf(':') + 1)).strip();
        return value.contains("=?") ? words(value) : value;
    }

    private static String words(String value) {
        try {
            return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
        } catch (IllegalArgumentException broken) {
            return value;
        }
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }

    private static @Nullable String parameter(String header, String name) {
        var begin = header.indexOf(';');
        if (begin < 0) {
            return null;
        }
        try {
            var value = new ParameterList(header.substring(begin)).get(name);
            return value == null ? null : words(value);
        } catch (ParseException broken) {
            return null;
        }
    }
}
