package fr.parvis.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// A PDF of A4 pages with its font inside.
final class Pdf {

    private static final double TEXT = 10.6;
    private static final double NEWSPAPER_TEXT = 13.4;
    private static final int ARMS_HEIGHT = 240;
    private static final double SMALL = 8.8;

    private final Script script;
    private final Letterhead letterhead;
    private final boolean newspaper;
    private final double body;

    Pdf(Script script) {
        this.script = script;
        this.letterhead = script.letterhead();
        this.newspaper = script.blocks().stream().anyMatch(Block.Masthead.class::isInstance);
        this.body = newspaper ? NEWSPAPER_TEXT : TEXT;
    }

    byte[] bytes() {
        try (var document = new PDDocument()) {
            // Else PDFBox takes the clock for the file's identifier
            document.setDocumentId((long) script.blocks().toString().hashCode());
            var information = new PDDocumentInformation();
            information.setTitle(script.title());
            information.setAuthor(letterhead.name());
            document.setDocumentInformation(information);
            document.getDocumentCatalog().setLanguage("fr-FR");
            var sheet = new PdfSheet(document);
            if (!newspaper && !letterhead.blank()) {
                letterhead(sheet);
            }
            write(sheet, script.blocks());
            sheet.finish(script.title());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Columns go as far as the next page, or the next change of columns.
    private void write(PdfSheet sheet, List<Block> blocks) {
        for (var index = 0; index < blocks.size(); index++) {
            if (blocks.get(index) instanceof Block.Columns(int count)) {
                var from = index + 1;
                while (index + 1 < blocks.size() && !endsColumns(blocks.get(index + 1))) {
                    index++;
                }
                var within = blocks.subList(from, index + 1);
                sheet.columns(count, () -> within.forEach(block -> write(sheet, block)));
            } else {
                write(sheet, blocks.get(index));
            }
        }
    }

    private static boolean endsColumns(Block block) {
        return block instanceof Block.PageBreak || block instanceof Block.Columns;
    }

    private void letterhead(PdfSheet sheet) {
        var x = sheet.left();
        if (letterhead.arms() != Arms.NONE) {
            var image = letterhead.arms().image(ARMS_HEIGHT);
            sheet.picture(image, x, sheet.y() - 38, 38.0 * image.getWidth() / image.getHeight(), 38);
            x += 46;
        }
        sheet.text(letterhead.name(), x, sheet.y() - 13, 14.5, true, letterhead.colour());
        var base = sheet.y() - 27;
        for (var line : letterhead.lines()) {
            sheet.text(line, x, base, SMALL, false, PdfSheet.GREY);
            base -= 11.5;
        }
        sheet.down(Math.max(48, sheet.y() - base));
        sheet.box(sheet.left(), sheet.y(), sheet.width(), 0.8, letterhead.colour());
        sheet.down(14);
    }

    private void write(PdfSheet sheet, Block block) {
        switch (block) {
            case Block.Heading(int level, String text) -> heading(sheet, level, text);
            case Block.Paragraph(String text) -> {
                sheet.flow(text, 0, body, PdfSheet.INK, false);
                sheet.down(5.5);
            }
            case Block.Item(String mark, String text) -> item(sheet, mark, text);
            case Block.Notice(String text) -> notice(sheet, text);
            case Block.Dateline(String text) -> {
                sheet.down(8);
                right(sheet, text, body, false);
                sheet.down(8);
            }
            case Block.SmallPrint(String text) -> {
                sheet.flow(text, 0, SMALL, PdfSheet.GREY, false);
                sheet.down(3);
            }
            case Block.Signature(String office, String name) -> {
                sheet.need(70);
                sheet.down(14);
                signed(sheet, office, false);
                signed(sheet, name, true);
                sheet.down(10);
            }
            case Block.PageBreak _ -> {
                sheet.nextPage();
                if (newspaper) {
                    sheet.box(0, PdfSheet.TOP_EDGE - 22, 596, 22, letterhead.colour());
                }
            }
            case Block.Columns _ -> throw new IllegalStateException("Columns within columns");
            case Block.Masthead(String name, String number, String date) -> masthead(sheet, name, number, date);
            case Block.Rows(Table table) -> new PdfTable(sheet, table).draw();
            case Block.Illustration(Picture picture) -> picture(sheet, picture);
        }
    }

    private void heading(PdfSheet sheet, int level, String text) {
        var size = switch (level) {
            case 1 -> newspaper ? 29 : 19.0;
            case 2 -> newspaper ? 17 : 13.2;
            default -> 11.2;
        };
        sheet.need(size * 3.4);
        sheet.down(level == 1 ? 10 : 9);
        sheet.flow(text, 0, size, level == 2 ? letterhead.colour() : PdfSheet.INK, true);
        sheet.down(level == 1 ? 9 : 3.5);
    }

    private void item(PdfSheet sheet, String mark, String text) {
        var indent = 17;
        sheet.need(body * 1.38);
        sheet.text(mark, sheet.left() + 2, sheet.y() - body * 1.07, body, false, PdfSheet.INK);
        sheet.flow(text, indent, body, PdfSheet.INK, false);
        sheet.down(2.6);
    }

    private void notice(PdfSheet sheet, String text) {
        var lines = Ink.REGULAR
                .wrap(Typography.plain(text), body, sheet.width() - 30)
                .size();
        var height = lines * body * 1.38 + 18;
        sheet.need(height + 6);
        sheet.down(4);
        sheet.box(sheet.left(), sheet.y() - height, sheet.width(), height, 0xF3F0EA);
        sheet.box(sheet.left(), sheet.y() - height, 3, height, letterhead.colour());
        sheet.down(9);
        sheet.flow(text, 14, body, PdfSheet.INK, false);
        sheet.down(16);
    }

    private static void right(PdfSheet sheet, String text, double size, boolean heavy) {
        sheet.need(size * 1.4);
        sheet.down(size * 1.4);
        var x = sheet.left() + sheet.width() - Ink.weight(heavy).width(text, size);
        sheet.text(text, x, sheet.y(), size, heavy, PdfSheet.INK);
    }

    private void signed(PdfSheet sheet, String text, boolean heavy) {
        sheet.down(body * 1.45);
        sheet.text(text, sheet.left() + sheet.width() * 0.56, sheet.y(), body, heavy, PdfSheet.INK);
    }

    private void masthead(PdfSheet sheet, String name, String number, String date) {
        var image = letterhead.arms().image(ARMS_HEIGHT);
        sheet.box(0, sheet.y() - 70, 596, 150, letterhead.colour());
        sheet.picture(image, sheet.left() + sheet.width() - 52, sheet.y() - 54, 52, 58.5);
        sheet.text(name, sheet.left(), sheet.y() - 30, 46, true, 0xFFFFFF);
        var under = number + " · " + date;
        sheet.text(under, sheet.left(), sheet.y() - 52, 11.5, false, 0xFFFFFF);
        sheet.down(88);
    }

    private void picture(PdfSheet sheet, Picture picture) {
        var width = picture.kind().equals("poster") ? sheet.width() * 0.62 : sheet.width();
        var height = width * picture.ratio();
        sheet.need(height + 12);
        sheet.down(height + 4);
        sheet.picture(picture.image(900, letterhead), sheet.left(), sheet.y(), width, height);
        sheet.down(10);
    }

    static List<String> wrapped(String text, double size, double width, boolean heavy) {
        return Ink.weight(heavy).wrap(text, size, width);
    }
}
