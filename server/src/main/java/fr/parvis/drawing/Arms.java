package fr.parvis.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// The arms drawn beside a letterhead, in a box of 32 × 36.
public enum Arms {
    NONE,
    /// De sinople à la fasce ondée d'argent, accompagnée de trois mirabelles d'or.
    VALBOURG,
    /// The badge of the Pays de Seille: three waves under a mirabelle.
    PAYS_DE_SEILLE;

    static final Color GOLD = new Color(0xE0B354);
    private static final int WIDTH = 32;
    private static final int HEIGHT = 36;

    /// The arms alone, on nothing.
    public byte[] png(int height) {
        return Picture.encoded(image(height));
    }

    BufferedImage image(int height) {
        var image = new BufferedImage(height * WIDTH / HEIGHT, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(graphics, 0, 0, height);
        graphics.dispose();
        return image;
    }

    void draw(Graphics2D graphics, double x, double y, double height) {
        var saved = graphics.getTransform();
        graphics.translate(x, y);
        graphics.scale(height / HEIGHT, height / HEIGHT);
        switch (this) {
            case VALBOURG -> valbourg(graphics);
            case PAYS_DE_SEILLE -> paysDeSeille(graphics);
            case NONE -> {}
        }
        graphics.setTransform(saved);
    }

    private static void valbourg(Graphics2D graphics) {
        var shield = new Path2D.Double();
        shield.moveTo(1.5, 1.5);
        shield.lineTo(30.5, 1.5);
        shield.lineTo(30.5, 19.7);
        shield.curveTo(30.5, 28, 23.9, 32, 16, 34.5);
        shield.curveTo(8.1, 32, 1.5, 28, 1.5, 19.7);
        shield.closePath();
        graphics.setColor(new Color(Letterhead.GREEN));
        graphics.fill(shield);
        graphics.setClip(shield);
        var fess = new Path2D.Double();
        wave(fess, 2, 15.2, 7, 1);
        fess.lineTo(30, 20.8);
        wave(fess, 30, 20.8, -7, -1);
        fess.closePath();
        graphics.setColor(Color.WHITE);
        graphics.fill(fess);
        graphics.setClip(null);
        plum(graphics, 10, 8, 2.7);
        plum(graphics, 22, 8, 2.7);
        plum(graphics, 16, 27.4, 2.7);
    }

    private static void paysDeSeille(Graphics2D graphics) {
        graphics.setColor(new Color(Letterhead.SLATE));
        graphics.fill(new RoundRectangle2D.Double(1, 3, 30, 30, 10, 10));
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var y = 14; y <= 26; y += 6) {
            var wave = new Path2D.Double();
            wave.moveTo(6, y);
            wave.curveTo(9.3, y - 3, 12.7, y - 3, 16, y);
            wave.curveTo(19.3, y + 3, 22.7, y + 3, 26, y);
            graphics.draw(wave);
        }
        plum(graphics, 16, 8.5, 2);
    }

    /// Four half waves of the given step, the first crest up when `sign` is 1.
    private static void wave(Path2D path, double x, double y, double step, int sign) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
        for (var half = 0; half < 4; half++) {
            var from = x + half * step;
            var crest = y + (half % 2 == 0 ? -2.4 : 2.4) * sign;
            path.curveTo(from + step / 3, crest, from + 2 * step / 3, crest, from + step, y);
        }
    }

    private static void plum(Graphics2D graphics, double x, double y, double radius) {
        graphics.setColor(GOLD);
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
}
