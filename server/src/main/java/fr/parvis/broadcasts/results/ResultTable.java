package fr.parvis.broadcasts.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.parvis.broadcasts.Phrases;
import fr.parvis.platform.HarmlessCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What came of a broadcast as CSV, as spreadsheets of France read it: semicolons, UTF-8 with its mark. No cell is a
/// formula.
final class ResultTable {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private ResultTable() {}

    static void write(List<RecipientView> lines, Locale locale, ZoneId zone, Writer to) {
        var phrases = Phrases.in(locale);
        try {
            to.write(BYTE_ORDER_MARK);
            var table = CsvWriter.builder().fieldSeparator(';').build(to);
            table.writeRecord(Stream.of(
                            "family",
                            "given",
                            "services",
                            "channel",
                            "state",
                            "toldAt",
                            "readAt",
                            "confirmedAt",
                            "calledAt",
                            "calledBy",
                            "calledWord")
                    .map(phrases::of)
                    .toArray(String[]::new));
            for (var line : lines) {
                table.writeRecord(
                        HarmlessCell.of(line.familyName()),
                        HarmlessCell.of(line.givenName()),
                        HarmlessCell.of(line.services()),
                        phrases.of(line.channel().name()),
                        phrases.of(line.state().name()),
                        moment(line.toldAt(), zone),
                        moment(line.readAt(), zone),
                        moment(line.confirmedAt(), zone),
                        moment(line.calledAt(), zone),
                        HarmlessCell.of(line.calledBy()),
                        HarmlessCell.of(line.calledWord()));
            }
            table.flush();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String moment(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : MOMENT.format(at.atZone(zone));
    }
}
