package fr.parvis.sandbox;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/// Files for the tests, each drawn or written by hand, most of them with bad intentions.
final class Specimens {

    private Specimens() {}

    /// Its left half is red, its right half is blue.
    static BufferedImage twoColours(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }

    /// A photograph with the camera's orientation and a place in its Exif block.
    static byte[] photograph(BufferedImage image, int orientation) throws IOException {
        byte[] jpeg = encoded(image, "jpeg");
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(exif);
        out.writeBytes("Exif\0\0MM\0*");
        out.writeInt(8);
        out.writeShort(2);
        entry(out, 0x0112, 3, 1, orientation << 16);
        entry(out, 0x8825, 4, 1, 38); // the directory of the place
        out.writeInt(0);
        out.writeShort(2);
        entry(out, 1, 2, 2, 'N' << 24);
        entry(out, 2, 5, 3, 68);
        out.writeInt(0);
        for (int number : new int[] {48, 1, 41, 1, 30, 1}) {
            out.writeInt(number);
        }
        ByteArrayOutputStream photograph = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(photograph);
        file.write(jpeg, 0, 2);
        file.writeShort(0xffe1);
        file.writeShort(exif.size() + 2);
        exif.writeTo(file);
        file.write(jpeg, 2, jpeg.length - 2);
        return photograph.toByteArray();
    }

    /// A printer's JPEG of one colour: four inks as Adobe stores them, plain (0) or as luminance and differences
    /// (2).
    static byte[] inks(int transform, int... ink) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 64, 4, null);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                raster.setPixel(x, y, ink);
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(jpeg)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(marked);
        out.write(jpeg.toByteArray(), 0, 2);
        out.writeInt(0xffee000e);
        out.writeBytes("Adobe");
        out.write(new byte[] {0, 100, 0, 0, 0, 0, (byte) transform});
        out.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return marked.toByteArray();
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    /// A valid PNG of black and white pixels, all black: 512 MB of nothing in half a megabyte when it is 64k × 64k.
    static byte[] blackPng(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {1, 0, 0, 0, 0});
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        byte[] row = new byte[1 + (width + 7) / 8];
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(pixels, new Deflater(1))) {
            for (int y = 0; y < height; y++) {
                deflater.write(row);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(png);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "IDAT", pixels.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        out.writeInt(data.length);
        out.writeBytes(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }

    /// One colour, compressed with LZW: a hundred million pixels in some kilobytes.
    static void lzw(Path file, String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        ImageWriter writer = writers.next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType("LZW");
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    /// A PDF of the given objects, numbered from 1; the first is the catalogue.
    static void pdf(Path file, Iterable<byte[]> objects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        int count = 1;
        for (byte[] object : objects) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes((count + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(object);
            out.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
            count++;
        }
        int start = out.size();
        String end = "xref\n0 %d\n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(count, table, count, start);
        out.writeBytes(end.getBytes(StandardCharsets.ISO_8859_1));
        Files.write(file, out.toByteArray());
    }

    static byte[] object(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] stream(String dictionary, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(object("<< " + dictionary + " /Length " + bytes.length + " >>\nstream\n"));
        out.writeBytes(bytes);
        out.writeBytes(object("\nendstream"));
        return out.toByteArray();
    }
}
