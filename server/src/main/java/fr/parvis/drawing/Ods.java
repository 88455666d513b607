package fr.parvis.drawing;

import java.time.LocalDate;

/// A workbook in OpenDocument, with the same values and formulas as [Xlsx].
final class Ods {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private final Script script;

    Ods(Script script) {
        this.script = script;
    }

    byte[] bytes() {
        var tables = new StringBuilder();
        var styles = new StringBuilder();
        for (var sheet : Sheet.of(script)) {
            tables.append("<table:table table:name=\"" + Typography.xml(sheet.name()) + "\">");
            for (var width : sheet.widths()) {
                styles.append("<style:style style:name=\"L" + width + "\" style:family=\"table-column\">"
                        + "<style:table-column-properties style:column-width=\"" + width * 2 / 10.0
                        + "cm\"/></style:style>");
                tables.append("<table:table-column table:style-name=\"L" + width + "\"/>");
            }
            for (var line : sheet.lines()) {
                tables.append("<table:table-row>");
                line.cells().forEach(cell -> tables.append(cell(line, cell)));
                tables.append("</table:table-row>");
            }
            tables.append("</table:table>");
        }
        var content = Parts.XML + "<office:document-content" + OpenDocument.NAMESPACES + "><office:automatic-styles>"
                + formats() + distinct(styles) + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
                + "</office:spreadsheet></office:body></office:document-content>";
        return OpenDocument.zipped("spreadsheet", script, "<office:styles/>", content, new Parts(), 0);
    }

    private static String distinct(StringBuilder styles) {
        return String.join(
                "",
                java.util.List.of(styles.toString().split("(?<=</style:style>)")).stream()
                        .distinct()
                        .toList());
    }

    private static String cell(Sheet.Line line, Cell cell) {
        var style = " table:style-name=\"" + line.role() + "-" + cell.kind() + "\"";
        var shown = "<text:p>" + Typography.xml(cell.text()) + "</text:p></table:table-cell>";
        var number = cell.value() == Math.rint(cell.value()) ? String.valueOf((long) cell.value()) : "" + cell.value();
        return switch (cell.kind()) {
            case TEXT -> "<table:table-cell office:value-type=\"string\"" + style + ">" + shown;
            case DATE ->
                "<table:table-cell office:value-type=\"date\" office:date-value=\""
                        + EPOCH.plusDays((long) cell.value()) + "\"" + style + ">" + shown;
            case EUROS ->
                "<table:table-cell office:value-type=\"currency\" office:currency=\"EUR\" office:value=\"" + number
                        + "\"" + formula(line, cell) + style + ">" + shown;
            case PERCENT ->
                "<table:table-cell office:value-type=\"percentage\" office:value=\"" + number + "\""
                        + formula(line, cell) + style + ">" + shown;
            case NUMBER, DECIMAL ->
                "<table:table-cell office:value-type=\"float\" office:value=\"" + number + "\"" + formula(line, cell)
                        + style + ">" + shown;
        };
    }

    private static String formula(Sheet.Line line, Cell cell) {
        var formula = cell.formulaAt(line.headerRow());
        if (formula == null) {
            return "";
        }
        var open = formula.replaceAll("([A-Z]\\d+):([A-Z]\\d+)", "[.$1:.$2]")
                .replaceAll("(?<![.\\[A-Z:])([A-Z]\\d+)(?![\\]:])", "[.$1]");
        return " table:formula=\"of:=" + open + "\"";
    }

    private static String formats() {
        var formats =
                new StringBuilder("<number:number-style style:name=\"NUMBER\"><number:number number:grouping=\"true\""
                        + " number:min-integer-digits=\"1\" number:decimal-places=\"0\"/></number:number-style>"
                        + "<number:number-style style:name=\"DECIMAL\"><number:number number:grouping=\"true\""
                        + " number:min-integer-digits=\"1\" number:decimal-places=\"2\"/></number:number-style>"
                        + "<number:currency-style style:name=\"EUROS\"><number:number number:grouping=\"true\""
                        + " number:min-integer-digits=\"1\" number:decimal-places=\"2\"/><number:text> €</number:text>"
                        + "</number:currency-style><number:percentage-style style:name=\"PERCENT\"><number:number"
                        + " number:min-integer-digits=\"1\" number:decimal-places=\"1\"/><number:text> %</number:text>"
                        + "</number:percentage-style><number:date-style style:name=\"DATE\"><number:day number:style=\"long\"/>"
                        + "<number:text>/</number:text><number:month number:style=\"long\"/><number:text>/</number:text>"
                        + "<number:year number:style=\"long\"/></number:date-style>");
        for (var role : Table.Role.values()) {
            for (var kind : Cell.Kind.values()) {
                formats.append("<style:style style:name=\"" + role + "-" + kind + "\" style:family=\"table-cell\""
                        + (kind == Cell.Kind.TEXT ? "" : " style:data-style-name=\"" + kind + "\"")
                        + "><style:table-cell-properties"
                        + (role == Table.Role.HEADER ? " fo:background-color=\"#eeeae2\"" : "")
                        + (role == Table.Role.TOTAL ? " fo:border-top=\"0.5pt solid #6b665e\"" : "")
                        + "/><style:text-properties" + (role == Table.Role.BODY ? "" : " fo:font-weight=\"bold\"")
                        + "/></style:style>");
            }
        }
        return formats.toString();
    }
}
