package fr.parvis.activity;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.parvis.platform.HarmlessCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A journal as CSV, as spreadsheets of France read it: semicolons, UTF-8 with its mark
/// (`fr/parvis/activity/phrases*.properties`). No cell is a formula.
final class JournalTable {
    private static final ResourceBundle.Control NO_MACHINE_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final CsvWriter table;
    private final ResourceBundle phrases;
    private final DateTimeFormatter moment;

    JournalTable(Writer to, Locale locale, ZoneId zone) {
        phrases = ResourceBundle.getBundle("fr.parvis.activity.phrases", locale, NO_MACHINE_LANGUAGE);
        moment = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
        try {
            to.write(BYTE_ORDER_MARK);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        table = CsvWriter.builder().fieldSeparator(';').build(to);
        table.writeRecord(
                phrases.getString("when"),
                phrases.getString("who"),
                phrases.getString("what"),
                phrases.getString("about"),
                phrases.getString("detail"));
    }

    void add(JournalLine line) {
        table.writeRecord(
                moment.format(line.at()),
                HarmlessCell.of(line.byName()),
                kind(line.kind()),
                HarmlessCell.of(line.name()),
                HarmlessCell.of(detail(line)));
    }

    void end() {
        try {
            table.flush();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private @Nullable String detail(JournalLine line) {
        var said = line.detail();
        if (said == null || !line.kind().equals("access.changed")) {
            return said;
        }
        var parts = said.split(">", -1);
        return parts.length == 2
                ? phrases.getString("before") + " " + access(parts[0]) + ". " + phrases.getString("after") + " "
                        + access(parts[1])
                : said;
    }

    /// `READER:COMMENT;Odile Thiriet:EDIT`, as `documents` writes it.
    private String access(String lines) {
        if (lines.isEmpty()) {
            return phrases.getString("nobody");
        }
        return Arrays.stream(lines.split(";"))
                .map(line -> Arrays.stream(line.split(":"))
                        .map(word -> phrases.containsKey("access." + word) ? phrases.getString("access." + word) : word)
                        .collect(Collectors.joining(" : ")))
                .collect(Collectors.joining(", "));
    }

    /// A kind without words of its own is said by its code.
    private String kind(String kind) {
        try {
            return phrases.getString(kind);
        } catch (MissingResourceException unknown) {
            return HarmlessCell.of(kind);
        }
    }
}
