package fr.parvis.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/// Charts of a town hall: `bars` and `share` from lines `Label = 12 %`, `lines` from `Label = 1; 2; 3` under a
/// first line `x = jan; fév; mars`.
final class Chart {

    private static final Color[] COLOURS = {
        new Color(0x1D5A45),
        new Color(0xC08A2B),
        new Color(0x34506B),
        new Color(0x9A4A36),
        new Color(0x6B8F7B),
        new Color(0x5B4A7A),
        new Color(0x8A847B)
    };

    private record Entry(String label, double[] values, String unit) {
        static Entry of(String line) {
            var parts = line.split(" = ");
            var unit = parts[1].replaceAll("[\\d ,.;\u00A0-]", "");
            var values = Arrays.stream(parts[1].split(";"))
                    .mapToDouble(value -> {
                        var digits = value.replaceAll("[^\\d,-]", "").replace(',', '.');
                        return digits.isEmpty() ? 0 : Double.parseDouble(digits);
                    })
                    .toArray();
            return new Entry(parts[0], values, unit);
        }

        String said() {
            var value = Cell.of(values[0], Cell.Kind.NUMBER, null).text();
            return unit.isEmpty() ? value : value + "\u00A0" + unit;
        }
    }

    private final Graphics2D graphics;
    private final Picture picture;
    private final Color accent;

    Chart(Graphics2D graphics, Picture picture, Color accent) {
        this.graphics = graphics;
        this.picture = picture;
        this.accent = accent;
    }

    void draw() {
        Ink.BOLD.draw(graphics, picture.caption(), 40, 52, 26, Picture.INK);
        switch (picture.kind()) {
            case "bars" -> bars(picture.lines().stream().map(Entry::of).toList());
            case "share" -> share(picture.lines().stream().map(Entry::of).toList());
            default -> lines();
        }
    }

    private void bars(List<Entry> entries) {
        var most = entries.stream().mapToDouble(entry -> entry.values[0]).max().orElse(1);
        var label = entries.stream()
                .mapToDouble(entry -> Ink.REGULAR.width(entry.label, 19))
                .max()
                .orElse(0);
        var left = 40 + label + 20;
        var step = 450.0 / entries.size();
        var thick = Math.min(34, step * 0.62);
        for (var index = 0; index < entries.size(); index++) {
            var entry = entries.get(index);
            var middle = 92 + step * (index + 0.5);
            var length = Math.max(2, (850 - left) * entry.values[0] / most);
            Ink.REGULAR.draw(
                    graphics, entry.label, left - 20 - Ink.REGULAR.width(entry.label, 19), middle + 6, 19, Picture.INK);
            graphics.setColor(accent);
            graphics.fill(new Rectangle2D.Double(left, middle - thick / 2, length, thick));
            Ink.BOLD.draw(graphics, entry.said(), left + length + 10, middle + 6, 19, Picture.INK);
        }
    }

    private void share(List<Entry> entries) {
        var total = entries.stream().mapToDouble(entry -> entry.values[0]).sum();
        var start = 90.0;
        var box = new Rectangle2D.Double(70, 110, 400, 400);
        for (var index = 0; index < entries.size(); index++) {
            var extent = 360 * entries.get(index).values[0] / total;
            graphics.setColor(COLOURS[index % COLOURS.length]);
            graphics.fill(new Arc2D.Double(box, start, -extent, Arc2D.PIE));
            graphics.setColor(Color.WHITE);
            graphics.setStroke(new BasicStroke(4));
            graphics.draw(new Arc2D.Double(box, start, -extent, Arc2D.PIE));
            start -= extent;
            var y = 310 + (index - (entries.size() - 1) / 2.0) * 44;
            graphics.setColor(COLOURS[index % COLOURS.length]);
            graphics.fill(new Rectangle2D.Double(530, y - 17, 20, 20));
            var end = Ink.REGULAR.draw(graphics, entries.get(index).label, 564, y, 20, Picture.INK);
            Ink.BOLD.draw(graphics, entries.get(index).said(), end + 12, y, 20, Picture.INK);
        }
        graphics.setColor(Color.WHITE);
        graphics.fill(new Ellipse2D.Double(170, 210, 200, 200));
    }

    private void lines() {
        var axis = picture.lines().getFirst().split(" = ")[1].split(";");
        var entries = picture.lines().stream().skip(1).map(Entry::of).toList();
        var most = entries.stream()
                .flatMapToDouble(entry -> Arrays.stream(entry.values))
                .max()
                .orElse(1);
        var scale = round(most);
        for (var mark = 0; mark <= 4; mark++) {
            var y = 480 - 370.0 * mark / 4;
            graphics.setColor(Picture.RULE);
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(new Line2D.Double(110, y, 960, y));
            var text = Cell.of(scale * mark / 4, Cell.Kind.NUMBER, null).text();
            Ink.REGULAR.draw(graphics, text, 96 - Ink.REGULAR.width(text, 16), y + 5, 16, Picture.FAINT);
        }
        var step = 850.0 / Math.max(1, axis.length - 1);
        for (var index = 0; index < axis.length; index++) {
            Ink.REGULAR.centre(graphics, axis[index].strip(), 110 + index * step, 508, 16, Picture.INK);
        }
        var legend = 110.0;
        for (var index = 0; index < entries.size(); index++) {
            var entry = entries.get(index);
            var path = new Path2D.Double();
            for (var point = 0; point < entry.values.length; point++) {
                var x = 110 + point * step;
                var y = 480 - 370 * entry.values[point] / scale;
                if (point == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
                graphics.setColor(COLOURS[index % COLOURS.length]);
                graphics.fill(new Ellipse2D.Double(x - 5, y - 5, 10, 10));
            }
            graphics.setStroke(new BasicStroke(3));
            graphics.draw(path);
            graphics.fill(new Rectangle2D.Double(legend, 529, 18, 6));
            legend = Ink.REGULAR.draw(graphics, entry.label, legend + 26, 540, 18, Picture.INK) + 36;
        }
    }

    private static double round(double most) {
        var power = Math.pow(10, Math.floor(Math.log10(most)));
        for (var step : new double[] {1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10}) {
            if (step * power >= most) {
                return step * power;
            }
        }
        return most;
    }
}
