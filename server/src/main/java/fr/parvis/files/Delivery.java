package fr.parvis.files;

import fr.parvis.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a content leaves: its hash as `ETag`, one range at a time, by the kernel where the connection is plain HTTP,
/// by a loop of 64 KiB otherwise; never as something that could act in our pages.
@Component
public class Delivery {
    private static final String INACTIVE =
            "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'";
    private static final int CHUNK = 64 << 10;

    private final Blobs blobs;

    Delivery(Blobs blobs) {
        this.blobs = blobs;
    }

    /// The `ETag` of a content: half of its hash tells it from any other, and fits the conditions that programs write.
    public static String tag(String hash) {
        return '"' + hash.substring(0, 32) + '"';
    }

    /// Refuses what [#send] would refuse, before its leaving is noted.
    ///
    /// @throws Problem FILE_WAITING, FILE_QUARANTINED, FILE_DESTROYED
    public void require(@Nullable UUID readerId, String hash) {
        blobs.require(hash, readerId);
    }

    /// Sends a content that anybody may be given.
    ///
    /// @throws Problem FILE_WAITING, FILE_QUARANTINED, FILE_DESTROYED
    public void send(
            HttpServletRequest request,
            HttpServletResponse response,
            Blob blob,
            String name,
            String mediaType,
            boolean inline)
            throws IOException {
        send(null, request, response, blob, name, mediaType, inline);
    }

    /// Sends a content to somebody outside: photographs without what they tell of where they were taken, and whole.
    ///
    /// @throws Problem FILE_WAITING, FILE_QUARANTINED, FILE_DESTROYED
    public void sendOutside(
            HttpServletRequest request, HttpServletResponse response, Blob blob, String name, String mediaType)
            throws IOException {
        if (!WithoutPlace.covers(mediaType)) {
            send(request, response, blob, name, mediaType, false);
            return;
        }
        blobs.require(blob.hash(), null);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", INACTIVE);
        response.setHeader("Content-Disposition", Disposition.of(false, name));
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentType(mediaType);
        if (!"HEAD".equals(request.getMethod())) {
            try (var content = blobs.content(blob.hash());
                    var out = new BufferedOutputStream(response.getOutputStream(), CHUNK)) {
                WithoutPlace.copy(content, mediaType, out);
            }
        }
    }

    /// Sends a content, or what its reader has not got yet of it.
    ///
    /// @param readerId who may have what they brought themselves while it is being inspected; null for anybody
    /// @param name what to call it on the reader's disk
    /// @param inline to be shown rather than kept; granted to kinds that cannot act only
    /// @throws Problem FILE_WAITING, FILE_QUARANTINED, FILE_DESTROYED
    public void send(
            @Nullable UUID readerId,
            HttpServletRequest request,
            HttpServletResponse response,
            Blob blob,
            String name,
            String mediaType,
            boolean inline)
            throws IOException {
        require(readerId, blob.hash());
        deliver(request, response, blob, name, mediaType, inline);
    }

    /// The same, of what [#require] has let through: whoever notes that it is read asks before.
    public void deliver(
            HttpServletRequest request,
            HttpServletResponse response,
            Blob blob,
            String name,
            String mediaType,
            boolean inline)
            throws IOException {
        var shown = inline && MediaTypes.isShown(mediaType);
        var tag = tag(blob.hash());
        var unchanged = matches(request.getHeader("If-None-Match"), tag);
        var range = unchanged ? null : asked(request, tag, blob.size());
        var part = range == null ? new ByteRange(0, blob.size()) : range;
        var leaves = !unchanged && !"HEAD".equals(request.getMethod()) && (range == null || !range.isEmpty());
        // Before anything is said: a store that does not answer is a refusal.
        var source = leaves ? source(blob, part) : null;
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", INACTIVE);
        response.setHeader("Content-Disposition", Disposition.of(shown, name));
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", tag);
        if (unchanged) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(MediaTypes.sent(mediaType, shown, () -> blobs.content(blob.hash())));
        if (range != null && range.isEmpty()) {
            response.setHeader("Content-Range", "bytes */" + blob.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        if (range != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + range.start() + "-" + (range.end() - 1) + "/" + blob.size());
        }
        response.setContentLengthLong(part.length());
        if (source != null) {
            write(request, response, source, part);
        }
    }

    /// A file, or what is left of a content that lies elsewhere.
    private record Source(@Nullable Path file, @Nullable InputStream content) {}

    private Source source(Blob blob, ByteRange part) {
        var file = blobs.near(blob);
        return file == null ? new Source(null, blobs.part(blob, part)) : new Source(file, null);
    }

    private static @Nullable ByteRange asked(HttpServletRequest request, String tag, long size) {
        var condition = request.getHeader("If-Range");
        return condition == null || condition.equals(tag) ? ByteRange.of(request.getHeader("Range"), size) : null;
    }

    private static boolean matches(@Nullable String header, String tag) {
        return header != null && (header.equals("*") || header.contains(tag));
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, Source source, ByteRange part)
            throws IOException {
        if (source.content() != null) {
            copy(source.content(), response, part.length());
            return;
        }
        var file = Objects.requireNonNull(source.file());
        if (Boolean.TRUE.equals(request.getAttribute("org.apache.tomcat.sendfile.support")) && part.length() > CHUNK) {
            request.setAttribute("org.apache.tomcat.sendfile.filename", file.toString());
            request.setAttribute("org.apache.tomcat.sendfile.start", part.start());
            request.setAttribute("org.apache.tomcat.sendfile.end", part.end());
            return;
        }
        var content = new FileInputStream(file.toFile());
        content.getChannel().position(part.start());
        copy(content, response, part.length());
    }

    private static void copy(InputStream content, HttpServletResponse response, long length) throws IOException {
        try (content) {
            var chunk = new byte[(int) Math.min(CHUNK, Math.max(1, length))];
            var out = response.getOutputStream();
            for (var left = length; left > 0; ) {
                var read = content.read(chunk, 0, (int) Math.min(chunk.length, left));
                if (read < 0) {
                    throw new IOException("shorter than its size");
                }
                out.write(chunk, 0, read);
                left -= read;
            }
        }
    }
}
