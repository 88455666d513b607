package fr.parvis.sandbox;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/// Photographs and drawings made of pixels.
///
/// The size is read from the header before anything is decoded; more than [#MAX_PIXELS] are refused. Of a large
/// picture only every n-th pixel is kept while decoding, so that memory depends on the result and not on the
/// source.
final class Pictures {

    /// What the JDK decodes: media type and its name there.
    static final Map<String, String> FORMATS = Map.of(
            "image/png", "png",
            "image/jpeg", "jpeg",
            "image/gif", "gif",
            "image/bmp", "bmp",
            "image/tiff", "tiff",
            "image/vnd.wap.wbmp", "wbmp");

    private static final long MAX_PIXELS = 100_000_000;
    /// A progressive JPEG is held whole, as coefficients, outside of the heap: up to six bytes a pixel.
    private static final long MAX_PROGRESSIVE_PIXELS = 40_000_000;
    /// A TIFF is decoded by strips or tiles, and a strip may be the whole page.
    private static final long MAX_TILE_PIXELS = 30_000_000;
    private static final long MAX_DECODED_PIXELS = 8_000_000;
    private static final int HEAD = 256 * 1024;

    private Pictures() {}

    static Result thumbnail(Path file, String mediaType, int maxEdge) throws IOException {
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            JpegHead head = mediaType.equals("image/jpeg") ? JpegHead.read(head(file)) : JpegHead.NONE;
            return decode(
                    in,
                    mediaType,
                    head,
                    false,
                    2 * maxEdge,
                    (decoded, source) -> Canvas.encode(fitted(decoded, maxEdge), source, 1));
        }
    }

    /// As a page: on white, where office programs of old left the paper transparent.
    static Result page(ImageInputStream in, String mediaType, JpegHead head, int maxEdge) throws IOException {
        return decode(
                in,
                mediaType,
                head,
                false,
                2 * maxEdge,
                (decoded, source) -> Canvas.encode(Canvas.onWhite(fitted(decoded, maxEdge)), source, 1));
    }

    private static BufferedImage fitted(BufferedImage decoded, int maxEdge) {
        return Canvas.scale(decoded, Canvas.fitting(decoded.getWidth(), decoded.getHeight(), maxEdge));
    }

    static Result portrait(Path file) throws IOException {
        byte[] bytes = head(file);
        String mediaType = MediaTypes.detect(bytes, "");
        if (!FORMATS.containsKey(mediaType)) {
            return new Result.None(Result.Reason.UNSUPPORTED);
        }
        JpegHead head = mediaType.equals("image/jpeg") ? JpegHead.read(bytes) : JpegHead.NONE;
        Canvas.Size size = new Canvas.Size(Job.Portrait.EDGE, Job.Portrait.EDGE);
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            return decode(
                    in,
                    mediaType,
                    head,
                    true,
                    2 * Job.Portrait.EDGE,
                    (decoded, source) -> Canvas.encode(Canvas.onWhite(Canvas.scale(decoded, size)), source, 1));
        }
    }

    static Result emblem(Path file) throws IOException {
        byte[] bytes = head(file);
        String mediaType = MediaTypes.detect(bytes, "");
        if (!FORMATS.containsKey(mediaType)) {
            return new Result.None(Result.Reason.UNSUPPORTED);
        }
        JpegHead head = mediaType.equals("image/jpeg") ? JpegHead.read(bytes) : JpegHead.NONE;
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            return decode(
                    in,
                    mediaType,
                    head,
                    false,
                    2 * Job.Emblem.EDGE,
                    (decoded, source) -> Canvas.png(fitted(decoded, Job.Emblem.EDGE), source));
        }
    }

    private interface Drawing {
        Result of(BufferedImage decoded, Canvas.Size source) throws IOException;
    }

    /// Decodes to an upright picture whose shorter (square) or longer edge is about `edge`, never much larger.
    private static Result decode(
            ImageInputStream in, String mediaType, JpegHead head, boolean square, int edge, Drawing drawing)
            throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(FORMATS.get(mediaType));
        ImageReader reader = readers.next();
        try {
            reader.setInput(in, true, true);
            Canvas.Size source = new Canvas.Size(reader.getWidth(0), reader.getHeight(0));
            if (tooLarge(reader, source, mediaType, head)) {
                return new Result.None(Result.Reason.TOO_LARGE);
            }
            Rectangle region = square ? middle(source) : new Rectangle(source.width(), source.height());
            int step = Math.max(1, Math.max(region.width, region.height) / edge);
            while ((long) region.width / step * (region.height / step) > MAX_DECODED_PIXELS) {
                step++;
            }
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceRegion(region);
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage upright = Canvas.upright(reader.read(0, param), head.orientation());
            return drawing.of(upright, head.orientation() >= 5 ? source.turned() : source);
        } finally {
            reader.dispose();
        }
    }

    private static boolean tooLarge(ImageReader reader, Canvas.Size source, String mediaType, JpegHead head)
            throws IOException {
        long max = head.progressive() ? MAX_PROGRESSIVE_PIXELS : MAX_PIXELS;
        if (source.pixels() > max) {
            return true;
        }
        return mediaType.equals("image/tiff")
                && (long) reader.getTileWidth(0) * reader.getTileHeight(0) > MAX_TILE_PIXELS;
    }

    private static Rectangle middle(Canvas.Size source) {
        int edge = Math.min(source.width(), source.height());
        return new Rectangle((source.width() - edge) / 2, (source.height() - edge) / 2, edge, edge);
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }
}
