package fr.parvis.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A table whose sums are true: cells may say `=C*D` (columns of the same row), a total row sums its columns, and
/// `tva` adds the three lines that end a quotation.
record Table(List<Row> rows) {

    enum Role {
        HEADER,
        BODY,
        TOTAL
    }

    record Row(Role role, List<Cell> cells) {}

    private static final Pattern FORMULA = Pattern.compile("=([A-Z])([*/+-])([A-Z])");

    int columns() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /// From lines such as `| a | b`, `|= Total | =` and `|=tva`.
    static Table of(List<String> lines) {
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            if (line.startsWith("|=tva")) {
                addTax(rows);
            } else if (line.startsWith("|=")) {
                rows.add(new Row(Role.TOTAL, totals(split(line.substring(2)), rows)));
            } else if (rows.isEmpty()) {
                rows.add(new Row(
                        Role.HEADER,
                        split(line.substring(1)).stream()
                                .map(text -> new Cell(Typography.french(text), Cell.Kind.TEXT, 0, null))
                                .toList()));
            } else {
                rows.add(new Row(Role.BODY, body(split(line.substring(1)), rows.size())));
            }
        }
        return new Table(rows);
    }

    private static List<String> split(String line) {
        return List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
    }

    private static List<Cell> body(List<String> raw, int row) {
        var cells = new ArrayList<Cell>();
        for (var text : raw) {
            var formula = FORMULA.matcher(text);
            if (formula.matches()) {
                var left = cells.get(formula.group(1).charAt(0) - 'A');
                var right = cells.get(formula.group(3).charAt(0) - 'A');
                cells.add(computed(left, formula.group(2), right, row, text));
            } else {
                cells.add(Cell.typed(text));
            }
        }
        return cells;
    }

    private static Cell computed(Cell left, String operator, Cell right, int row, String text) {
        var value = switch (operator) {
            case "*" -> left.value() * right.value();
            case "/" -> right.value() == 0 ? 0 : left.value() / right.value();
            case "+" -> left.value() + right.value();
            default -> left.value() - right.value();
        };
        var euros = left.kind() == Cell.Kind.EUROS || right.kind() == Cell.Kind.EUROS;
        var kind = "/".equals(operator) ? Cell.Kind.PERCENT : euros ? Cell.Kind.EUROS : Cell.Kind.NUMBER;
        var formula = text.charAt(1) + "#" + row + operator + text.charAt(3) + "#" + row;
        return Cell.of(Math.round(value * 10_000) / 10_000.0, kind, formula);
    }

    private static List<Cell> totals(List<String> raw, List<Row> rows) {
        var cells = new ArrayList<Cell>();
        for (var column = 0; column < raw.size(); column++) {
            cells.add("=".equals(raw.get(column)) ? sum(column, rows) : Cell.typed(raw.get(column)));
        }
        return cells;
    }

    private static Cell sum(int column, List<Row> rows) {
        var sum = 0.0;
        var kind = Cell.Kind.NUMBER;
        var last = 0;
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            if (row.role() == Role.BODY && column < row.cells().size()) {
                var cell = row.cells().get(column);
                sum += cell.value();
                kind = cell.isNumeric() && cell.kind() != Cell.Kind.NUMBER ? cell.kind() : kind;
                last = index;
            }
        }
        var letter = (char) ('A' + column);
        return Cell.of(Math.round(sum * 100) / 100.0, kind, "SUM(" + letter + "#1:" + letter + "#" + last + ")");
    }

    private static void addTax(List<Row> rows) {
        var column = rows.getFirst().cells().size() - 1;
        var letter = (char) ('A' + column);
        var net = sum(column, rows);
        var row = rows.size();
        var tax = Math.round(net.value() * 20) / 100.0;
        rows.add(ending("Total HT", column, net));
        rows.add(ending("TVA 20\u00A0%", column, Cell.of(tax, Cell.Kind.EUROS, letter + "#" + row + "*0.2")));
        rows.add(ending(
                "Total TTC",
                column,
                Cell.of(net.value() + tax, Cell.Kind.EUROS, letter + "#" + row + "+" + letter + "#" + (row + 1))));
    }

    private static Row ending(String label, int column, Cell amount) {
        var cells = new ArrayList<Cell>();
        for (var index = 0; index < column - 1; index++) {
            cells.add(Cell.typed(""));
        }
        cells.add(new Cell(label, Cell.Kind.TEXT, 0, null));
        cells.add(amount);
        return new Row(Role.TOTAL, cells);
    }
}
