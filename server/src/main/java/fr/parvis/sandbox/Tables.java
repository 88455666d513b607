package fr.parvis.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.xml.sax.SAXException;

/// One sheet of a workbook, as it was saved: formulas show the value that stands beside them and are never computed.
/// It is read as it comes and left at fixed bounds, whatever the workbook says of its size.
///
/// The first line holds the names of the sheets that are not hidden; the second whether lines and columns are missing
/// (`1` or nothing, twice); the others are those of the sheet, without its empty lines and columns. A cell is `t` and
/// its text, or `n`, what it is worth, a tab, and how a French reader writes it.
final class Tables {
    static final int MOST_SHEETS = 100;
    static final int MOST_COLUMNS = 100;

    /// The head and a thousand lines below it.
    static final int MOST_LINES = 1_001;

    private static final int MOST_CELLS = 40_000;
    private static final int LONGEST_CELL = 2_000;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_BYTES = Wire.MAX_BYTES * 3 / 4;

    private final List<List<String>> lines = new ArrayList<>();
    private final BitSet used = new BitSet();
    private List<String> line = new ArrayList<>();
    private int cells;
    private int bytes;
    private boolean moreLines;
    private boolean moreColumns;

    private Tables() {}

    /// Says that what comes after is not read.
    static final class Enough extends RuntimeException {
        Enough() {
            super(null, null, false, false);
        }
    }

    /// What fills a table with one sheet.
    interface Workbook {

        /// The names of the sheets that are shown.
        List<String> names();

        void read(int sheet, Tables table) throws IOException, XMLStreamException, SAXException, OpenXML4JException;
    }

    static Result read(Path file, String mediaType, int sheet) throws IOException {
        try {
            return mediaType.startsWith("application/vnd.oasis.opendocument.spreadsheet")
                    ? read(new OpenSheets(file), sheet)
                    : officeOpen(file, sheet);
        } catch (XMLStreamException | SAXException | OpenXML4JException damaged) {
            return new Result.None(Result.Reason.DAMAGED);
        }
    }

    private static Result officeOpen(Path file, int sheet)
            throws IOException, XMLStreamException, SAXException, OpenXML4JException {
        try (var workbook = new OfficeSheets(file)) {
            return read(workbook, sheet);
        }
    }

    private static Result read(Workbook workbook, int sheet)
            throws IOException, XMLStreamException, SAXException, OpenXML4JException {
        var names = workbook.names();
        if (sheet < 0 || sheet >= names.size()) {
            return new Result.None(Result.Reason.UNSUPPORTED);
        }
        var table = new Tables();
        try {
            workbook.read(sheet, table);
            table.endLine();
        } catch (Enough enough) {
            table.moreLines = true;
        }
        return table.result(names);
    }

    void text(int column, String text) {
        add(column, "t" + clean(text, LONGEST_CELL));
    }

    void number(int column, double worth, String shown) {
        add(column, "n" + worth + "\t" + clean(shown, LONGEST_CELL));
    }

    private void add(int column, String cell) {
        if (cell.length() == 1) {
            return;
        }
        if (column >= MOST_COLUMNS) {
            moreColumns = true;
            return;
        }
        while (line.size() < column) {
            line.add("t");
        }
        if (line.size() == column) {
            line.add(cell);
        } else {
            line.set(column, cell);
        }
    }

    /// @throws Enough when nothing more is read
    void endLine() {
        if (line.isEmpty()) {
            return;
        }
        for (var cell : line) {
            bytes += cell.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        cells += line.size();
        if (lines.size() >= MOST_LINES || cells > MOST_CELLS || bytes > MOST_BYTES) {
            throw new Enough();
        }
        for (int column = 0; column < line.size(); column++) {
            if (line.get(column).length() > 1) {
                used.set(column);
            }
        }
        lines.add(line);
        line = new ArrayList<>();
    }

    private Result result(List<String> names) {
        List<List<String>> said = new ArrayList<>();
        said.add(names.stream().map(name -> clean(name, LONGEST_NAME)).toList());
        said.add(List.of(moreLines ? "1" : "", moreColumns ? "1" : ""));
        for (var each : lines) {
            said.add(used.stream()
                    .mapToObj(column -> column < each.size() ? each.get(column) : "t")
                    .toList());
        }
        return new Result.Table(said);
    }

    private static String clean(String text, int longest) {
        var plain = text.strip().replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
        return plain.length() > longest ? plain.substring(0, longest) + "…" : plain;
    }
}
