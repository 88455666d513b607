package fr.parvis.sandbox;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// What is done with pixels once they are decoded: turned upright, made smaller, written. What is written is drawn
/// anew and carries none of the metadata of its source.
final class Canvas {

    private Canvas() {}

    record Size(int width, int height) {
        Size turned() {
            return new Size(height, width);
        }

        long pixels() {
            return (long) width * height;
        }
    }

    /// The size with the same proportions whose longer edge is at most `maxEdge`; nothing is made larger.
    static Size fitting(int width, int height, int maxEdge) {
        double scale = Math.min(1.0, (double) maxEdge / Math.max(width, height));
        return new Size(Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }

    /// Makes a picture smaller by halves, so that every pixel of the source counts, then to the exact size.
    static BufferedImage scale(BufferedImage source, Size size) {
        BufferedImage image = source;
        while (image.getWidth() >= 2 * size.width() && image.getHeight() >= 2 * size.height()) {
            image = draw(image, new Size(image.getWidth() / 2, image.getHeight() / 2));
        }
        return draw(image, size);
    }

    private static BufferedImage draw(BufferedImage source, Size size) {
        boolean transparent = source.getColorModel().hasAlpha();
        BufferedImage image = new BufferedImage(
                size.width(), size.height(), transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(source, 0, 0, size.width(), size.height(), null);
        graphics.dispose();
        return image;
    }

    static BufferedImage onWhite(BufferedImage source) {
        if (!source.getColorModel().hasAlpha()) {
            return source;
        }
        BufferedImage image = new BufferedImage(source.getWidth(), source.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(source, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return image;
    }

    /// Turns a picture as its Exif orientation says (1 to 8, TIFF 6.0 tag 274): 2 and 4 are mirrored, 3 upside
    /// down, 5 to 8 lie on a side.
    static BufferedImage upright(BufferedImage source, int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return source;
        }
        int width = source.getWidth();
        int height = source.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        BufferedImage image = orientation >= 5
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(source, turn, null);
        graphics.dispose();
        return image;
    }

    /// PNG where something is transparent, JPEG otherwise, in less than [Wire#MAX_BYTES].
    static Result encode(BufferedImage image, Size source, int pages) throws IOException {
        if (image.getColorModel().hasAlpha() && isTransparentSomewhere(image)) {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            if (png.size() <= Wire.MAX_BYTES) {
                return picture(png, "image/png", image, source, pages);
            }
        }
        BufferedImage opaque = onWhite(image);
        ByteArrayOutputStream jpeg = jpeg(opaque, 0.82f);
        if (jpeg.size() > Wire.MAX_BYTES) {
            jpeg = jpeg(opaque, 0.4f);
        }
        return picture(jpeg, "image/jpeg", opaque, source, pages);
    }

    /// As PNG, whatever it shows; small enough by its size.
    static Result png(BufferedImage image, Size source) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return picture(png, "image/png", image, source, 1);
    }

    private static Result picture(
            ByteArrayOutputStream bytes, String mediaType, BufferedImage image, Size source, int pages) {
        return new Result.Picture(
                bytes.toByteArray(),
                mediaType,
                image.getWidth(),
                image.getHeight(),
                source.width(),
                source.height(),
                pages);
    }

    private static boolean isTransparentSomewhere(BufferedImage image) {
        int[] alpha = image.getAlphaRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
        for (int value : alpha) {
            if (value != 255) {
                return true;
            }
        }
        return false;
    }

    static boolean isWhite(BufferedImage image) {
        for (int value : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            if ((value & 0xffffff) != 0xffffff) {
                return false;
            }
        }
        return true;
    }

    private static ByteArrayOutputStream jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes;
    }
}
