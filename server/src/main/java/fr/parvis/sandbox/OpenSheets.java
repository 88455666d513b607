package fr.parvis.sandbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/// A workbook of LibreOffice (OpenDocument 1.3, part 3, section 9), of which one part is read, as it comes: no
/// document type, nothing from outside, no more than a bound of it.
final class OpenSheets implements Tables.Workbook {
    private static final long MOST_READ = 256L << 20;
    private static final int DEEPEST = 200;
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    private final Path file;
    private final List<String> names = new ArrayList<>();

    /// The place of each sheet that is shown among all of them.
    private final List<Integer> places = new ArrayList<>();

    OpenSheets(Path file) throws IOException, XMLStreamException {
        this.file = file;
        Map<String, Boolean> shown = new HashMap<>();
        int[] place = {0};
        each((xml, style) -> {
            if (style) {
                noteStyle(xml, shown);
            } else if (is(xml, TABLE, "table")) {
                int here = place[0]++;
                var name = xml.getAttributeValue(TABLE, "name");
                var look = xml.getAttributeValue(TABLE, "style-name");
                if (names.size() < Tables.MOST_SHEETS && shown.getOrDefault(look, true)) {
                    names.add(name == null ? "" : name);
                    places.add(here);
                }
                skip(xml);
            }
        });
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public void read(int sheet, Tables table) throws IOException, XMLStreamException {
        int[] place = {0};
        each((xml, style) -> {
            if (!style && is(xml, TABLE, "table")) {
                if (place[0]++ == places.get(sheet)) {
                    lines(xml, table);
                } else {
                    skip(xml);
                }
            }
        });
    }

    private interface Part {

        /// @param style whether this is said before the sheets
        void at(XMLStreamReader xml, boolean style) throws XMLStreamException;
    }

    /// Each element of the content that nobody has gone into.
    private void each(Part part) throws IOException, XMLStreamException {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            var entry = zip.getEntry("content.xml");
            if (entry == null) {
                throw new IOException("no content");
            }
            try (var in = new Bounded(zip.getInputStream(entry))) {
                var xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
                var style = true;
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                        style &= !is(xml, OFFICE, "spreadsheet");
                        part.at(xml, style);
                    }
                }
            }
        }
    }

    private static void noteStyle(XMLStreamReader xml, Map<String, Boolean> shown) throws XMLStreamException {
        if (!is(xml, STYLE, "style") || !"table".equals(xml.getAttributeValue(STYLE, "family"))) {
            return;
        }
        var name = xml.getAttributeValue(STYLE, "name");
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.START_ELEMENT
                    && is(xml, STYLE, "table-properties")
                    && "false".equals(xml.getAttributeValue(TABLE, "display"))
                    && name != null) {
                shown.put(name, false);
            }
        }
    }

    private static void lines(XMLStreamReader xml, Tables table) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && is(xml, TABLE, "table-row")) {
                line(xml, table);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth = deeper(depth);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private record Cell(double worth, String shown, boolean number) {}

    private static void line(XMLStreamReader xml, Tables table) throws XMLStreamException {
        int lines = repeated(xml, "number-rows-repeated", Tables.MOST_LINES + 1);
        List<Cell> cells = new ArrayList<>();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && is(xml, TABLE, "table-row"))) {
            if (xml.isStartElement() && (is(xml, TABLE, "table-cell") || is(xml, TABLE, "covered-table-cell"))) {
                // One more than is shown says that there are more.
                int times = repeated(xml, "number-columns-repeated", Tables.MOST_COLUMNS + 1 - cells.size());
                var cell = cell(xml);
                for (int i = 0; i < times; i++) {
                    cells.add(cell);
                }
            }
        }
        if (cells.stream().allMatch(cell -> cell.shown().isEmpty())) {
            return; // a sheet ends in a million of them
        }
        for (int i = 0; i < lines; i++) {
            for (int column = 0; column < cells.size(); column++) {
                var cell = cells.get(column);
                if (cell.number()) {
                    table.number(column, cell.worth(), cell.shown());
                } else {
                    table.text(column, cell.shown());
                }
            }
            table.endLine();
        }
    }

    private static int repeated(XMLStreamReader xml, String attribute, int most) {
        var times = xml.getAttributeValue(TABLE, attribute);
        return (int) Math.min(times == null ? 1 : Math.max(1, Long.parseLong(times)), Math.max(0, most));
    }

    private static Cell cell(XMLStreamReader xml) throws XMLStreamException {
        var type = xml.getAttributeValue(OFFICE, "value-type");
        var value = xml.getAttributeValue(OFFICE, "value");
        var date = xml.getAttributeValue(OFFICE, "date-value");
        var time = xml.getAttributeValue(OFFICE, "time-value");
        var currency = xml.getAttributeValue(OFFICE, "currency");
        var truth = xml.getAttributeValue(OFFICE, "boolean-value");
        var said = paragraphs(xml);
        try {
            if (date != null) {
                var at = date.contains("T")
                        ? LocalDateTime.parse(date)
                        : LocalDate.parse(date).atStartOfDay();
                return new Cell(at.toEpochSecond(ZoneOffset.UTC), FrenchCells.day(at), true);
            }
            if (time != null) {
                var lasts = Duration.parse(time);
                var shown = String.format(Locale.ROOT, "%02d:%02d", lasts.toHours(), lasts.toMinutesPart());
                return new Cell(lasts.toSeconds(), shown, true);
            }
        } catch (DateTimeException unreadable) {
            return new Cell(0, said, false);
        }
        if (truth != null) {
            return new Cell(0, truth.equals("true") ? "VRAI" : "FAUX", false);
        }
        if (value == null || type == null) {
            return new Cell(0, said, false);
        }
        double worth = Double.parseDouble(value);
        return new Cell(worth, number(worth, type, currency, said), true);
    }

    /// With as many decimals as the workbook shows, whatever language it was written in.
    private static String number(double worth, String type, @Nullable String currency, String said) {
        var digits = said.replaceAll("[^0-9.,]", "");
        int sign = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        int decimals = sign < 0 ? 0 : digits.length() - sign - 1;
        if (type.equals("float") && said.matches("(?s).*\\p{L}.*")) {
            return said; // with its unit
        }
        double full = type.equals("percentage") ? worth * 100 : worth;
        // "1,234" is a thousand and more in English: three decimals are believed where the number has some.
        boolean whole = sign < 0 || decimals == 3 && full == Math.rint(full);
        var pattern = said.isEmpty() ? "0.##########" : "0" + (whole ? "" : "." + "0".repeat(Math.min(10, decimals)));
        boolean grouped = said.matches(".*[0-9][\\s\u00a0\u202f.,’'][0-9]{3}\\b.*") && Math.abs(full) >= 1_000;
        var shown = new DecimalFormat((grouped || currency != null ? "#,##" : "") + pattern, SIGNS).format(full);
        if (type.equals("percentage")) {
            return shown + "\u00a0%";
        }
        return currency == null ? shown : shown + "\u00a0" + (currency.equals("EUR") ? "€" : currency);
    }

    private static final DecimalFormatSymbols SIGNS = DecimalFormatSymbols.getInstance(Locale.FRANCE);

    /// What the cell shows, without its comments.
    private static String paragraphs(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        int aside = 0;
        int paragraphs = 0;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth = deeper(depth);
                    if (aside > 0 || is(xml, OFFICE, "annotation")) {
                        aside++;
                    } else if (is(xml, TEXT, "p") && paragraphs++ > 0 || is(xml, TEXT, "line-break")) {
                        text.append('\n');
                    } else if (is(xml, TEXT, "s") || is(xml, TEXT, "tab")) {
                        text.append(' ');
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    aside = Math.max(0, aside - 1);
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (aside == 0 && depth > 1 && text.length() < 4_000) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString().strip();
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth = deeper(depth);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static int deeper(int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("too deep");
        }
        return depth + 1;
    }

    private static boolean is(XMLStreamReader xml, String namespace, String name) {
        return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
    }

    /// Ends the reading of a content that does not end.
    private static final class Bounded extends FilterInputStream {
        private long left = MOST_READ;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            return counted(count, Math.max(count, 0));
        }

        private int counted(int answer, int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new IOException("larger than what is read of one");
            }
            return answer;
        }
    }
}
