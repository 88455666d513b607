package fr.parvis.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Map;

/// A simple plan on a sheet of 100 × 70:
///
/// - `road x1 y1 x2 y2 width Name`, `river y width Name`
/// - `house|public|stand|green|car x y width height Label`
/// - `tree x y`, `point x y Label`, `north x y`, `scale x y length Label`
final class Plan {

    private static final Map<String, Color> FILLS = Map.of(
            "house", new Color(0xE6E0D6),
            "public", new Color(0xC9D8CF),
            "stand", new Color(0xF0DCA9),
            "green", new Color(0xDCE8D2),
            "car", new Color(0xD9DDE3));

    private static final Color GROUND = new Color(0xF1EDE4);

    private final Graphics2D graphics;
    private final Picture picture;

    Plan(Graphics2D graphics, Picture picture) {
        this.graphics = graphics;
        this.picture = picture;
    }

    void draw() {
        graphics.setColor(GROUND);
        graphics.fill(new Rectangle2D.Double(0, 0, 1000, 700));
        picture.lines().forEach(this::draw);
        graphics.setColor(Color.WHITE);
        var width = Ink.BOLD.width(picture.caption(), 24) + 40;
        graphics.fill(new Rectangle2D.Double(0, 0, width, 48));
        Ink.BOLD.draw(graphics, picture.caption(), 20, 33, 24, Picture.INK);
        graphics.setColor(Picture.INK);
        graphics.setStroke(new BasicStroke(3));
        graphics.draw(new Rectangle2D.Double(1.5, 1.5, 997, 697));
    }

    private void draw(String line) {
        var words = line.replace('\u00A0', ' ').split(" ");
        var numbers = Arrays.stream(words)
                .skip(1)
                .takeWhile(word -> word.matches("-?\\d+(\\.\\d+)?"))
                .mapToDouble(word -> 10 * Double.parseDouble(word))
                .toArray();
        // At most four coordinates (five for a road): a label may begin with a number
        var most = Map.of("road", 5, "river", 2, "tree", 2, "point", 2, "north", 2, "scale", 3)
                .getOrDefault(words[0], 4);
        var count = Math.min(numbers.length, most);
        var label = String.join(" ", Arrays.asList(words).subList(count + 1, words.length));
        switch (words[0]) {
            case "road" -> road(numbers, label);
            case "river" -> river(numbers[0], numbers[1], label);
            case "tree" -> tree(numbers[0], numbers[1]);
            case "point" -> point(numbers[0], numbers[1], label);
            case "north" -> north(numbers[0], numbers[1]);
            case "scale" -> scale(numbers[0], numbers[1], numbers[2], label);
            default -> area(words[0], numbers, label);
        }
    }

    private void road(double[] at, String name) {
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke((float) at[4], BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(new Line2D.Double(at[0], at[1], at[2], at[3]));
        var saved = graphics.getTransform();
        graphics.translate((at[0] + at[2]) / 2, (at[1] + at[3]) / 2);
        var angle = Math.atan2(at[3] - at[1], at[2] - at[0]);
        graphics.rotate(angle > Math.PI / 2 || angle < -Math.PI / 2 ? angle + Math.PI : angle);
        Ink.REGULAR.centre(graphics, name, 0, 5, 16, Picture.FAINT);
        graphics.setTransform(saved);
    }

    private void river(double y, double width, String name) {
        var path = new Path2D.Double();
        path.moveTo(-20, y);
        for (var x = -20; x < 1020; x += 260) {
            path.curveTo(x + 86, y - 30, x + 173, y + 30, x + 260, y);
        }
        graphics.setColor(new Color(0xC4D9E4));
        graphics.setStroke(new BasicStroke((float) width));
        graphics.draw(path);
        Ink.REGULAR.draw(graphics, name, 60, y + 5, 19, new Color(0x41677E));
    }

    private void area(String kind, double[] at, String label) {
        var shape = new Rectangle2D.Double(at[0], at[1], at[2], at[3]);
        graphics.setColor(FILLS.getOrDefault(kind, Picture.RULE));
        graphics.fill(shape);
        graphics.setColor(kind.equals("green") ? new Color(0xA9C296) : Picture.FAINT);
        graphics.setStroke(new BasicStroke(1.5f));
        graphics.draw(shape);
        if (label.isEmpty()) {
            return;
        }
        var size = at[2] < 60 ? 15 : 17;
        var lines = Ink.REGULAR.wrap(label, size, Math.max(at[2] - 8, 40));
        var y = at[1] + at[3] / 2 - (lines.size() - 1) * size * 0.6 + size * 0.35;
        for (var line : lines) {
            Ink.weight(kind.equals("public")).centre(graphics, line, at[0] + at[2] / 2, y, size, Picture.INK);
            y += size * 1.2;
        }
    }

    private void tree(double x, double y) {
        graphics.setColor(new Color(0x8FB08A));
        graphics.fill(new Ellipse2D.Double(x - 14, y - 14, 28, 28));
        graphics.setColor(new Color(0x4C7350));
        graphics.fill(new Ellipse2D.Double(x - 3, y - 3, 6, 6));
    }

    private void point(double x, double y, String label) {
        graphics.setColor(new Color(0x9A3F2B));
        graphics.fill(new Ellipse2D.Double(x - 9, y - 9, 18, 18));
        Ink.BOLD.draw(graphics, label, x + 15, y + 6, 18, Picture.INK);
    }

    private void north(double x, double y) {
        var arrow = new Path2D.Double();
        arrow.moveTo(x, y - 26);
        arrow.lineTo(x + 12, y + 14);
        arrow.lineTo(x, y + 5);
        arrow.lineTo(x - 12, y + 14);
        arrow.closePath();
        graphics.setColor(Picture.INK);
        graphics.fill(arrow);
        Ink.BOLD.centre(graphics, "N", x, y - 32, 19, Picture.INK);
    }

    private void scale(double x, double y, double length, String label) {
        graphics.setColor(Picture.INK);
        graphics.fill(new Rectangle2D.Double(x, y, length, 5));
        Ink.REGULAR.draw(graphics, label, x, y - 7, 16, Picture.INK);
    }
}
