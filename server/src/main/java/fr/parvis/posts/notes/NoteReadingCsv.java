package fr.parvis.posts.notes;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.parvis.platform.HarmlessCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Who has read a note, as spreadsheets of France read it: semicolons, UTF-8 with its mark. No cell is a formula.
final class NoteReadingCsv {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private NoteReadingCsv() {}

    static void write(NoteReadingView reading, Locale locale, ZoneId zone, Writer to) {
        var french = locale.getLanguage().equals("fr");
        var time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        try {
            to.write(BYTE_ORDER_MARK);
            var csv = CsvWriter.builder().fieldSeparator(';').build(to);
            csv.writeRecord(
                    french
                            ? List.of("Personne", "Fonction", "Téléphone", "A lu", "Remarque")
                            : List.of("Person", "Post", "Phone", "Has read", "Remark"));
            for (var person : reading.waiting()) {
                csv.writeRecord(List.of(
                        HarmlessCell.of(person.givenName() + " " + person.familyName()),
                        HarmlessCell.of(person.post()),
                        // A number that begins with + is text.
                        HarmlessCell.of(person.phone()),
                        french ? "non" : "no",
                        ""));
            }
            for (var person : reading.done()) {
                csv.writeRecord(List.of(
                        HarmlessCell.of(person.name()),
                        "",
                        "",
                        time.format(person.at()),
                        person.gone() ? french ? "n’est plus destinataire" : "no longer addressed" : ""));
            }
            csv.flush();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
