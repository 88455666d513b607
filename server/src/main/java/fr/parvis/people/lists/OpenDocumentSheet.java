package fr.parvis.people.lists;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The first table of an OpenDocument spreadsheet (OpenDocument 1.3, part 3, section 9). It reads one part of the
/// archive, as it comes, and stops at fixed bounds: no document type, no entity from outside, no bomb.
final class OpenDocumentSheet {
    private static final int MOST_PARTS = 2000;
    private static final long LARGEST_PART = 64L * 1024 * 1024;
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private final XMLStreamReader xml;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private int line = 0;

    private OpenDocumentSheet(XMLStreamReader xml) {
        this.xml = xml;
    }

    static Sheet read(byte[] file) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            long[] left = {LARGEST_PART};
            for (int part = 0; part < MOST_PARTS; part++) {
                var entry = zip.getNextEntry();
                if (entry == null) {
                    break;
                }
                var content = new Bounded(zip, left);
                if ("content.xml".equals(entry.getName())) {
                    return new Sheet(new OpenDocumentSheet(reader(content)).table());
                }
                content.transferTo(java.io.OutputStream.nullOutputStream());
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw Sheet.unreadable("BROKEN");
        }
        throw Sheet.unreadable("NOT_A_LIST");
    }

    private static XMLStreamReader reader(InputStream content) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory.createXMLStreamReader(content);
    }

    private List<Sheet.Row> table() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && is(TABLE, "table-row")) {
                row();
            } else if (event == XMLStreamConstants.END_ELEMENT && is(TABLE, "table")) {
                return rows;
            }
        }
        throw Sheet.unreadable("NOT_A_LIST");
    }

    private void row() throws XMLStreamException {
        int repeated = repeated("number-rows-repeated");
        var cells = new ArrayList<String>();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && is(TABLE, "table-row"))) {
            if (xml.isStartElement() && (is(TABLE, "table-cell") || is(TABLE, "covered-table-cell"))) {
                int times = Math.min(repeated("number-columns-repeated"), Sheet.WIDEST - cells.size());
                var text = cell();
                for (int each = 0; each < times; each++) {
                    cells.add(text);
                }
            }
        }
        var row = new Sheet.Row(line + 1, cells);
        // A sheet ends in a million repeated empty rows.
        if (!row.isBlank()) {
            for (int each = 0; each < repeated; each++) {
                rows.add(new Sheet.Row(line + 1 + each, cells));
                if (rows.size() > Sheet.LONGEST + 1) {
                    throw Sheet.tooLong();
                }
            }
        }
        line += repeated;
    }

    private int repeated(String attribute) {
        var times = xml.getAttributeValue(TABLE, attribute);
        return times == null ? 1 : Math.clamp(Long.parseLong(times), 1, 2_000_000);
    }

    /// What the cell shows: its paragraphs, without its comments.
    private String cell() throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        int paragraphs = 0;
        int annotation = 0;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (annotation > 0 || "annotation".equals(xml.getLocalName())) {
                        annotation++;
                    } else if (is(TEXT, "p") && paragraphs++ > 0
                            || is(TEXT, "s")
                            || is(TEXT, "tab")
                            || is(TEXT, "line-break")) {
                        text.append(' ');
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    annotation = Math.max(0, annotation - 1);
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (annotation == 0 && depth > 1 && text.length() < Sheet.LONGEST_CELL) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private boolean is(String namespace, String name) {
        return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
    }

    /// Reads no more than what is left for the whole archive.
    private static final class Bounded extends FilterInputStream {
        private final long[] left;

        Bounded(InputStream in, long[] left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) throws IOException {
            left[0] -= bytes;
            if (left[0] < 0) {
                throw new IOException("the archive is larger than what is read of one");
            }
        }

        @Override
        public void close() {
            // The archive is closed by who opened it.
        }
    }
}
