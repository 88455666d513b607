package fr.parvis.drawing;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A cell: what it shows, and for a sheet the value and the formula behind. In a formula `#3` stands for the
/// table's row 3 (header is 0), wherever the table begins in its sheet.
record Cell(String text, Kind kind, double value, @Nullable String formula) {

    enum Kind {
        TEXT,
        NUMBER,
        DECIMAL,
        EUROS,
        PERCENT,
        DATE
    }

    private static final Pattern NUMERIC =
            Pattern.compile("(-?)((?:[1-9]\\d{0,2}(?: \\d{3})+)|(?:0|[1-9]\\d*))(?:,(\\d+))?( €| %)?");
    private static final Pattern DATE = Pattern.compile("\\d\\d/\\d\\d/\\d{4}");
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    /// Reads a cell as a person typed it: "1 250,50 €", "35 %", "12/03/2026", or plain words.
    static Cell typed(String raw) {
        if (DATE.matcher(raw).matches()) {
            var day = LocalDate.parse(raw, FRENCH).toEpochDay() - EPOCH.toEpochDay();
            return new Cell(raw, Kind.DATE, day, null);
        }
        var numeric = NUMERIC.matcher(raw);
        if (!numeric.matches()) {
            return new Cell(Typography.french(raw), Kind.TEXT, 0, null);
        }
        var decimals = numeric.group(3);
        var value = Double.parseDouble(
                numeric.group(1) + numeric.group(2).replace(" ", "") + (decimals == null ? "" : "." + decimals));
        var unit = numeric.group(4);
        if (" %".equals(unit)) {
            return of(value / 100, Kind.PERCENT, null);
        }
        return of(value, " €".equals(unit) ? Kind.EUROS : decimals == null ? Kind.NUMBER : Kind.DECIMAL, null);
    }

    static Cell of(double value, Kind kind, @Nullable String formula) {
        var text = switch (kind) {
            case EUROS ->
                format(Math.rint(value) == value && Math.abs(value) >= 1000 ? "#,##0" : "#,##0.00", value) + "\u00A0€";
            case PERCENT -> format("0.##", value * 100) + "\u00A0%";
            case DECIMAL -> format("#,##0.0#", value);
            case NUMBER -> format("#,##0.##", value);
            case TEXT, DATE -> "";
        };
        return new Cell(text, kind, value, formula);
    }

    boolean isNumeric() {
        return kind != Kind.TEXT && kind != Kind.DATE;
    }

    /// The formula for a table whose header stands in the given row of its sheet, counted from 1.
    @Nullable
    String formulaAt(int headerRow) {
        if (formula == null) {
            return null;
        }
        return Pattern.compile("#(\\d+)")
                .matcher(formula)
                .replaceAll(match -> String.valueOf(Integer.parseInt(match.group(1)) + headerRow));
    }

    private static String format(String pattern, double value) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.FRANCE);
        symbols.setGroupingSeparator('\u00A0');
        return new DecimalFormat(pattern, symbols).format(value);
    }
}
