package fr.parvis.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.Set;

/// A river under its sky, in flat colours: what stands where a person's photograph would, and looks like none.
///
/// @param light the hour
/// @param features what stands by the water
/// @param seed other hills for another one
public record Scenery(Light light, Set<Feature> features, int seed) {
    /// Sky above and below, hills behind and before, sun.
    public enum Light {
        MORNING(0xF2D7B6, 0xFBF1E2, 0x9DB7A5, 0x5E8A72, 0xF6B26B),
        NOON(0x8FC3DE, 0xE6F2F5, 0x8DB58A, 0x4F8A5C, 0xFFF3C4),
        EVENING(0x4A5685, 0xF0A480, 0x6B6A8C, 0x3C4664, 0xF7D9A0),
        AUTUMN(0xC9D6DA, 0xF4EBDD, 0xC99A4B, 0x8C5A2E, 0xF4D58A),
        SNOW(0xB9C9D8, 0xEFF3F6, 0xDDE6EC, 0xB4C4CF, 0xF7F3E6);

        private final Color high;
        private final Color low;
        private final Color far;
        private final Color near;
        private final Color sun;

        Light(int high, int low, int far, int near, int sun) {
            this.high = new Color(high);
            this.low = new Color(low);
            this.far = new Color(far);
            this.near = new Color(near);
            this.sun = new Color(sun);
        }
    }

    public enum Feature {
        BRIDGE,
        POPLARS,
        WASH_HOUSE,
        BOAT,
        MIST
    }

    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;
    private static final int WATER = 370;

    public byte[] png() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        sky(graphics);
        land(graphics);
        water(graphics, image);
        if (features.contains(Feature.BOAT)) {
            boat(graphics);
        }
        if (features.contains(Feature.MIST)) {
            mist(graphics);
        }
        graphics.dispose();
        return Picture.encoded(image);
    }

    private void sky(Graphics2D graphics) {
        graphics.setPaint(new GradientPaint(0, 0, light.high, 0, WATER, light.low));
        graphics.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        var x = 140 + new Random(seed).nextInt(600);
        graphics.setColor(light.sun);
        graphics.fill(new Ellipse2D.Double(x, 90, 92, 92));
    }

    private void land(Graphics2D graphics) {
        var chance = new Random(seed);
        hills(graphics, light.far, 250, 70, chance);
        hills(graphics, light.near, 320, 40, chance);
        if (features.contains(Feature.POPLARS)) {
            for (var tree = 0; tree < 7; tree++) {
                var height = 120 + chance.nextInt(70);
                graphics.setColor(tree % 2 == 0 ? light.near.darker() : light.far.darker());
                graphics.fill(new Ellipse2D.Double(520 + tree * 48, WATER - height, 34, height + 6.0));
            }
        }
        if (features.contains(Feature.WASH_HOUSE)) {
            washHouse(graphics);
        }
        if (features.contains(Feature.BRIDGE)) {
            bridge(graphics);
        }
    }

    private static void hills(Graphics2D graphics, Color colour, double top, double swing, Random chance) {
        var path = new Path2D.Double();
        path.moveTo(0, WATER);
        var y = top + chance.nextDouble() * swing;
        path.lineTo(0, y);
        for (var x = 0; x < WIDTH; x += 300) {
            var next = top + (chance.nextDouble() - 0.5) * swing;
            path.curveTo(x + 100, y - swing, x + 200, next + swing, x + 300, next);
            y = next;
        }
        path.lineTo(WIDTH, WATER);
        path.closePath();
        graphics.setColor(colour);
        graphics.fill(path);
    }

    private static void washHouse(Graphics2D graphics) {
        graphics.setColor(new Color(0xE9E0D0));
        for (var post = 0; post < 4; post++) {
            graphics.fill(new Rectangle2D.Double(110 + post * 74, 280, 16, WATER - 280));
        }
        graphics.fill(new Rectangle2D.Double(96, WATER - 22, 268, 22));
        var roof = new Path2D.Double();
        roof.moveTo(76, 288);
        roof.lineTo(150, 216);
        roof.lineTo(310, 216);
        roof.lineTo(384, 288);
        roof.closePath();
        graphics.setColor(new Color(0xA6553A));
        graphics.fill(roof);
    }

    private static void bridge(Graphics2D graphics) {
        var bridge = new Area(new Rectangle2D.Double(0, 296, WIDTH, WATER - 296));
        for (var arch = 0; arch < 4; arch++) {
            bridge.subtract(new Area(new Ellipse2D.Double(40 + arch * 215, 316, 170, 120)));
        }
        graphics.setColor(new Color(0xCDBFA8));
        graphics.fill(bridge);
        graphics.setColor(new Color(0xA99A82));
        graphics.fill(new Rectangle2D.Double(0, 286, WIDTH, 14));
    }

    /// What is above, upside down and darker, with the light in bands.
    private void water(Graphics2D graphics, BufferedImage image) {
        var above = image.getSubimage(0, 2 * WATER - HEIGHT, WIDTH, HEIGHT - WATER);
        graphics.drawImage(above, 0, HEIGHT, WIDTH, WATER - HEIGHT, null);
        graphics.setColor(new Color(30, 60, 80, 70));
        graphics.fill(new Rectangle2D.Double(0, WATER, WIDTH, HEIGHT - WATER));
        var chance = new Random(seed + 1L);
        graphics.setColor(new Color(255, 255, 255, 70));
        graphics.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var band = 0; band < 16; band++) {
            var x = chance.nextInt(WIDTH);
            var y = WATER + 16 + band * 13;
            graphics.drawLine(x, y, x + 60 + chance.nextInt(90), y);
        }
    }

    private static void boat(Graphics2D graphics) {
        var hull = new Path2D.Double();
        hull.moveTo(420, 456);
        hull.lineTo(600, 456);
        hull.curveTo(590, 492, 560, 498, 540, 498);
        hull.lineTo(470, 498);
        hull.curveTo(446, 496, 428, 478, 420, 456);
        graphics.setColor(new Color(0x6E3B2A));
        graphics.fill(hull);
        graphics.setColor(new Color(0xF3E7CF));
        graphics.fill(new Rectangle2D.Double(420, 452, 180, 8));
    }

    private static void mist(Graphics2D graphics) {
        graphics.setColor(new Color(255, 255, 255, 110));
        for (var band = 0; band < 5; band++) {
            graphics.fill(new Ellipse2D.Double(-120 + band * 190, 300 + (band % 2) * 46, 420, 70));
        }
    }
}
