package fr.parvis.drawing;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A picture drawn from lines: `bars`, `lines`, `share` (charts), `poster`, `plan`, `arms`. No photograph is
/// imitated.
record Picture(String kind, String caption, List<String> lines) {

    static final Color INK = new Color(0x24211D);
    static final Color FAINT = new Color(0x8A847B);
    static final Color RULE = new Color(0xDAD5CC);
    static final Color PAPER = new Color(0xFBFAF7);

    /// Height for a width of 1.
    double ratio() {
        return switch (kind) {
            case "poster" -> 1.4142;
            case "arms" -> 1.125;
            case "plan" -> 0.7;
            default -> 0.56;
        };
    }

    BufferedImage image(int width, Letterhead letterhead) {
        var image = new BufferedImage(width, (int) Math.round(width * ratio()), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(kind.equals("poster") ? PAPER : Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        // Everything below draws on a sheet 1,000 wide
        graphics.scale(width / 1000.0, width / 1000.0);
        var accent = new Color(letterhead.colour());
        switch (kind) {
            case "poster" -> new Poster(graphics, this, letterhead).draw();
            case "plan" -> new Plan(graphics, this).draw();
            case "arms" -> letterhead.arms().draw(graphics, 50, 40, 1040);
            case "bars", "lines", "share" -> new Chart(graphics, this, accent).draw();
            default -> throw new IllegalArgumentException("Unknown picture: " + kind);
        }
        graphics.dispose();
        return image;
    }

    byte[] png(int width, Letterhead letterhead) {
        return encoded(image(width, letterhead));
    }

    static byte[] encoded(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        // ImageIO would go through a temporary file
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
