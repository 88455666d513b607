package fr.parvis.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A workbook of Excel since 2007, by POI's reader of events, which refuses the bombs of the format.
final class OfficeSheets implements Tables.Workbook, AutoCloseable {
    private final OPCPackage opened;
    private final XSSFReader reader;
    private final Set<String> hidden = new HashSet<>();
    private final List<String> names = new ArrayList<>();
    private boolean from1904;

    OfficeSheets(Path file) throws IOException, OpenXML4JException, XMLStreamException {
        opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
        reader = new XSSFReader(opened);
        reader.setUseReadOnlySharedStringsTable(true);
        readWorkbook();
        var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        for (int i = 0; i < Tables.MOST_SHEETS && sheets.hasNext(); i++) {
            sheets.next().close();
            if (!hidden.contains(sheets.getSheetName())) {
                names.add(sheets.getSheetName());
            }
        }
    }

    private void readWorkbook() throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream in = reader.getWorkbookData()) {
            var xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                var state = xml.getAttributeValue(null, "state");
                if (xml.getLocalName().equals("sheet") && state != null && state.endsWith("idden")) {
                    hidden.add(xml.getAttributeValue(null, "name"));
                } else if (xml.getLocalName().equals("workbookPr")) {
                    var said = xml.getAttributeValue(null, "date1904");
                    from1904 = "1".equals(said) || "true".equals(said);
                }
            }
        }
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public void read(int sheet, Tables table) throws IOException, OpenXML4JException, SAXException {
        var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream in = sheets.next()) {
                if (sheets.getSheetName().equals(names.get(sheet))) {
                    var cells = new Cells(table);
                    var parser = newParser();
                    parser.setContentHandler(new Sheet(cells));
                    parser.parse(new InputSource(in));
                    return;
                }
            }
        }
    }

    private static org.xml.sax.XMLReader newParser() throws SAXException {
        try {
            return XMLHelper.newXMLReader();
        } catch (javax.xml.parsers.ParserConfigurationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// Nothing was written.
    @Override
    public void close() {
        opened.revert();
    }

    /// Notes what kind of cell it is, which POI keeps to itself.
    private final class Sheet extends XSSFSheetXMLHandler {
        private final Cells cells;

        Sheet(Cells cells) throws IOException, OpenXML4JException {
            super(
                    reader.getStylesTable(),
                    null,
                    reader.getSharedStringsTable(),
                    cells,
                    new FrenchCells(from1904),
                    false);
            this.cells = cells;
        }

        @Override
        public void startElement(String uri, @Nullable String localName, String qName, Attributes attributes)
                throws SAXException {
            if ("c".equals(localName)) {
                cells.kind = attributes.getValue("t");
            }
            super.startElement(uri, localName, qName, attributes);
        }
    }

    private static final class Cells implements SheetContentsHandler {
        private final Tables table;
        private @Nullable String kind;
        private int column;

        Cells(Tables table) {
            this.table = table;
        }

        @Override
        public void startRow(int row) {
            column = -1;
        }

        @Override
        public void endRow(int row) {
            table.endLine();
        }

        @Override
        public void cell(@Nullable String reference, String value, @Nullable XSSFComment comment) {
            column = reference == null ? column + 1 : new CellReference(reference).getCol();
            if (value.startsWith(FrenchCells.NUMBER)) {
                var parted = value.indexOf('\t');
                table.number(column, Double.parseDouble(value.substring(1, parted)), value.substring(parted + 1));
            } else if ("b".equals(kind)) {
                table.text(column, value.equals("TRUE") ? "VRAI" : "FAUX");
            } else if ("e".equals(kind)) {
                table.text(column, value.replaceFirst("^ERROR:", ""));
            } else if ((kind == null || kind.equals("n"))
                    && value.matches("[-+]?[0-9.]{1,300}([eE][-+]?[0-9]{1,3})?")) {
                table.number(column, Double.parseDouble(value), value.replace('.', ','));
            } else {
                table.text(column, value);
            }
        }
    }
}
