package fr.parvis.people.lists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/// A CSV as spreadsheets write it in France: semicolons or commas (or tabs), UTF-8 or Windows-1252, told apart by
/// looking.
final class CsvSheet {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LARGEST_FIELD = 64 * 1024;

    private CsvSheet() {}

    static Sheet read(byte[] file) {
        var text = text(file);
        if (text.indexOf('\u0000') >= 0) {
            throw Sheet.unreadable("NOT_A_LIST");
        }
        var rows = new ArrayList<Sheet.Row>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LARGEST_FIELD)
                .ofCsvRecord(text)) {
            for (var line : reader) {
                if (line.getFieldCount() > Sheet.WIDEST) {
                    throw Sheet.unreadable("TOO_WIDE");
                }
                rows.add(new Sheet.Row((int) line.getStartingLineNumber(), line.getFields()));
                if (rows.size() > Sheet.LONGEST + 1) {
                    throw Sheet.tooLong();
                }
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw Sheet.unreadable("BROKEN");
        } catch (java.io.IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Sheet(rows);
    }

    private static String text(byte[] file) {
        if (file.length > 1 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, WINDOWS);
        }
    }

    /// The one of which the first line has most, outside quotes.
    private static char separator(String text) {
        int semicolons = 0;
        int commas = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int each = 0; each < text.length() && (quoted || text.charAt(each) != '\n'); each++) {
            switch (text.charAt(each)) {
                case '"' -> quoted = !quoted;
                case ';' -> semicolons += quoted ? 0 : 1;
                case ',' -> commas += quoted ? 0 : 1;
                case '\t' -> tabs += quoted ? 0 : 1;
                default -> {}
            }
        }
        if (tabs > semicolons && tabs > commas) {
            return '\t';
        }
        return commas > semicolons ? ',' : ';';
    }
}
