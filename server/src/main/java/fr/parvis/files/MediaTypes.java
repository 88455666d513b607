package fr.parvis.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// How a kind of file may be shown: as itself where a browser runs nothing of it, as plain text, or not at all.
final class MediaTypes {
    private static final String UNKNOWN = "application/octet-stream";

    private static final Set<String> SHOWN = Set.of(
            "application/pdf",
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "audio/mpeg",
            "audio/mp4",
            "audio/ogg",
            "audio/webm",
            "audio/wav",
            "audio/flac",
            "video/mp4",
            "video/webm",
            "video/ogg");

    private static final Set<String> SHOWN_AS_TEXT = Set.of(
            "text/plain",
            "text/markdown",
            "text/csv",
            "application/json",
            "application/xml",
            "text/calendar",
            "text/vcard",
            "message/rfc822");

    private MediaTypes() {}

    /// Kinds that a browser shows without running anything of them.
    static boolean isShown(String mediaType) {
        return SHOWN.contains(mediaType) || SHOWN_AS_TEXT.contains(mediaType);
    }

    /// The `Content-Type` to send.
    static String sent(String mediaType, boolean shown, Opening content) throws IOException {
        if (shown && SHOWN_AS_TEXT.contains(mediaType)) {
            return "text/plain; charset=" + charset(content);
        }
        // What could act in a page is not even named.
        return mediaType.contains("html") || mediaType.contains("xml") && !mediaType.contains("openxml")
                ? UNKNOWN
                : mediaType;
    }

    interface Opening {
        InputStream open() throws IOException;
    }

    /// UTF-8 if its beginning is, else what Windows writes in France.
    private static String charset(Opening opening) throws IOException {
        try (var content = opening.open()) {
            var beginning = content.readNBytes(64 << 10);
            // A character may be cut at the end of what was read.
            var length = beginning.length < 64 << 10 ? beginning.length : beginning.length - 3;
            for (var cut = 0; cut < 4; cut++) {
                try {
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(beginning, 0, Math.max(0, length - cut)));
                    return "UTF-8";
                } catch (CharacterCodingException other) {
                    if (beginning.length < 64 << 10) {
                        return "windows-1252";
                    }
                }
            }
            return "windows-1252";
        }
    }
}
