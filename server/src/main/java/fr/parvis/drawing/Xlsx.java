package fr.parvis.drawing;

import java.util.List;

/// A workbook (ECMA-376 SpreadsheetML): real numbers, dates, percentages, euros, formulas with their values, a
/// frozen header, columns as wide as what they hold.
final class Xlsx {

    private static final String NAMESPACE = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String[] FORMATS = {"@", "#,##0", "#,##0.00", "#,##0.00\\ \"€\"", "0.0%", "dd/mm/yyyy"};

    private final Script script;
    private final List<Sheet> sheets;

    Xlsx(Script script) {
        this.script = script;
        this.sheets = Sheet.of(script);
    }

    byte[] bytes() {
        var types = new StringBuilder(Ooxml.override("xl/workbook.xml", Ooxml.SHEET + "sheet.main")
                + Ooxml.override("xl/styles.xml", Ooxml.SHEET + "styles"));
        var relations = new StringBuilder(Ooxml.relation("styles", "styles", "styles.xml"));
        var list = new StringBuilder();
        var parts = new Parts();
        for (var index = 0; index < sheets.size(); index++) {
            var number = index + 1;
            var path = "worksheets/sheet" + number + ".xml";
            types.append(Ooxml.override("xl/" + path, Ooxml.SHEET + "worksheet"));
            relations.append(Ooxml.relation("sheet" + number, "worksheet", path));
            list.append("<sheet name=\"" + Typography.xml(sheets.get(index).name()) + "\" sheetId=\"" + number
                    + "\" r:id=\"sheet" + number + "\"/>");
            parts.add("xl/" + path, sheet(sheets.get(index)));
        }
        return Ooxml.begin(
                        "xl/workbook.xml", script.title(), script.letterhead().name(), types.toString())
                .add(
                        "xl/workbook.xml",
                        Parts.XML + "<workbook" + NAMESPACE
                                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                                + list + "</sheets></workbook>")
                .add("xl/_rels/workbook.xml.rels", Ooxml.relations(relations.toString()))
                .add("xl/styles.xml", styles())
                .addAll(parts)
                .zipped();
    }

    private static String sheet(Sheet sheet) {
        var rows = new StringBuilder();
        for (var row = 1; row <= sheet.lines().size(); row++) {
            var line = sheet.lines().get(row - 1);
            rows.append("<row r=\"" + row + "\">");
            for (var column = 0; column < line.cells().size(); column++) {
                cell(rows, "" + (char) ('A' + column) + row, line, line.cells().get(column));
            }
            rows.append("</row>");
        }
        var columns = new StringBuilder();
        var widths = sheet.widths();
        for (var column = 0; column < widths.size(); column++) {
            columns.append("<col min=\"" + (column + 1) + "\" max=\"" + (column + 1) + "\" width=\""
                    + widths.get(column) + "\" customWidth=\"1\"/>");
        }
        var frozen = sheet.lines().stream()
                .mapToInt(Sheet.Line::headerRow)
                .filter(row -> row > 0)
                .findFirst()
                .orElse(0);
        var view = frozen == 0
                ? ""
                : "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"" + frozen + "\" topLeftCell=\"A"
                        + (frozen + 1) + "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";
        return Parts.XML + "<worksheet" + NAMESPACE
                + "><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>" + view + "<cols>" + columns
                + "</cols><sheetData>" + rows
                + "</sheetData><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\""
                + " footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";
    }

    private static void cell(StringBuilder rows, String at, Sheet.Line line, Cell cell) {
        // Styles: 6 for each role, in the order of Cell.Kind
        var style = line.role().ordinal() * FORMATS.length + cell.kind().ordinal();
        var begin = "<c r=\"" + at + "\" s=\"" + style + "\"";
        if (cell.kind() == Cell.Kind.TEXT) {
            if (!cell.text().isEmpty()) {
                rows.append(begin + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + Typography.xml(cell.text())
                        + "</t></is></c>");
            }
            return;
        }
        var formula = cell.formulaAt(line.headerRow());
        rows.append(begin + ">" + (formula == null ? "" : "<f>" + formula + "</f>") + "<v>"
                + (cell.value() == Math.rint(cell.value()) ? String.valueOf((long) cell.value()) : cell.value())
                + "</v></c>");
    }

    private String styles() {
        var formats = new StringBuilder();
        var cells = new StringBuilder();
        for (var index = 0; index < FORMATS.length; index++) {
            formats.append("<numFmt numFmtId=\"" + (170 + index) + "\" formatCode=\"" + Typography.xml(FORMATS[index])
                    + "\"/>");
        }
        for (var role : Table.Role.values()) {
            for (var index = 0; index < FORMATS.length; index++) {
                var font = role == Table.Role.BODY ? 0 : 1;
                var fill = role == Table.Role.HEADER ? 2 : 0;
                var border = role == Table.Role.TOTAL ? 1 : 0;
                cells.append("<xf numFmtId=\"" + (index == 0 ? 0 : 170 + index) + "\" fontId=\"" + font + "\" fillId=\""
                        + fill + "\" borderId=\"" + border + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\""
                        + " applyFill=\"1\" applyBorder=\"1\"/>");
            }
        }
        return Parts.XML + "<styleSheet" + NAMESPACE + "><numFmts count=\"" + FORMATS.length + "\">" + formats
                + "</numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/>"
                + "<sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"3\"><fill><patternFill"
                + " patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill"
                + " patternType=\"solid\"><fgColor rgb=\"FFEEEAE2\"/></patternFill></fill></fills><borders count=\"2\">"
                + "<border><left/><right/><top/><bottom/></border><border><left/><right/><top style=\"thin\"/><bottom/>"
                + "</border></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\""
                + Table.Role.values().length * FORMATS.length + "\">" + cells + "</cellXfs></styleSheet>";
    }
}
