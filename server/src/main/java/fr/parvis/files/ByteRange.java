package fr.parvis.files;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The part of a content that a `Range` header asks for (RFC 9110, 14.2). One part only: a set of several is
/// answered with the whole, as the RFC allows, so that no set costs more than a plain download.
///
/// @param start first byte
/// @param end the byte after the last one
record ByteRange(long start, long end) {
    private static final Pattern ONE = Pattern.compile("bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    /// @return null where the header is to be ignored; an empty range where nothing of it can be given (416)
    static @Nullable ByteRange of(@Nullable String header, long size) {
        if (header == null || header.length() > 64) {
            return null;
        }
        var matcher = ONE.matcher(header);
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return null;
        }
        if (matcher.group(1).isEmpty()) {
            var last = Math.min(Long.parseLong(matcher.group(2)), size);
            return last == 0 ? new ByteRange(0, 0) : new ByteRange(size - last, size);
        }
        var start = Long.parseLong(matcher.group(1));
        var end = matcher.group(2).isEmpty() ? size : Math.min(Long.parseLong(matcher.group(2)) + 1, size);
        if (!matcher.group(2).isEmpty() && Long.parseLong(matcher.group(2)) < start) {
            return null;
        }
        return start >= size ? new ByteRange(0, 0) : new ByteRange(start, end);
    }

    boolean isEmpty() {
        return start == end;
    }

    long length() {
        return end - start;
    }
}
