package fr.parvis.drawing;

import java.util.stream.Collectors;

/// A text document (ECMA-376 WordprocessingML), with styles that a word processor shows in its list.
final class Docx {

    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
    private static final int PICTURE_WIDTH = 5_760_000;

    private final Script script;
    private final Letterhead letterhead;
    private final Parts pictures = new Parts();
    private final StringBuilder body = new StringBuilder();
    private int pictureCount;

    Docx(Script script) {
        this.script = script;
        this.letterhead = script.letterhead();
    }

    byte[] bytes() {
        if (!letterhead.blank()) {
            body.append(paragraph("Collectivite", letterhead.name()));
            letterhead.lines().forEach(line -> body.append(paragraph("Coordonnees", line)));
        }
        script.blocks().forEach(this::write);
        var links = new StringBuilder();
        for (var picture = 1; picture <= pictureCount; picture++) {
            links.append(Ooxml.relation("image" + picture, "image", "media/image" + picture + ".png"));
        }
        var types = Ooxml.override("word/document.xml", Ooxml.WORD + "document.main")
                + Ooxml.override("word/styles.xml", Ooxml.WORD + "styles")
                + Ooxml.override("word/footer1.xml", Ooxml.WORD + "footer");
        var parts = Ooxml.begin("word/document.xml", script.title(), letterhead.name(), types)
                .add("word/document.xml", document())
                .add("word/styles.xml", styles())
                .add("word/footer1.xml", footer())
                .add(
                        "word/_rels/document.xml.rels",
                        Ooxml.relations(Ooxml.relation("styles", "styles", "styles.xml")
                                + Ooxml.relation("footer", "footer", "footer1.xml")
                                + links));
        return parts.addAll(pictures).zipped();
    }

    private String document() {
        return Parts.XML + "<w:document" + NAMESPACES + "><w:body>" + body
                + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1247\" w:bottom=\"1134\""
                + " w:left=\"1247\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    }

    private void write(Block block) {
        body.append(
                switch (block) {
                    case Block.Heading(int level, String text) -> paragraph("Titre" + level, text);
                    case Block.Paragraph(String text) -> paragraph("Normal", text);
                    case Block.Item(String mark, String text) -> paragraph("Liste", mark + "\t" + text);
                    case Block.Notice(String text) -> paragraph("Avis", text);
                    case Block.Dateline(String text) -> paragraph("Date", text);
                    case Block.SmallPrint(String text) -> paragraph("Petit", text);
                    case Block.Signature(String office, String name) ->
                        paragraph("Signature", office) + paragraph("Signature", "**" + name + "**");
                    case Block.PageBreak _ -> "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
                    case Block.Rows(Table table) -> table(table);
                    case Block.Illustration(Picture picture) -> picture(picture);
                    case Block.Masthead(String name, String number, String date) ->
                        paragraph("Titre1", name + ", " + number + ", " + date);
                    case Block.Columns _ -> "";
                });
    }

    private static String paragraph(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + runs(text) + "</w:p>";
    }

    private static String runs(String text) {
        return Runs.of(text).runs().stream()
                .map(run -> "<w:r>" + (run.bold() ? "<w:rPr><w:b/></w:rPr>" : "")
                        + "<w:t xml:space=\"preserve\">"
                        + Typography.xml(run.text()).replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">")
                        + "</w:t></w:r>")
                .collect(Collectors.joining());
    }

    private String table(Table table) {
        var border = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BDB7AC\"/>";
        var rows = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders><w:top "
                + border + "<w:bottom " + border + "<w:insideH " + border
                + "</w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/>"
                + "</w:tblCellMar></w:tblPr><w:tblGrid>" + "<w:gridCol/>".repeat(table.columns()) + "</w:tblGrid>");
        for (var row : table.rows()) {
            var header = row.role() == Table.Role.HEADER;
            rows.append("<w:tr>").append(header ? "<w:trPr><w:tblHeader/></w:trPr>" : "");
            for (var column = 0; column < table.columns(); column++) {
                var cell = column < row.cells().size() ? row.cells().get(column) : Cell.typed("");
                var text = row.role() == Table.Role.BODY ? cell.text() : "**" + cell.text() + "**";
                rows.append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>")
                        .append(header ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEEAE2\"/>" : "")
                        .append("</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Tableau\"/>")
                        .append(cell.isNumeric() ? "<w:jc w:val=\"right\"/>" : "")
                        .append("</w:pPr>")
                        .append(runs(text))
                        .append("</w:p></w:tc>");
            }
            rows.append("</w:tr>");
        }
        return rows + "</w:tbl>" + paragraph("Petit", "");
    }

    private String picture(Picture picture) {
        pictureCount++;
        pictures.add("word/media/image" + pictureCount + ".png", picture.png(900, letterhead));
        var height = Math.round(PICTURE_WIDTH * picture.ratio());
        var size = "cx=\"" + PICTURE_WIDTH + "\" cy=\"" + height + "\"";
        var name = "id=\"" + pictureCount + "\" name=\"Image " + pictureCount + "\" descr=\""
                + Typography.xml(picture.caption()) + "\"";
        return "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\""
                + " distL=\"0\" distR=\"0\"><wp:extent " + size + "/><wp:docPr " + name + "/><a:graphic><a:graphicData"
                + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr "
                + name + "/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"image" + pictureCount
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
                + "<a:ext " + size + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    }

    private String footer() {
        return Parts.XML + "<w:ftr" + NAMESPACES
                + "><w:p><w:pPr><w:pStyle w:val=\"Petit\"/><w:jc w:val=\"right\"/></w:pPr>"
                + runs(script.title() + ", page\u00A0")
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>";
    }

    private String styles() {
        return Parts.XML + "<w:styles" + NAMESPACES + "><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/>"
                + "<w:lang w:val=\"fr-FR\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
                + "<w:spacing w:after=\"120\" w:line=\"269\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + style("Normal", "Normal", "", "") + headings() + paragraphs() + "</w:styles>";
    }

    private String headings() {
        var colour = "<w:color w:val=\"" + letterhead.hex() + "\"/>";
        return style(
                        "Collectivite",
                        "En-tête de la collectivité",
                        "<w:spacing w:after=\"0\"/>",
                        "<w:b/>" + colour + "<w:sz w:val=\"28\"/>")
                + style(
                        "Coordonnees",
                        "En-tête, suite",
                        "<w:spacing w:after=\"0\"/>",
                        "<w:color w:val=\"6B665E\"/><w:sz w:val=\"19\"/>")
                + style(
                        "Titre1",
                        "heading 1",
                        "<w:keepNext/><w:spacing w:before=\"480\" w:after=\"200\"/>" + "<w:outlineLvl w:val=\"0\"/>",
                        "<w:b/><w:sz w:val=\"34\"/>")
                + style(
                        "Titre2",
                        "heading 2",
                        "<w:keepNext/><w:spacing w:before=\"300\" w:after=\"100\"/>" + "<w:outlineLvl w:val=\"1\"/>",
                        "<w:b/>" + colour + "<w:sz w:val=\"26\"/>")
                + style(
                        "Titre3",
                        "heading 3",
                        "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"60\"/>" + "<w:outlineLvl w:val=\"2\"/>",
                        "<w:b/>");
    }

    private String paragraphs() {
        return style(
                        "Liste",
                        "Liste à puces ou à numéros",
                        "<w:tabs><w:tab w:val=\"left\" w:pos=\"425\"/></w:tabs>"
                                + "<w:spacing w:after=\"60\"/><w:ind w:left=\"425\" w:hanging=\"425\"/>",
                        "")
                + style(
                        "Avis",
                        "Avis encadré",
                        "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"10\" w:color=\""
                                + letterhead.hex()
                                + "\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F3F0EA\"/>"
                                + "<w:spacing w:before=\"160\" w:after=\"200\"/><w:ind w:left=\"227\"/>",
                        "")
                + style(
                        "Date",
                        "Lieu et date",
                        "<w:spacing w:before=\"240\" w:after=\"240\"/><w:jc w:val=\"right\"/>",
                        "")
                + style(
                        "Signature",
                        "Signature du document",
                        "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"0\"/>" + "<w:ind w:left=\"4820\"/>",
                        "")
                + style(
                        "Petit",
                        "Petits caractères",
                        "<w:spacing w:after=\"60\"/>",
                        "<w:color w:val=\"6B665E\"/><w:sz w:val=\"18\"/>")
                + style(
                        "Tableau",
                        "Contenu de tableau",
                        "<w:spacing w:before=\"40\" w:after=\"40\"/>",
                        "<w:sz w:val=\"20\"/>");
    }

    private static String style(String id, String name, String paragraph, String run) {
        var standard = id.equals("Normal") ? " w:default=\"1\"" : "";
        return "<w:style w:type=\"paragraph\"" + standard + " w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>"
                + (id.equals("Normal") ? "" : "<w:basedOn w:val=\"Normal\"/>") + "<w:qFormat/>"
                + (paragraph.isEmpty() ? "" : "<w:pPr>" + paragraph + "</w:pPr>")
                + (run.isEmpty() ? "" : "<w:rPr>" + run + "</w:rPr>") + "</w:style>";
    }
}
