package fr.parvis.drawing;

import java.util.ArrayList;
import java.util.List;

/// Slides (ECMA-376 PresentationML): each level 1 heading opens a title slide, each level 2 heading a slide.
final class Pptx {

    private static final String NAMESPACES = " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private static final String ROOT =
            "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>" + "<p:grpSpPr/>";
    private static final int WIDTH = 12_192_000;
    private static final int HEIGHT = 6_858_000;
    private static final int LEFT = 720_000;

    private final Script script;
    private final Letterhead letterhead;
    private final Parts parts = new Parts();
    private final List<List<Block>> slides = new ArrayList<>();
    private int pictureCount;

    Pptx(Script script) {
        this.script = script;
        this.letterhead = script.letterhead();
        for (var block : script.blocks()) {
            if (block instanceof Block.Heading(int level, String _) && level < 3) {
                slides.add(new ArrayList<>());
            }
            slides.getLast().add(block);
        }
    }

    byte[] bytes() {
        var types = new StringBuilder(Ooxml.override("ppt/presentation.xml", Ooxml.SLIDES + "presentation.main")
                + Ooxml.override("ppt/slideMasters/slideMaster1.xml", Ooxml.SLIDES + "slideMaster")
                + Ooxml.override("ppt/slideLayouts/slideLayout1.xml", Ooxml.SLIDES + "slideLayout")
                + Ooxml.override("ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme"));
        var relations = new StringBuilder(Ooxml.relation("master", "slideMaster", "slideMasters/slideMaster1.xml")
                + Ooxml.relation("theme", "theme", "theme/theme1.xml"));
        var list = new StringBuilder();
        for (var number = 1; number <= slides.size(); number++) {
            var path = "slides/slide" + number + ".xml";
            types.append(Ooxml.override("ppt/" + path, Ooxml.SLIDES + "slide"));
            relations.append(Ooxml.relation("slide" + number, "slide", path));
            list.append("<p:sldId id=\"" + (255 + number) + "\" r:id=\"slide" + number + "\"/>");
            slide(number, slides.get(number - 1));
        }
        return Ooxml.begin("ppt/presentation.xml", script.title(), letterhead.name(), types.toString())
                .add(
                        "ppt/presentation.xml",
                        Parts.XML + "<p:presentation" + NAMESPACES
                                + "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"master\"/></p:sldMasterIdLst>"
                                + "<p:sldIdLst>" + list + "</p:sldIdLst><p:sldSz cx=\"" + WIDTH + "\" cy=\"" + HEIGHT
                                + "\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>")
                .add("ppt/_rels/presentation.xml.rels", Ooxml.relations(relations.toString()))
                .add("ppt/slideMasters/slideMaster1.xml", master())
                .add(
                        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                        Ooxml.relations(Ooxml.relation("layout", "slideLayout", "../slideLayouts/slideLayout1.xml")
                                + Ooxml.relation("theme", "theme", "../theme/theme1.xml")))
                .add(
                        "ppt/slideLayouts/slideLayout1.xml",
                        Parts.XML + "<p:sldLayout" + NAMESPACES
                                + " type=\"titleOnly\"><p:cSld name=\"Titre seul\"><p:spTree>" + ROOT
                                + titleBox("", 420_000)
                                + "</p:spTree></p:cSld></p:sldLayout>")
                .add(
                        "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
                        Ooxml.relations(Ooxml.relation("master", "slideMaster", "../slideMasters/slideMaster1.xml")))
                .add("ppt/theme/theme1.xml", theme())
                .addAll(parts)
                .zipped();
    }

    private void slide(int number, List<Block> blocks) {
        var heading = (Block.Heading) blocks.getFirst();
        var opening = heading.level() == 1;
        var shapes = new StringBuilder(opening ? band(0, 0, 360_000, HEIGHT) : band(LEFT, 1_240_000, 900_000, 45_720));
        shapes.append(titleBox(run(heading.text(), opening ? 4400 : 3000, true), opening ? 2_000_000 : 420_000));
        var links = new StringBuilder(Ooxml.relation("layout", "slideLayout", "../slideLayouts/slideLayout1.xml"));
        var text = new StringBuilder();
        var picture = "";
        var table = "";
        for (var block : blocks.subList(1, blocks.size())) {
            switch (block) {
                case Block.Item(String _, String said) -> text.append(bullet(said, opening ? 2400 : 2000));
                case Block.Paragraph(String said) -> text.append(line(said, opening ? 2400 : 2000));
                case Block.Notice(String said) -> text.append(line("**" + said + "**", 2000));
                case Block.Rows(Table rows) -> table = table(rows);
                case Block.Illustration(Picture drawn) -> {
                    pictureCount++;
                    parts.add("ppt/media/image" + pictureCount + ".png", drawn.png(1000, letterhead));
                    links.append(Ooxml.relation("image", "image", "../media/image" + pictureCount + ".png"));
                    picture = picture(drawn);
                }
                default -> throw new IllegalArgumentException("A slide cannot hold " + block);
            }
        }
        if (!text.isEmpty()) {
            shapes.append(box(3, "Texte", LEFT, opening ? 3_700_000 : 1_500_000, WIDTH - 2 * LEFT, 4_600_000, text));
        }
        shapes.append(picture).append(table);
        parts.add(
                "ppt/slides/slide" + number + ".xml",
                Parts.XML + "<p:sld" + NAMESPACES + "><p:cSld><p:spTree>" + ROOT + shapes
                        + "</p:spTree></p:cSld></p:sld>");
        parts.add("ppt/slides/_rels/slide" + number + ".xml.rels", Ooxml.relations(links.toString()));
    }

    private static String titleBox(String runs, int top) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Titre\"/><p:cNvSpPr/><p:nvPr><p:ph type=\"title\"/></p:nvPr>"
                + "</p:nvSpPr><p:spPr>" + place(LEFT, top, WIDTH - 2 * LEFT, top > 1_000_000 ? 1_600_000 : 760_000)
                + "</p:spPr><p:txBody><a:bodyPr lIns=\"0\" anchor=\"b\"/><a:p>" + runs + "</a:p></p:txBody></p:sp>";
    }

    private static String box(int id, String name, int x, int y, int width, int height, CharSequence paragraphs) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"" + name + "\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/>"
                + "</p:nvSpPr><p:spPr>" + place(x, y, width, height)
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
                + "</p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\"/>" + paragraphs + "</p:txBody></p:sp>";
    }

    private String band(int x, int y, int width, int height) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"9\" name=\"Filet\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
                + place(x, y, width, height)
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr"
                + " val=\"" + letterhead.hex() + "\"/></a:solidFill></p:spPr></p:sp>";
    }

    private static String place(int x, int y, int width, int height) {
        return "<a:xfrm><a:off x=\"" + x + "\" y=\"" + y + "\"/><a:ext cx=\"" + width + "\" cy=\"" + height
                + "\"/></a:xfrm>";
    }

    private static String run(String text, int size, boolean bold) {
        var runs = new StringBuilder();
        Runs.of(text)
                .runs()
                .forEach(run -> runs.append(
                        "<a:r><a:rPr lang=\"fr-FR\" sz=\"" + size + "\"" + (bold || run.bold() ? " b=\"1\"" : "")
                                + "/><a:t>" + Typography.xml(run.text()) + "</a:t></a:r>"));
        return runs.toString();
    }

    private static String line(String text, int size) {
        return "<a:p><a:pPr><a:spcAft><a:spcPts val=\"900\"/></a:spcAft></a:pPr>" + run(text, size, false) + "</a:p>";
    }

    private static String bullet(String text, int size) {
        return "<a:p><a:pPr marL=\"342900\" indent=\"-342900\"><a:spcAft><a:spcPts val=\"900\"/></a:spcAft><a:buFont"
                + " typeface=\"Arial\"/><a:buChar char=\"•\"/></a:pPr>" + run(text, size, false) + "</a:p>";
    }

    private static String picture(Picture picture) {
        var width = picture.ratio() > 0.6 ? 6_000_000 : 8_400_000;
        return "<p:pic><p:nvPicPr><p:cNvPr id=\"5\" name=\"Image\" descr=\"" + Typography.xml(picture.caption())
                + "\"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"image\"/><a:stretch><a:fillRect/>"
                + "</a:stretch></p:blipFill><p:spPr>"
                + place((WIDTH - width) / 2, 1_750_000, width, (int) (width * picture.ratio()))
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>";
    }

    private static String table(Table table) {
        var width = (WIDTH - 2 * LEFT) / table.columns();
        var rows = new StringBuilder();
        for (var row : table.rows()) {
            rows.append("<a:tr h=\"400000\">");
            for (var column = 0; column < table.columns(); column++) {
                var cell = column < row.cells().size() ? row.cells().get(column) : Cell.typed("");
                rows.append("<a:tc><a:txBody><a:bodyPr/><a:p><a:pPr algn=\"" + (cell.isNumeric() ? "r" : "l") + "\"/>"
                        + run(cell.text(), 1600, row.role() != Table.Role.BODY) + "</a:p></a:txBody><a:tcPr>"
                        + "<a:lnB w=\"9525\"><a:solidFill><a:srgbClr val=\"BDB7AC\"/></a:solidFill></a:lnB>"
                        + "<a:noFill/></a:tcPr></a:tc>");
            }
            rows.append("</a:tr>");
        }
        return "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"6\" name=\"Tableau\"/><p:cNvGraphicFramePr/><p:nvPr/>"
                + "</p:nvGraphicFramePr>"
                + place(
                                LEFT,
                                1_700_000,
                                WIDTH - 2 * LEFT,
                                400_000 * table.rows().size())
                        .replace("a:xfrm", "p:xfrm")
                + "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>"
                + "<a:tblPr firstRow=\"1\"/><a:tblGrid>" + ("<a:gridCol w=\"" + width + "\"/>").repeat(table.columns())
                + "</a:tblGrid>" + rows + "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
    }

    private static String master() {
        return Parts.XML + "<p:sldMaster" + NAMESPACES
                + "><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/>"
                + "</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>" + ROOT + titleBox("", 420_000)
                + "</p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\""
                + " accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\""
                + " hlink=\"hlink\" folHlink=\"folHlink\"/><p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\""
                + " r:id=\"layout\"/></p:sldLayoutIdLst></p:sldMaster>";
    }

    private String theme() {
        var colours = new StringBuilder();
        var values = List.of(
                "24211D",
                "FFFFFF",
                "5B564E",
                "F3F0EA",
                letterhead.hex(),
                "C08A2B",
                "34506B",
                "9A4A36",
                "6B8F7B",
                "5B4A7A",
                "1D5A45",
                "5B4A7A");
        var names = List.of(
                "dk1",
                "lt1",
                "dk2",
                "lt2",
                "accent1",
                "accent2",
                "accent3",
                "accent4",
                "accent5",
                "accent6",
                "hlink",
                "folHlink");
        for (var index = 0; index < names.size(); index++) {
            colours.append("<a:" + names.get(index) + "><a:srgbClr val=\"" + values.get(index) + "\"/></a:"
                    + names.get(index) + ">");
        }
        var font = "<a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
        var fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        return Parts.XML
                + "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Collectivité\">"
                + "<a:themeElements><a:clrScheme name=\"Collectivité\">" + colours + "</a:clrScheme><a:fontScheme"
                + " name=\"Collectivité\"><a:majorFont>" + font + "</a:majorFont><a:minorFont>" + font
                + "</a:minorFont></a:fontScheme><a:fmtScheme name=\"Collectivité\"><a:fillStyleLst>" + fill.repeat(3)
                + "</a:fillStyleLst><a:lnStyleLst>" + ("<a:ln w=\"9525\">" + fill + "</a:ln>").repeat(3)
                + "</a:lnStyleLst><a:effectStyleLst>" + "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)
                + "</a:effectStyleLst><a:bgFillStyleLst>" + fill.repeat(3)
                + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
    }
}
