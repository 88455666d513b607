package fr.parvis.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// A mail as its reader needs it: lines of a field and its value (`from`, `to`, `cc`, `date`, `subject`, `body`),
/// and one `attachment` for each file that hangs on it. The body is text, whatever it was written in; pictures that
/// it would fetch are not fetched.
final class Mails {
    private static final int LONGEST_BODY = 400_000;
    private static final int LONGEST_FIELD = 4_000;
    private static final int MOST_ATTACHMENTS = 200;

    private Mails() {}

    static Result read(Path file, String mediaType) throws IOException {
        boolean outlook = mediaType.equals("application/vnd.ms-outlook");
        Parser parser = outlook ? new OfficeParser() : new RFC822Parser();
        Letters body = new Letters(LONGEST_BODY);
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, mediaType);
        List<List<String>> attached = new ArrayList<>();
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Attached(attached));
        try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
            parser.parse(in, new BodyContentHandler(body), metadata, context);
        } catch (SAXException | TikaException | RuntimeException e) {
            if (body.isEmpty() && metadata.get(TikaCoreProperties.SUBJECT) == null) {
                return new Result.None(Result.Reason.DAMAGED);
            }
        }
        List<List<String>> lines = new ArrayList<>();
        add(
                lines,
                "from",
                first(metadata.getValues(Message.MESSAGE_FROM), metadata.getValues(TikaCoreProperties.CREATOR)));
        add(lines, "to", String.join(", ", metadata.getValues(Message.MESSAGE_TO)));
        add(lines, "cc", String.join(", ", metadata.getValues(Message.MESSAGE_CC)));
        add(lines, "date", metadata.get(TikaCoreProperties.CREATED));
        add(lines, "subject", subject(metadata));
        lines.add(List.of("body", body.text()));
        lines.addAll(attached);
        return new Result.Table(lines);
    }

    private static String first(String[] some, String[] others) {
        return some.length > 0 ? String.join(", ", some) : String.join(", ", others);
    }

    private static @Nullable String subject(Metadata metadata) {
        String subject = metadata.get(TikaCoreProperties.SUBJECT);
        return subject == null ? metadata.get(TikaCoreProperties.TITLE) : subject;
    }

    private static void add(List<List<String>> lines, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            String told = Letters.tidy(value.length() > LONGEST_FIELD ? value.substring(0, LONGEST_FIELD) : value);
            lines.add(List.of(field, told));
        }
    }

    private static final class Attached implements EmbeddedDocumentExtractor {
        private final List<List<String>> attached;

        Attached(List<List<String>> attached) {
            this.attached = attached;
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return true;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws SAXException, IOException {
            if (MailBodies.isOne(metadata)) {
                MailBodies.say(in, handler, metadata);
                return;
            }
            String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE)).toLowerCase(Locale.ROOT);
            if (attached.size() < MOST_ATTACHMENTS && (name != null || !type.startsWith("text/"))) {
                long size = in.skip(Long.MAX_VALUE >> 1);
                attached.add(List.of(
                        "attachment", name == null ? "" : Letters.tidy(name), String.valueOf(Math.max(0, size))));
            }
        }
    }
}
