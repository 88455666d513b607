package fr.parvis.drawing;

import java.util.ArrayList;
import java.util.List;

/// A table on PDF pages: columns as wide as their content asks, its header repeated on each page, figures at the
/// right.
final class PdfTable {

    private static final double PADDING = 4.5;

    private final PdfSheet sheet;
    private final Table table;
    private final double size;
    private final double[] widths;
    private final boolean[] numeric;

    PdfTable(PdfSheet sheet, Table table) {
        this.sheet = sheet;
        this.table = table;
        this.size = table.columns() > 6 ? 8 : 9.4;
        this.widths = new double[table.columns()];
        this.numeric = new boolean[table.columns()];
        measure();
    }

    /// Short columns get what they ask; the others share what is left.
    private void measure() {
        var asked = new double[widths.length];
        for (var row : table.rows()) {
            for (var column = 0; column < row.cells().size(); column++) {
                var cell = row.cells().get(column);
                var length = Ink.weight(row.role() != Table.Role.BODY).width(cell.text(), size) + 2 * PADDING;
                asked[column] = Math.max(asked[column], length);
                numeric[column] |= cell.isNumeric() && row.role() == Table.Role.BODY;
            }
        }
        var sum = 0.0;
        for (var width : asked) {
            sum += width;
        }
        var room = sheet.width();
        if (sum <= room) {
            System.arraycopy(asked, 0, widths, 0, widths.length);
            widths[longest(asked)] += room - sum;
            return;
        }
        var fair = room / widths.length;
        var spare = 0.0;
        var wanting = 0.0;
        for (var width : asked) {
            spare += Math.max(0, fair - width);
            wanting += Math.max(0, width - fair);
        }
        for (var column = 0; column < widths.length; column++) {
            widths[column] =
                    Math.min(asked[column], fair) + Math.max(0, asked[column] - fair) * Math.min(1, spare / wanting);
        }
    }

    private static int longest(double[] asked) {
        var longest = 0;
        for (var column = 1; column < asked.length; column++) {
            longest = asked[column] > asked[longest] ? column : longest;
        }
        return longest;
    }

    void draw() {
        sheet.down(4);
        var header = table.rows().getFirst();
        for (var row : table.rows()) {
            var lines = lines(row);
            var height = height(lines);
            if (!sheet.fits(height + (row == header ? 30 : 0))) {
                sheet.need(height + 30);
                if (row != header) {
                    draw(header, lines(header));
                }
            }
            draw(row, lines);
        }
        sheet.down(12);
    }

    private List<List<String>> lines(Table.Row row) {
        var lines = new ArrayList<List<String>>();
        for (var column = 0; column < row.cells().size(); column++) {
            lines.add(Pdf.wrapped(
                    row.cells().get(column).text(),
                    size,
                    widths[column] - 2 * PADDING + 0.1,
                    row.role() != Table.Role.BODY));
        }
        return lines;
    }

    private double height(List<List<String>> lines) {
        return lines.stream().mapToInt(List::size).max().orElse(1) * size * 1.3 + 6;
    }

    private void draw(Table.Row row, List<List<String>> lines) {
        var height = height(lines);
        var base = sheet.y() - height;
        if (row.role() == Table.Role.HEADER) {
            sheet.box(sheet.left(), base, sheet.width(), height, 0xEEEAE2);
        }
        sheet.box(sheet.left(), base, sheet.width(), 0.5, PdfSheet.RULE);
        var x = sheet.left();
        var bold = row.role() != Table.Role.BODY;
        for (var column = 0; column < lines.size(); column++) {
            var right = row.cells().get(column).isNumeric() || row.role() == Table.Role.HEADER && numeric[column];
            var at = sheet.y() - size - 2;
            for (var line : lines.get(column)) {
                var shift = right ? widths[column] - PADDING - Ink.weight(bold).width(line, size) : PADDING;
                sheet.text(line, x + shift, at, size, bold, PdfSheet.INK);
                at -= size * 1.3;
            }
            x += widths[column];
        }
        sheet.down(height);
    }
}
