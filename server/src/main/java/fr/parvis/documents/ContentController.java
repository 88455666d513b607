package fr.parvis.documents;

import fr.parvis.files.Blob;
import fr.parvis.files.Blobs;
import fr.parvis.files.Delivery;
import fr.parvis.files.FolderArchive;
import fr.parvis.files.Thumbnails;
import fr.parvis.platform.Actor;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Bytes going out: contents, thumbnails, archives.
@RestController
@RequestMapping("/api/documents")
class ContentController {
    private final Versions versions;
    private final Archives archives;
    private final ReaderLog readerLog;
    private final Delivery delivery;
    private final Blobs blobs;
    private final Thumbnails thumbnails;

    ContentController(
            Versions versions,
            Archives archives,
            ReaderLog readerLog,
            Delivery delivery,
            Blobs blobs,
            Thumbnails thumbnails) {
        this.readerLog = readerLog;
        this.versions = versions;
        this.archives = archives;
        this.delivery = delivery;
        this.blobs = blobs;
        this.thumbnails = thumbnails;
    }

    /// The bytes; one range, `HEAD` and `If-None-Match` are understood.
    ///
    /// @param version a number; the current one when absent
    /// @param inline to be shown in the page, for kinds that cannot act
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/content")
    void content(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean inline,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var content = versions.content(actor, id, version);
        delivery.require(actor.personId(), content.hash());
        if (begins(request)) {
            readerLog.delivered(actor, content.document(), !inline);
        }
        delivery.send(
                actor.personId(),
                request,
                response,
                new Blob(content.hash(), content.size()),
                content.name(),
                content.mediaType(),
                inline);
    }

    /// A file that is read by pieces is read once.
    private static boolean begins(HttpServletRequest request) {
        var range = request.getHeader(HttpHeaders.RANGE);
        return HttpMethod.GET.matches(request.getMethod()) && (range == null || range.startsWith("bytes=0-"));
    }

    /// A small picture, made apart from the server; 404 where there is none to make.
    ///
    /// @param version a number; the current one when absent
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/thumbnail")
    void thumbnail(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var content = versions.content(actor, id, version);
        thumbnails.send(request, response, new Blob(content.hash(), content.size()), content.mediaType());
    }

    /// Folders and documents as a ZIP.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/archive")
    void archive(
            Actor actor,
            @RequestParam @Size(min = 1, max = 100) List<UUID> ids,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var contents = archives.contents(actor, ids);
        try (var archive = FolderArchive.open(response, blobs, contents.name())) {
            readerLog.delivered(actor, archives.write(actor, contents, archive), true);
        }
    }
}
