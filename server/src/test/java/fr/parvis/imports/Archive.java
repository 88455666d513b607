package fr.parvis.imports;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A ZIP written byte by byte, so that it can say what no decent program would.
final class Archive {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final List<byte[]> directory = new ArrayList<>();
    private Charset names = StandardCharsets.UTF_8;
    private int flags = 0x800;
    private int madeBy = 3;

    /// Names from here on as an old Windows wrote them.
    Archive asWindows(Charset charset) {
        names = charset;
        flags = 0;
        madeBy = 0;
        return this;
    }

    Archive folder(String name) {
        return member(name, new byte[0], 0, 0x41ed, 1_600_000_000, -1);
    }

    Archive file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Archive file(String name, byte[] content) {
        return member(name, content, 0, 0x81a4, 1_600_000_000, -1);
    }

    Archive link(String name, String target) {
        return member(name, target.getBytes(StandardCharsets.UTF_8), 0, 0xa1ff, 1_600_000_000, -1);
    }

    Archive encrypted(String name) {
        return member(name, new byte[32], 1, 0x81a4, 1_600_000_000, -1);
    }

    /// One that says it holds more than it does.
    Archive boasting(String name, byte[] content, long size) {
        return member(name, content, 0, 0x81a4, 1_600_000_000, size);
    }

    private Archive member(String name, byte[] content, int more, int mode, int modified, long said) {
        try {
            var raw = name.getBytes(names);
            var packed = deflated(content);
            var crc = new CRC32();
            crc.update(content);
            var offset = out.size();
            var size = said < 0 ? content.length : said;
            u32(0x04034b50);
            head(more, crc.getValue(), packed.length, size, raw.length, 0);
            out.write(raw);
            out.write(packed);
            var line = new Archive();
            line.u32(0x02014b50);
            line.u16(madeBy << 8 | 20);
            line.flags = flags;
            line.head(more, crc.getValue(), packed.length, size, raw.length, madeBy == 3 ? 9 : 0);
            line.u16(0);
            line.u16(0);
            line.u16(0);
            line.u32(madeBy == 3 ? mode << 16 : 0);
            line.u32(offset);
            line.out.write(raw);
            if (madeBy == 3) {
                line.u16(0x5455);
                line.u16(5);
                line.out.write(1);
                line.u32(modified);
            }
            directory.add(line.bytes.toByteArray());
            return this;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void head(int more, long crc, long packed, long size, int name, int extra) throws IOException {
        u16(20);
        u16(flags | more);
        u16(8);
        u16(0);
        u16(2023 - 1980 << 9 | 5 << 5 | 17);
        u32(crc);
        u32(packed);
        u32(size);
        u16(name);
        u16(extra);
    }

    private static byte[] deflated(byte[] content) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        var packed = new ByteArrayOutputStream();
        var chunk = new byte[8192];
        while (!deflater.finished()) {
            packed.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return packed.toByteArray();
    }

    /// The same member once more under other names: few bytes, many files.
    Archive again(int times) {
        var line = directory.getLast();
        for (var time = 0; time < times; time++) {
            directory.add(line);
        }
        return this;
    }

    byte[] bytes() {
        return bytes(directory.size());
    }

    /// @param entries how many lines its end announces
    byte[] bytes(int entries) {
        try {
            var begin = out.size();
            for (var line : directory) {
                out.write(line);
            }
            var length = out.size() - begin;
            u32(0x06054b50);
            u16(0);
            u16(0);
            u16(entries);
            u16(entries);
            u32(length);
            u32(begin);
            u16(0);
            return bytes.toByteArray();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void u16(int value) throws IOException {
        out.write(value);
        out.write(value >> 8);
    }

    private void u32(long value) throws IOException {
        u16((int) value);
        u16((int) (value >> 16));
    }
}
