package fr.parvis.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// A municipal poster: the caption is its title, the first line the date, the second the place, the rest what
/// happens.
final class Poster {

    private static final double HEIGHT = 1414;

    private final Graphics2D graphics;
    private final Picture picture;
    private final Letterhead letterhead;
    private final Color accent;

    Poster(Graphics2D graphics, Picture picture, Letterhead letterhead) {
        this.graphics = graphics;
        this.picture = picture;
        this.letterhead = letterhead;
        this.accent = new Color(letterhead.colour());
    }

    void draw() {
        graphics.setColor(accent);
        graphics.fill(new Rectangle2D.Double(0, 0, 1000, 760));
        plums();
        river();
        var size = size(picture.caption());
        var y = 190.0;
        for (var line : Ink.BOLD.wrap(picture.caption(), size, 840)) {
            Ink.BOLD.draw(graphics, line, 80, y, size, Color.WHITE);
            y += size * 1.08;
        }
        text();
        letterhead.arms().draw(graphics, 80, 1282, 84);
        var left = letterhead.arms() == Arms.NONE ? 80 : 172;
        Ink.BOLD.draw(graphics, letterhead.name(), left, 1318, 28, Picture.INK);
        if (!letterhead.lines().isEmpty()) {
            Ink.REGULAR.draw(graphics, letterhead.lines().getLast(), left, 1350, 21, Picture.FAINT);
        }
    }

    /// The largest size at which the longest word fits and the title keeps to four lines.
    private static double size(String title) {
        for (var size = 128; size > 60; size -= 4) {
            var lines = Ink.BOLD.wrap(title, size, 840);
            var wide = size;
            if (lines.size() <= 4 && lines.stream().allMatch(line -> Ink.BOLD.width(line, wide) <= 840)) {
                return size;
            }
        }
        return 60;
    }

    private void text() {
        var lines = picture.lines();
        Ink.BOLD.draw(graphics, lines.get(0), 80, 900, fit(lines.get(0), 54), accent);
        Ink.REGULAR.draw(graphics, lines.get(1), 80, 962, fit(lines.get(1), 38), Picture.INK);
        var y = 1042.0;
        for (var line : lines.subList(2, lines.size())) {
            for (var part : Ink.REGULAR.wrap(line, 32, 840)) {
                Ink.REGULAR.draw(graphics, part, 80, y, 32, Picture.INK);
                y += 46;
            }
        }
    }

    private static double fit(String text, double size) {
        return Math.min(size, size * 840 / Ink.BOLD.width(text, size));
    }

    private void river() {
        for (var band = 0; band < 3; band++) {
            var path = new Path2D.Double();
            var y = 700 + band * 34;
            path.moveTo(-20, y);
            for (var x = -20; x < 1020; x += 130) {
                path.curveTo(x + 43, y - 30, x + 87, y + 30, x + 130, y);
            }
            graphics.setColor(band == 2 ? Picture.PAPER : new Color(255, 255, 255, 60 + band * 70));
            graphics.setStroke(new BasicStroke(16, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            if (band == 2) {
                path.lineTo(1020, HEIGHT);
                path.lineTo(-20, HEIGHT);
                path.closePath();
                graphics.fill(path);
            } else {
                graphics.draw(path);
            }
        }
    }

    /// Mirabelles on the slope, more or fewer with the length of the title: two posters do not look alike.
    private void plums() {
        graphics.setColor(Arms.GOLD);
        var count = 3 + picture.caption().length() % 4;
        for (var index = 0; index < count; index++) {
            var radius = 26 + index * 7 % 22;
            var x = 900 - index * 74 - index * index * 6;
            var y = 600 - (index % 2) * 54 - index * 4;
            graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
    }
}
