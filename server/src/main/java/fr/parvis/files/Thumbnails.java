package fr.parvis.files;

import fr.parvis.platform.Problem;
import fr.parvis.sandbox.Job;
import fr.parvis.sandbox.Result;
import fr.parvis.sandbox.Sandbox;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Small pictures of contents, made by the [Sandbox], kept under `thumbnails/` by hash. However many ask for one at
/// once, it is made once; a file that has none, or that ended its decoder, is remembered as an empty file and not
/// tried again.
@Component
public class Thumbnails {
    private static final int EDGE = 480;

    private final FileSettings settings;
    private final Blobs blobs;
    private final Sandbox sandbox;
    private final Renditions renditions;
    private final ConcurrentMap<String, CompletableFuture<Boolean>> making = new ConcurrentHashMap<>();

    Thumbnails(FileSettings settings, Blobs blobs, Sandbox sandbox, Renditions renditions) throws IOException {
        this.settings = settings;
        this.blobs = blobs;
        this.sandbox = sandbox;
        this.renditions = renditions;
        Files.createDirectories(settings.thumbnails());
    }

    /// Sends a thumbnail; the content's hash names it, so that a browser keeps it.
    ///
    /// @throws Problem NOT_FOUND where there is none to make; 503 with `Retry-After` while too many are being made
    public void send(HttpServletRequest request, HttpServletResponse response, Blob blob, String mediaType)
            throws IOException {
        if (blobs.isWithheld(blob.hash())) {
            throw Problem.notFound();
        }
        var picture = picture(blob, mediaType);
        if (picture == null) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader("Retry-After", "5");
            return;
        }
        var bytes = Files.readAllBytes(picture);
        if (bytes.length == 0) {
            throw Problem.notFound();
        }
        var tag = "\"t-" + blob.hash() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, max-age=86400");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(bytes[0] == (byte) 0x89 ? "image/png" : "image/jpeg");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private @Nullable Path picture(Blob blob, String mediaType) throws IOException {
        var kept = path(blob.hash());
        if (Files.exists(kept)) {
            return kept;
        }
        var mine = new CompletableFuture<Boolean>();
        var other = making.putIfAbsent(blob.hash(), mine);
        if (other != null) {
            return other.join() ? kept : null;
        }
        try {
            var made = Files.exists(kept) || make(blob, mediaType, kept);
            mine.complete(made);
            return made ? kept : null;
        } finally {
            mine.complete(false);
            making.remove(blob.hash());
        }
    }

    private boolean make(Blob blob, String mediaType, Path kept) throws IOException {
        var file = blobs.path(blob.hash());
        if (!Files.exists(file)) {
            return false;
        }
        return switch (sandbox.run(new Job.Thumbnail(file, mediaType, EDGE))) {
            case Result.Picture picture -> keep(picture.bytes(), kept);
            case Result.Busy _ -> false;
            case Result.None _ when renditions.isOffice(mediaType) -> makeOfPdf(blob, mediaType, kept);
            case Result.None _, Result.Refused _, Result.Text _, Result.Read _, Result.Table _ ->
                keep(new byte[0], kept);
        };
    }

    /// An office document that carries no picture of itself has that of its PDF, once it is made; nothing is kept
    /// before.
    private boolean makeOfPdf(Blob blob, String mediaType, Path kept) throws IOException {
        var rendition = renditions.pdf(blob, mediaType);
        if (rendition.pdf() == null) {
            var never = rendition.refusal() != null && !rendition.refusal().equals("MISSING");
            if (never) {
                return keep(new byte[0], kept);
            }
            throw Problem.notFound();
        }
        var page = new Job.Thumbnail(blobs.path(rendition.pdf().hash()), "application/pdf", EDGE);
        return switch (sandbox.run(page)) {
            case Result.Picture picture -> keep(picture.bytes(), kept);
            case Result.Busy _ -> false;
            case Result.None _, Result.Refused _, Result.Text _, Result.Read _, Result.Table _ ->
                keep(new byte[0], kept);
        };
    }

    private boolean keep(byte[] bytes, Path kept) throws IOException {
        Files.createDirectories(kept.getParent());
        var aside = settings.thumbnails().resolve("in-" + UUID.randomUUID());
        Files.write(aside, bytes);
        Files.move(aside, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private Path path(String hash) {
        return settings.thumbnails().resolve(hash.substring(0, 2)).resolve(hash);
    }
}
