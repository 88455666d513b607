package fr.parvis.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.EmbeddedContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Parts of a mail that are its text, and not files that hang on it: Tika hands both over as what is inside.
final class MailBodies {
    private MailBodies() {}

    private static String type(Metadata metadata) {
        return String.valueOf(metadata.get(Metadata.CONTENT_TYPE)).toLowerCase(Locale.ROOT);
    }

    static boolean isOne(Metadata metadata) {
        return metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) == null
                && (type(metadata).startsWith("text/html") || type(metadata).startsWith("text/plain"));
    }

    /// Says it; scripts, styles and addresses of pictures are none of it.
    static void say(InputStream in, ContentHandler handler, Metadata metadata) throws SAXException, IOException {
        Parser parser = type(metadata).startsWith("text/html") ? new JSoupParser() : new TXTParser();
        try {
            parser.parse(in, new EmbeddedContentHandler(new BodyContentHandler(handler)), metadata, new ParseContext());
        } catch (TikaException damaged) {
            // The other parts may say something.
        }
    }
}
