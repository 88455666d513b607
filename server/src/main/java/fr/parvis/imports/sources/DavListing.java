package fr.parvis.imports.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What a PROPFIND is answered (RFC 4918, 14.16), read as it comes: no document type, no entity, no more of
/// it than a folder can fill.
final class DavListing {
    private static final long LARGEST = 128L << 20;
    private static final String DAV = "DAV:";

    private DavListing() {}

    /// A line of it.
    ///
    /// @param href as the server writes it
    record Line(
            String href,
            boolean folder,
            long size,
            @Nullable Instant modifiedAt) {}

    /// @throws IOException for what is no such answer
    static List<Line> read(InputStream body) throws IOException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(new Bounded(body));
            return lines(xml);
        } catch (XMLStreamException cause) {
            throw new IOException("not a listing: " + cause.getMessage(), cause);
        }
    }

    private static List<Line> lines(XMLStreamReader xml) throws XMLStreamException, IOException {
        var lines = new ArrayList<Line>();
        var known = false;
        String href = null;
        var folder = false;
        var size = 0L;
        Instant modified = null;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && DAV.equals(xml.getNamespaceURI())) {
                switch (xml.getLocalName()) {
                    case "multistatus" -> known = true;
                    case "response" -> {
                        href = null;
                        folder = false;
                        size = 0;
                        modified = null;
                    }
                    case "href" -> href = href == null ? xml.getElementText().strip() : href;
                    case "collection" -> folder = true;
                    case "getcontentlength" -> size = number(xml.getElementText());
                    case "getlastmodified" -> modified = moment(xml.getElementText());
                    default -> {
                        // Of no use here.
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && DAV.equals(xml.getNamespaceURI())
                    && xml.getLocalName().equals("response")
                    && href != null) {
                lines.add(new Line(href, folder, size, modified));
            } else if (event == XMLStreamConstants.DTD) {
                throw new IOException("a document type");
            }
        }
        if (!known) {
            throw new IOException("not a listing");
        }
        return lines;
    }

    private static long number(String text) {
        try {
            return text.isBlank() ? 0 : Math.max(0, Long.parseLong(text.strip()));
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    private static @Nullable Instant moment(String text) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip()));
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private static final class Bounded extends FilterInputStream {
        private long left = LARGEST;

        Bounded(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            var read = super.read(to, from, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new IOException("a listing without end");
            }
            return read;
        }
    }
}
