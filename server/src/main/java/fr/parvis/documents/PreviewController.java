package fr.parvis.documents;

import fr.parvis.files.Blob;
import fr.parvis.files.PreviewView;
import fr.parvis.files.Previews;
import fr.parvis.platform.Actor;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is shown of a document that a browser cannot show by itself, by the same door as its download.
@RestController
@RequestMapping("/api/documents/{id}/preview")
class PreviewController {
    private final Versions versions;
    private final Previews previews;
    private final ReaderLog readerLog;

    PreviewController(Versions versions, Previews previews, ReaderLog readerLog) {
        this.versions = versions;
        this.previews = previews;
        this.readerLog = readerLog;
    }

    /// Where it stands; who asks first has it made.
    ///
    /// @param version a number; the current one when absent
    /// @param sheet of a workbook, the place of the sheet that is wanted as a table; the first is 0
    @GetMapping
    PreviewView preview(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable @Min(0) Integer sheet) {
        var content = versions.content(actor, id, version);
        readerLog.delivered(actor, content.document(), false);
        var blob = new Blob(content.hash(), content.size());
        return sheet == null
                ? previews.preview(blob, content.mediaType())
                : previews.sheet(blob, content.mediaType(), sheet);
    }

    /// The PDF of an office document, or a picture; 404 where there is none, or not yet.
    ///
    /// @param download to be kept, which the readers' log says
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/file")
    void file(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean download,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var content = versions.content(actor, id, version);
        if (download) {
            readerLog.delivered(actor, content.document(), true);
        }
        var blob = new Blob(content.hash(), content.size());
        previews.send(request, response, blob, content.name(), content.mediaType(), !download);
    }
}
