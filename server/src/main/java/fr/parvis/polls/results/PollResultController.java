package fr.parvis.polls.results;

import fr.parvis.platform.Actor;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PollResultController {
    private final PollResults results;

    PollResultController(PollResults results) {
        this.results = results;
    }

    /// The kinds of files.
    enum SheetKind {
        CSV("text/csv;charset=UTF-8"),
        ODS("application/vnd.oasis.opendocument.spreadsheet"),
        PDF("application/pdf");

        final String type;

        SheetKind(String type) {
            this.type = type;
        }
    }

    @GetMapping("/api/polls/{id}/results")
    ResultsView pollResults(Actor actor, @PathVariable UUID id) {
        return results.results(actor, id);
    }

    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/polls/{id}/results/{kind}")
    ResponseEntity<byte[]> pollSheet(Actor actor, @PathVariable UUID id, @PathVariable SheetKind kind) {
        var sheet = new ResultSheet(results.file(actor, id));
        var bytes = switch (kind) {
            case CSV -> sheet.csv();
            case ODS -> sheet.ods();
            case PDF -> sheet.pdf();
        };
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.type))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"sondage." + kind.name().toLowerCase(java.util.Locale.ROOT) + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
