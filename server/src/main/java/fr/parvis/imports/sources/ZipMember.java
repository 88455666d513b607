package fr.parvis.imports.sources;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// A line of the directory of a ZIP (APPNOTE.TXT 6.3.10, 4.3.12) with the fields that say more: ZIP64, times of
/// Unix and of NTFS, names in Unicode.
record ZipMember(
        String name,
        boolean encrypted,
        int method,
        long crc,
        long packed,
        long size,
        long offset,
        @Nullable Instant modifiedAt,
        int unixMode,
        boolean folder) {
    static final int FIXED = 46;
    static final int SIGNATURE = 0x02014b50;

    private static final int UNIX = 3;
    private static final int DOS = 0;
    private static final int NTFS = 10;
    private static final long FULL = 0xffff_ffffL;
    /// Systems that say nothing wrote names so: in France, as DOS did.
    private static final Charset DOS_NAMES = Charset.forName("IBM850");

    /// Where DOS times, which know no zone, were read on a wall clock.
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    /// Between 1601 and 1970, in tenths of a microsecond.
    private static final long NTFS_EPOCH = 116_444_736_000_000_000L;

    /// Reads the part of fixed length, then what follows it.
    ///
    /// @param line the whole of the line, little-endian
    static ZipMember of(ByteBuffer line) {
        var start = line.position();
        var madeBy = unsigned(line, start + 4) >> 8;
        var flags = unsigned(line, start + 8);
        var nameLength = unsigned(line, start + 28);
        var extraLength = unsigned(line, start + 30);
        var raw = bytes(line, start + FIXED, nameLength);
        var fields = new Fields(
                line.getInt(start + 20) & FULL,
                line.getInt(start + 24) & FULL,
                line.getInt(start + 42) & FULL,
                dosTime(line.getInt(start + 12)),
                null);
        fields = fields.with(
                ByteBuffer.wrap(bytes(line, start + FIXED + nameLength, extraLength))
                        .order(ByteOrder.LITTLE_ENDIAN),
                raw);
        var name = fields.name != null ? fields.name : decoded(raw, (flags & 0x800) != 0);
        if (madeBy == DOS || madeBy == NTFS) {
            name = name.replace('\\', '/');
        }
        var mode = madeBy == UNIX ? line.getInt(start + 38) >>> 16 : 0;
        return new ZipMember(
                name,
                (flags & 1) != 0,
                unsigned(line, start + 10),
                line.getInt(start + 16) & FULL,
                fields.packed,
                fields.size,
                fields.offset,
                fields.modifiedAt,
                mode,
                name.endsWith("/"));
    }

    boolean isLink() {
        return (unixMode & 0xf000) == 0xa000;
    }

    /// A device, a pipe, a socket.
    boolean isSpecial() {
        var kind = unixMode & 0xf000;
        return kind != 0 && kind != 0x8000 && kind != 0x4000 && kind != 0xa000;
    }

    private record Fields(
            long packed,
            long size,
            long offset,
            @Nullable Instant modifiedAt,
            @Nullable String name) {
        Fields with(ByteBuffer extra, byte[] raw) {
            var fields = this;
            while (extra.remaining() >= 4) {
                var id = extra.getShort() & 0xffff;
                var length = extra.getShort() & 0xffff;
                if (length > extra.remaining()) {
                    return fields;
                }
                var field = extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
                extra.position(extra.position() + length);
                fields = switch (id) {
                    case 0x0001 -> fields.zip64(field);
                    case 0x5455 -> fields.unixTime(field);
                    case 0x000a -> fields.ntfsTime(field);
                    case 0x7075 -> fields.unicode(field, raw);
                    default -> fields;
                };
            }
            return fields;
        }

        private Fields zip64(ByteBuffer field) {
            return new Fields(
                    packedAfter(field, size),
                    size == FULL ? first(field, size) : size,
                    offsetAfter(field),
                    modifiedAt,
                    name);
        }

        private static long first(ByteBuffer field, long otherwise) {
            return field.limit() >= 8 ? field.getLong(0) : otherwise;
        }

        private long packedAfter(ByteBuffer field, long size) {
            var at = size == FULL ? 8 : 0;
            return packed == FULL && field.limit() >= at + 8 ? field.getLong(at) : packed;
        }

        private long offsetAfter(ByteBuffer field) {
            var at = (size == FULL ? 8 : 0) + (packed == FULL ? 8 : 0);
            return offset == FULL && field.limit() >= at + 8 ? field.getLong(at) : offset;
        }

        private Fields unixTime(ByteBuffer field) {
            return field.limit() >= 5 && (field.get(0) & 1) != 0 ? at(Instant.ofEpochSecond(field.getInt(1))) : this;
        }

        private Fields ntfsTime(ByteBuffer field) {
            if (field.limit() < 16 || field.getShort(4) != 1) {
                return this;
            }
            var ticks = field.getLong(8) - NTFS_EPOCH;
            return at(
                    Instant.ofEpochSecond(Math.floorDiv(ticks, 10_000_000L), Math.floorMod(ticks, 10_000_000L) * 100));
        }

        private Fields at(Instant time) {
            return new Fields(packed, size, offset, time, name);
        }

        /// Valid only for the name that it was written for.
        private Fields unicode(ByteBuffer field, byte[] raw) {
            if (field.limit() < 5 || field.get(0) != 1) {
                return this;
            }
            var crc = new CRC32();
            crc.update(raw);
            if ((field.getInt(1) & FULL) != crc.getValue()) {
                return this;
            }
            return new Fields(
                    packed,
                    size,
                    offset,
                    modifiedAt,
                    new String(bytes(field, 5, field.limit() - 5), StandardCharsets.UTF_8));
        }
    }

    /// UTF-8 where it is said to be, or is; else as DOS wrote.
    private static String decoded(byte[] raw, boolean said) {
        if (said) {
            return new String(raw, StandardCharsets.UTF_8);
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw));
            return text.toString();
        } catch (CharacterCodingException notUnicode) {
            return new String(raw, DOS_NAMES);
        }
    }

    private static @Nullable Instant dosTime(int time) {
        try {
            return LocalDateTime.of(
                            1980 + (time >>> 25),
                            (time >>> 21) & 15,
                            (time >>> 16) & 31,
                            (time >>> 11) & 31,
                            (time >>> 5) & 63,
                            Math.min(59, (time & 31) * 2))
                    .atZone(ZONE)
                    .toInstant();
        } catch (DateTimeException never) {
            return null;
        }
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return buffer.getShort(at) & 0xffff;
    }

    private static byte[] bytes(ByteBuffer buffer, int at, int length) {
        var bytes = new byte[length];
        buffer.get(at, bytes);
        return bytes;
    }
}
