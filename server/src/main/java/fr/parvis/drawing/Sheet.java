package fr.parvis.drawing;

import java.util.ArrayList;
import java.util.List;

/// One sheet of a workbook: its name, and its lines, where a line is a title, a remark or a row of a table.
record Sheet(String name, List<Line> lines) {

    /// `headerRow` is the row, counted from 1, where the table of this line begins.
    record Line(Table.Role role, List<Cell> cells, int headerRow) {}

    /// The widest text of each column, in characters.
    List<Integer> widths() {
        var widths = new ArrayList<Integer>();
        for (var line : lines) {
            if (line.headerRow() == 0) {
                continue;
            }
            for (var column = 0; column < line.cells().size(); column++) {
                var length = Math.min(60, line.cells().get(column).text().length() + 3);
                if (column < widths.size()) {
                    widths.set(column, Math.max(widths.get(column), length));
                } else {
                    widths.add(Math.max(9, length));
                }
            }
        }
        return widths;
    }

    /// A level 2 heading opens a sheet; without any, there is one, named "Feuille 1".
    static List<Sheet> of(Script script) {
        var sheets = new ArrayList<Sheet>();
        for (var block : script.blocks()) {
            if (block instanceof Block.Heading(int level, String text) && level == 2) {
                sheets.add(new Sheet(shortened(text), new ArrayList<>()));
                continue;
            }
            if (sheets.isEmpty()) {
                sheets.add(new Sheet("Feuille 1", new ArrayList<>()));
            }
            sheets.getLast().write(block);
        }
        return sheets;
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading(int _, String text) -> say(Table.Role.TOTAL, text);
            case Block.Paragraph(String text) -> say(Table.Role.BODY, Typography.plain(text));
            case Block.Notice(String text) -> say(Table.Role.BODY, text);
            case Block.SmallPrint(String text) -> say(Table.Role.BODY, text);
            case Block.Rows(Table table) -> {
                var header = lines.size() + 1;
                table.rows().forEach(row -> lines.add(new Line(row.role(), row.cells(), header)));
                say(Table.Role.BODY, "");
            }
            default -> throw new IllegalArgumentException("A sheet cannot hold " + block);
        }
    }

    private void say(Table.Role role, String text) {
        lines.add(new Line(role, List.of(new Cell(text, Cell.Kind.TEXT, 0, null)), 0));
    }

    /// 31 characters, and none of those that spreadsheets refuse.
    private static String shortened(String name) {
        var allowed = name.replaceAll("[\\\\/*?:\\[\\]]", " ");
        return allowed.length() <= 31 ? allowed : allowed.substring(0, 31).strip();
    }
}
