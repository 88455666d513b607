package fr.parvis.mail.incoming;

import fr.parvis.mail.incoming.Answer.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/// Takes a mail apart (RFC 5322, 2045 to 2047, 2231), within bounds: its lines, its headers, its parts and how deep
/// they lie. A mail inside a mail stays a file.
final class MailReader {
    private static final int MOST_PARTS = 200;
    private static final int DEEPEST = 12;
    private static final int LONGEST_TEXT = 1 << 20;
    /// A picture that a text shows, smaller than this, is the logo of a signature.
    private static final int LARGEST_LOGO = 50_000;

    private static final MimeConfig BOUNDS = MimeConfig.custom()
            .setMaxLineLen(1 << 20)
            .setMaxHeaderCount(1_000)
            .setMaxHeaderLen(1 << 16)
            .setMalformedHeaderStartsBody(true)
            .build();

    private final List<MailPart> parts = new ArrayList<>();
    private final Map<String, List<String>> headers;
    private int depth;
    private int related;

    private MailReader(Map<String, List<String>> headers) {
        this.headers = headers;
    }

    /// @throws Unreadable TOO_MANY_PARTS, UNREADABLE
    static ReceivedMail read(byte[] raw) throws Unreadable {
        var reader = new MailReader(new LinkedHashMap<>());
        try {
            reader.run(raw);
        } catch (MimeException | IOException | IllegalArgumentException | IllegalStateException broken) {
            // What came whole before the damage, in one piece at least, is what they wrote.
            if (reader.parts.isEmpty()) {
                throw new Unreadable(Word.UNREADABLE);
            }
        }
        return reader.mail();
    }

    private void run(byte[] raw) throws MimeException, IOException, Unreadable {
        var tokens = new MimeTokenStream(BOUNDS);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(new ByteArrayInputStream(raw));
        Map<String, List<String>> block = headers;
        var first = true;
        for (var state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_HEADER -> {
                    block = first ? headers : new LinkedHashMap<>();
                    first = false;
                }
                case T_FIELD -> {
                    var field = tokens.getField();
                    block.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                            .add(MailPart.legible(field));
                }
                case T_START_MULTIPART -> enter("multipart/related".equals(type(tokens)));
                case T_END_MULTIPART -> leave();
                case T_BODY -> keep(tokens, block);
                default -> {
                    // What stands between the parts says nothing.
                }
            }
        }
    }

    private void enter(boolean isRelated) throws Unreadable {
        if (++depth > DEEPEST) {
            throw new Unreadable(Word.TOO_MANY_PARTS);
        }
        if (isRelated && related == 0) {
            related = depth;
        }
    }

    private void leave() {
        if (related == depth) {
            related = 0;
        }
        depth--;
    }

    private void keep(MimeTokenStream tokens, Map<String, List<String>> block) throws IOException, Unreadable {
        if (parts.size() == MOST_PARTS) {
            throw new Unreadable(Word.TOO_MANY_PARTS);
        }
        var content = tokens.getDecodedInputStream().readAllBytes();
        parts.add(MailPart.of(type(tokens), tokens.getBodyDescriptor().getCharset(), block, content, related > 0));
    }

    private static String type(MimeTokenStream tokens) {
        return String.valueOf(tokens.getBodyDescriptor().getMimeType()).toLowerCase(Locale.ROOT);
    }

    private ReceivedMail mail() {
        var html = parts.stream().filter(part -> part.isShown("text/html")).findFirst();
        var text = new StringBuilder();
        parts.stream().filter(part -> part.isShown("text/plain")).forEach(part -> append(text, part.text()));
        if (text.toString().isBlank()) {
            html.ifPresent(part -> append(text, HtmlText.of(part.text())));
        }
        var shown = html.map(MailPart::text).orElse("");
        var files = new ArrayList<Attachment>();
        for (var part : parts) {
            if (isFile(part, shown)) {
                files.add(new Attachment(part.fileName(files.size() + 1), part.content()));
            }
        }
        return new ReceivedMail(headers, text.toString(), files, status());
    }

    private static void append(StringBuilder text, String more) {
        var room = LONGEST_TEXT - text.length();
        text.append(text.isEmpty() ? "" : "\n").append(more, 0, Math.min(more.length(), Math.max(0, room)));
    }

    private static boolean isFile(MailPart part, String html) {
        if (part.isShown("text/plain") || part.isShown("text/html") || part.isAboutTheMail()) {
            return false;
        }
        var isLogo = part.type().startsWith("image/")
                && part.contentId() != null
                && (part.inRelated() || html.contains("cid:" + part.contentId()))
                && part.content().length < LARGEST_LOGO;
        return part.content().length > 0 && !isLogo;
    }

    private @Nullable String status() {
        return parts.stream()
                .filter(part -> "message/delivery-status".equals(part.type())
                        || "message/global-delivery-status".equals(part.type()))
                .map(part -> new String(part.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null);
    }
}
