package fr.parvis.drawing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// The pen that fills A4 pages from top to bottom, in one column or several: it knows where it stands, what fits,
/// and how to draw letters, rules, boxes and pictures there. Units are points.
final class PdfSheet {

    static final int INK = 0x24211D;
    static final int GREY = 0x6B665E;
    static final int RULE = 0xBDB7AC;
    static final double MARGIN = 62;
    static final double TOP_EDGE = PDRectangle.A4.getHeight();
    private static final double GUTTER = 22;
    private static final double BOTTOM = 68;
    /// What a column may take more than its share, so that no paragraph's end stands alone.
    private static final double LAST_LINES = 22;
    private static final PDRectangle A4 = PDRectangle.A4;

    private final PDDocument document;
    private final PDFont regular;
    private final PDFont bold;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream stream;
    private int columns = 1;
    private int column;
    private double top;
    private double bottom = BOTTOM;
    private double y;
    private boolean measuring;

    PdfSheet(PDDocument document) throws IOException {
        this.document = document;
        this.regular = PDType0Font.load(document, Ink.REGULAR.font(), true);
        this.bold = PDType0Font.load(document, Ink.BOLD.font(), true);
        this.stream = begin();
    }

    private PDPageContentStream begin() throws IOException {
        var page = new PDPage(A4);
        document.addPage(page);
        pages.add(page);
        top = A4.getHeight() - MARGIN;
        y = top;
        bottom = BOTTOM;
        column = 0;
        return new PDPageContentStream(document, page);
    }

    double width() {
        return (A4.getWidth() - 2 * MARGIN - (columns - 1) * GUTTER) / columns;
    }

    double left() {
        return MARGIN + column * (width() + GUTTER);
    }

    double y() {
        return y;
    }

    /// Columns begin under what is already written, and end at the same height, as they do in a newspaper;
    /// `content` is written twice, the first time to know how tall it is.
    void columns(int count, Runnable content) {
        columns = count;
        column = 0;
        top = y;
        measuring = true;
        content.run();
        measuring = false;
        bottom = Math.max(BOTTOM, top - (top - y) / count - LAST_LINES);
        y = top;
        content.run();
        if (column > 0) {
            y = Math.min(y, bottom);
        }
        columns = 1;
        column = 0;
        bottom = BOTTOM;
    }

    void down(double points) {
        y -= points;
    }

    boolean fits(double height) {
        return measuring || y - height >= bottom;
    }

    /// Goes to the next column, or to the next page, when so much does not fit here.
    void need(double height) {
        if (!fits(height) && y < top) {
            if (column + 1 < columns) {
                column++;
                y = top;
            } else {
                nextPage();
            }
        }
    }

    void nextPage() {
        try {
            stream.close();
            stream = begin();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Text from its base line; returns where it ends.
    double text(String said, double x, double base, double size, boolean heavy, int colour) {
        var ink = Ink.weight(heavy);
        var drawn = ink.drawable(said);
        draw(() -> {
            stream.beginText();
            stream.setFont(heavy ? bold : regular, (float) size);
            stream.setNonStrokingColor(red(colour), green(colour), blue(colour));
            stream.newLineAtOffset((float) x, (float) base);
            stream.showText(drawn);
            stream.endText();
        });
        return x + ink.width(drawn, size);
    }

    /// Wrapped text from here down, bold inside `**`.
    void flow(String said, double indent, double size, int colour, boolean heavy) {
        var leading = size * 1.38;
        var line = new ArrayList<Runs.Run>();
        var room = width() - indent;
        var used = 0.0;
        for (var run : Runs.of(said).runs()) {
            for (var word : run.text().split("(?<= )")) {
                var ink = Ink.weight(heavy || run.bold());
                var length = ink.width(ink.drawable(word.stripTrailing()), size);
                if (used + length > room && !line.isEmpty()) {
                    set(line, indent, size, leading, colour, heavy);
                    line.clear();
                    used = 0;
                }
                line.add(new Runs.Run(word, run.bold()));
                used += ink.width(ink.drawable(word), size);
            }
        }
        set(line, indent, size, leading, colour, heavy);
    }

    private void set(List<Runs.Run> line, double indent, double size, double leading, int colour, boolean heavy) {
        need(leading);
        y -= leading;
        var x = left() + indent;
        var joined = new ArrayList<Runs.Run>();
        for (var run : line) {
            if (!joined.isEmpty() && joined.getLast().bold() == run.bold()) {
                joined.set(joined.size() - 1, new Runs.Run(joined.getLast().text() + run.text(), run.bold()));
            } else {
                joined.add(run);
            }
        }
        for (var run : joined) {
            x = text(run.text(), x, y + leading * 0.22, size, heavy || run.bold(), colour);
        }
    }

    void box(double x, double from, double width, double height, int colour) {
        draw(() -> {
            stream.setNonStrokingColor(red(colour), green(colour), blue(colour));
            stream.addRect((float) x, (float) from, (float) width, (float) height);
            stream.fill();
        });
    }

    void picture(BufferedImage image, double x, double from, double width, double height) {
        draw(() -> stream.drawImage(
                LosslessFactory.createFromImage(document, image), (float) x, (float) from, (float) width, (float)
                        height));
    }

    /// Writes the foot of every page, once all are known.
    void finish(String title) throws IOException {
        stream.close();
        for (var index = 0; index < pages.size(); index++) {
            stream = new PDPageContentStream(
                    document, pages.get(index), PDPageContentStream.AppendMode.APPEND, true, true);
            var folio = "page " + (index + 1) + " sur " + pages.size();
            var right = A4.getWidth() - MARGIN;
            text(folio, right - Ink.REGULAR.width(folio, 8.5), 38, 8.5, false, GREY);
            text(title, MARGIN, 38, 8.5, false, GREY);
            stream.close();
        }
    }

    private interface Stroke {
        void draw() throws IOException;
    }

    private void draw(Stroke stroke) {
        if (measuring) {
            return;
        }
        try {
            stroke.draw();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static float red(int colour) {
        return (colour >> 16 & 255) / 255f;
    }

    private static float green(int colour) {
        return (colour >> 8 & 255) / 255f;
    }

    private static float blue(int colour) {
        return (colour & 255) / 255f;
    }
}
