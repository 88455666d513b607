package fr.parvis.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Letters as outlines, from the font in our resources. Java's own text needs fonts and fontconfig on the machine,
/// and a bare server has neither.
final class Ink {

    static final Ink REGULAR = new Ink("regular");
    static final Ink BOLD = new Ink("bold");

    private final TrueTypeFont font;
    private final double unit;

    private Ink(String weight) {
        var name = "/drawing/atkinson-hyperlegible-next-" + weight + ".ttf";
        try (var stream = Objects.requireNonNull(Ink.class.getResourceAsStream(name), name)) {
            font = new TTFParser(true).parse(new RandomAccessReadBuffer(stream));
            unit = font.getUnitsPerEm();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Ink weight(boolean bold) {
        return bold ? BOLD : REGULAR;
    }

    TrueTypeFont font() {
        return font;
    }

    /// Only what the font can draw.
    String drawable(String text) {
        try {
            var cmap = font.getUnicodeCmapLookup();
            var result = new StringBuilder(text.length());
            text.replace('\u202F', '\u00A0')
                    .codePoints()
                    .forEach(point -> result.appendCodePoint(cmap.getGlyphId(point) == 0 ? '-' : point));
            return result.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    double width(String text, double size) {
        try {
            var cmap = font.getUnicodeCmapLookup();
            var width = 0.0;
            for (var index = 0; index < text.length(); index++) {
                width += font.getAdvanceWidth(cmap.getGlyphId(text.charAt(index)));
            }
            return width * size / unit;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Draws from the base line at (x, y); returns where it ends.
    double draw(Graphics2D graphics, String text, double x, double y, double size, Color colour) {
        try {
            graphics.setColor(colour);
            var cmap = font.getUnicodeCmapLookup();
            var scale = size / unit;
            var pen = x;
            for (var character : drawable(text).toCharArray()) {
                var glyph = cmap.getGlyphId(character);
                var data = font.getGlyph().getGlyph(glyph);
                if (data != null) {
                    graphics.fill(
                            new AffineTransform(scale, 0, 0, -scale, pen, y).createTransformedShape(data.getPath()));
                }
                pen += font.getAdvanceWidth(glyph) * scale;
            }
            return pen;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void centre(Graphics2D graphics, String text, double x, double y, double size, Color colour) {
        draw(graphics, text, x - width(text, size) / 2, y, size, colour);
    }

    /// The text cut into lines no wider than asked; no-break spaces hold.
    List<String> wrap(String text, double size, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
