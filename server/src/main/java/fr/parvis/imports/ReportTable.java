package fr.parvis.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// All that an import found as CSV, as spreadsheets of France read it: semicolons, UTF-8 with its mark
/// (`fr/parvis/imports/phrases*.properties`). No cell is a formula.
final class ReportTable {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String FORMULA = "=+-@\t\r\n|%";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Europe/Paris"));

    private final CsvWriter table;
    private final ResourceBundle phrases;

    ReportTable(Writer to, Locale locale) {
        phrases = ResourceBundle.getBundle(
                "fr.parvis.imports.phrases",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        try {
            to.write(BYTE_ORDER_MARK);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        table = CsvWriter.builder().fieldSeparator(';').build(to);
        table.writeRecord(
                phrases.getString("path"),
                phrases.getString("kind"),
                phrases.getString("size"),
                phrases.getString("modified"),
                phrases.getString("fate"),
                phrases.getString("name"),
                phrases.getString("why"),
                phrases.getString("about"));
    }

    void add(ImportItemView item) {
        table.writeRecord(
                harmless(item.path()),
                phrases.getString(item.folder() ? "folder" : "file"),
                item.folder() ? "" : String.valueOf(item.size()),
                item.modifiedAt() == null ? "" : MOMENT.format(item.modifiedAt()),
                item.fate() == null ? phrases.getString("waits") : phrases.getString("fate." + item.fate()),
                harmless(item.name()),
                item.mark() == null ? "" : phrases.getString("mark." + item.mark()),
                harmless(item.about()));
    }

    void end() {
        try {
            table.flush();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// A spreadsheet takes a cell that begins so for a formula, unless an apostrophe stands before it.
    static String harmless(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return text == null ? "" : text;
        }
        var begins = text.substring(0, 1) + text.stripLeading().charAt(0);
        return begins.chars().anyMatch(letter -> FORMULA.indexOf(letter) >= 0) ? "'" + text : text;
    }
}
