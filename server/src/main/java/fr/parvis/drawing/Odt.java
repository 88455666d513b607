package fr.parvis.drawing;

import java.util.stream.Collectors;

/// A text document in OpenDocument.
final class Odt {

    private final Script script;
    private final Letterhead letterhead;
    private final Parts pictures = new Parts();
    private final StringBuilder body = new StringBuilder();
    private int pictureCount;

    Odt(Script script) {
        this.script = script;
        this.letterhead = script.letterhead();
    }

    byte[] bytes() {
        if (!letterhead.blank()) {
            body.append(paragraph("Collectivite", letterhead.name()));
            letterhead.lines().forEach(line -> body.append(paragraph("Coordonnees", line)));
        }
        script.blocks().forEach(this::write);
        var content = Parts.XML + "<office:document-content" + OpenDocument.NAMESPACES + "><office:automatic-styles>"
                + automatic() + "</office:automatic-styles><office:body><office:text>" + body
                + "</office:text></office:body></office:document-content>";
        return OpenDocument.zipped("text", script, styles(), content, pictures, pictureCount);
    }

    private void write(Block block) {
        body.append(
                switch (block) {
                    case Block.Heading(int level, String text) ->
                        "<text:h text:style-name=\"Titre" + level + "\" text:outline-level=\"" + level + "\">"
                                + spans(text) + "</text:h>";
                    case Block.Paragraph(String text) -> paragraph("Corps", text);
                    case Block.Item(String mark, String text) -> paragraph("Liste", mark + "\t" + text);
                    case Block.Notice(String text) -> paragraph("Avis", text);
                    case Block.Dateline(String text) -> paragraph("Date", text);
                    case Block.SmallPrint(String text) -> paragraph("Petit", text);
                    case Block.Signature(String office, String name) ->
                        paragraph("Signature", office) + paragraph("Signature", "**" + name + "**");
                    case Block.PageBreak _ -> paragraph("Saut", "");
                    case Block.Rows(Table table) -> table(table);
                    case Block.Illustration(Picture picture) -> picture(picture);
                    case Block.Masthead(String name, String number, String date) ->
                        paragraph("Titre1", name + ", " + number + ", " + date);
                    case Block.Columns _ -> "";
                });
    }

    private static String paragraph(String style, String text) {
        return "<text:p text:style-name=\"" + style + "\">" + spans(text) + "</text:p>";
    }

    private static String spans(String text) {
        return Runs.of(text).runs().stream()
                .map(run -> {
                    var content = Typography.xml(run.text()).replace("\t", "<text:tab/>");
                    return run.bold() ? "<text:span text:style-name=\"Gras\">" + content + "</text:span>" : content;
                })
                .collect(Collectors.joining());
    }

    private static String table(Table table) {
        var rows = new StringBuilder("<table:table table:style-name=\"Tableau\"><table:table-column"
                + " table:number-columns-repeated=\"" + table.columns() + "\"/>");
        for (var row : table.rows()) {
            var header = row.role() == Table.Role.HEADER;
            rows.append(header ? "<table:table-header-rows>" : "").append("<table:table-row>");
            for (var column = 0; column < table.columns(); column++) {
                var cell = column < row.cells().size() ? row.cells().get(column) : Cell.typed("");
                var text = row.role() == Table.Role.BODY ? cell.text() : "**" + cell.text() + "**";
                rows.append("<table:table-cell table:style-name=\"")
                        .append(header ? "CaseTitre" : "Case")
                        .append("\">")
                        .append(paragraph(cell.isNumeric() ? "CaseNombre" : "CaseTexte", text))
                        .append("</table:table-cell>");
            }
            rows.append("</table:table-row>").append(header ? "</table:table-header-rows>" : "");
        }
        return rows + "</table:table>" + paragraph("Petit", "");
    }

    private String picture(Picture picture) {
        pictureCount++;
        var name = "Pictures/" + pictureCount + ".png";
        pictures.add(name, picture.png(900, letterhead));
        return "<text:p text:style-name=\"Corps\"><draw:frame draw:style-name=\"Image\" draw:name=\"Image "
                + pictureCount + "\" text:anchor-type=\"as-char\" svg:width=\"16cm\" svg:height=\""
                + Math.round(160 * picture.ratio()) / 10.0 + "cm\"><draw:image xlink:href=\"" + name
                + "\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/><svg:desc>"
                + Typography.xml(picture.caption()) + "</svg:desc></draw:frame></text:p>";
    }

    private static String automatic() {
        return "<style:style style:name=\"Gras\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/>"
                + "</style:style><style:style style:name=\"Image\" style:family=\"graphic\"/>"
                + "<style:style style:name=\"Tableau\" style:family=\"table\"><style:table-properties"
                + " style:width=\"17cm\" table:align=\"margins\"/></style:style>"
                + cell("Case", "") + cell("CaseTitre", " fo:background-color=\"#eeeae2\"");
    }

    private static String cell(String name, String more) {
        return "<style:style style:name=\"" + name + "\" style:family=\"table-cell\"><style:table-cell-properties"
                + " fo:padding=\"0.12cm\" fo:border-bottom=\"0.5pt solid #bdb7ac\"" + more + "/></style:style>";
    }

    private String styles() {
        var colour = " fo:color=\"#" + letterhead.hex() + "\"";
        var grey = " fo:color=\"#6b665e\"";
        return "<office:styles><style:default-style style:family=\"paragraph\"><style:text-properties"
                + " fo:font-family=\"Carlito, Calibri, 'Liberation Sans'\" fo:font-size=\"11pt\" fo:language=\"fr\""
                + " fo:country=\"FR\"/></style:default-style>"
                + style("Corps", " fo:margin-bottom=\"0.22cm\" fo:line-height=\"118%\"", "")
                + style("Collectivite", "", " fo:font-size=\"14pt\" fo:font-weight=\"bold\"" + colour)
                + style("Coordonnees", "", " fo:font-size=\"9.5pt\"" + grey)
                + style(
                        "Titre1",
                        " fo:margin-top=\"0.9cm\" fo:margin-bottom=\"0.4cm\" fo:keep-with-next=\"always\"",
                        " fo:font-size=\"17pt\" fo:font-weight=\"bold\"")
                + style(
                        "Titre2",
                        " fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.18cm\" fo:keep-with-next=\"always\"",
                        " fo:font-size=\"13pt\" fo:font-weight=\"bold\"" + colour)
                + style(
                        "Titre3",
                        " fo:margin-top=\"0.35cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"",
                        " fo:font-weight=\"bold\"")
                + style("Liste", " fo:margin-left=\"0.75cm\" fo:text-indent=\"-0.75cm\" fo:margin-bottom=\"0.1cm\"", "")
                + style(
                        "Avis",
                        " fo:background-color=\"#f3f0ea\" fo:padding=\"0.2cm\" fo:border-left=\"3pt solid #"
                                + letterhead.hex() + "\" fo:margin-top=\"0.25cm\" fo:margin-bottom=\"0.35cm\"",
                        "")
                + style("Date", " fo:text-align=\"end\" fo:margin-top=\"0.4cm\" fo:margin-bottom=\"0.4cm\"", "")
                + style(
                        "Signature",
                        " fo:margin-left=\"8.5cm\" fo:margin-top=\"0.2cm\" fo:keep-with-next=\"always\"",
                        "")
                + style("Petit", " fo:margin-bottom=\"0.1cm\"", " fo:font-size=\"9pt\"" + grey)
                + style("Saut", " fo:break-after=\"page\"", "")
                + style("CaseTexte", "", " fo:font-size=\"10pt\"")
                + style("CaseNombre", " fo:text-align=\"end\"", " fo:font-size=\"10pt\"")
                + "</office:styles><office:automatic-styles><style:page-layout style:name=\"A4\">"
                + "<style:page-layout-properties fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" fo:margin=\"2cm\"/>"
                + "</style:page-layout></office:automatic-styles><office:master-styles><style:master-page"
                + " style:name=\"Standard\" style:page-layout-name=\"A4\"/></office:master-styles>";
    }

    private static String style(String name, String paragraph, String text) {
        return "<style:style style:name=\"" + name + "\" style:family=\"paragraph\"><style:paragraph-properties"
                + paragraph + "><style:tab-stops><style:tab-stop style:position=\"0.75cm\"/></style:tab-stops>"
                + "</style:paragraph-properties><style:text-properties" + text + "/></style:style>";
    }
}
