package fr.parvis.portability;

import fr.parvis.files.Blobs;
import fr.parvis.files.FolderArchive;
import fr.parvis.platform.Actor;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExportController {
    private final SpaceExports exports;
    private final Blobs blobs;

    ExportController(SpaceExports exports, Blobs blobs) {
        this.exports = exports;
        this.blobs = blobs;
    }

    /// A whole space as a ZIP. Broken off, it has no end and no program takes it for whole.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/spaces/{spaceId}/export")
    void exportSpace(Actor actor, @PathVariable UUID spaceId, @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        try (var snapshot = exports.begin(actor, spaceId)) {
            // Closed at its end only: an archive that was closed looks whole.
            var archive = FolderArchive.open(response, blobs, exports.name(snapshot));
            exports.write(actor, snapshot, archive);
            archive.close();
        }
    }
}
