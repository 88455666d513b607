package fr.parvis.sandbox;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/// How a number of a workbook is written for a French reader: by its own format, days as 23/11/2026.
final class FrenchCells extends DataFormatter {

    /// Stands before what a cell is worth, in what [#formatRawCellContents] answers; no text begins with it.
    static final String NUMBER = "\u0001";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy", Locale.FRANCE);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.FRANCE);

    private final boolean from1904;

    /// @param from1904 whether the workbook counts its days as the first Macintosh did
    FrenchCells(boolean from1904) {
        super(Locale.FRANCE);
        this.from1904 = from1904;
    }

    @Override
    public String formatRawCellContents(double value, int index, String format) {
        return NUMBER + value + "\t" + shown(value, index, format);
    }

    private String shown(double value, int index, String format) {
        var signs = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|\\[\\$[^]]*]", "");
        if (!DateUtil.isADateFormat(index, format) || !DateUtil.isValidExcelDate(value) || signs.contains("[")) {
            return super.formatRawCellContents(value, index, format, from1904);
        }
        var at = DateUtil.getLocalDateTime(value, from1904, true);
        return at == null ? String.valueOf(value) : moment(at, signs);
    }

    private static String moment(LocalDateTime at, String signs) {
        var timed = signs.contains("h");
        if (!signs.contains("y") && !signs.contains("d") && timed) {
            return HOUR.format(at);
        }
        if (!signs.contains("d")) {
            return (signs.contains("m") ? MONTH : YEAR).format(at);
        }
        return timed ? day(at) : DAY.format(at);
    }

    /// A day, and its hour where it has one.
    static String day(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY.format(at) : DAY.format(at) + " " + HOUR.format(at);
    }
}
