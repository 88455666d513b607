package fr.parvis.retention.schedule;

import fr.parvis.people.PeopleProblem;
import fr.parvis.people.lists.Sheet;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The file is the body, as it is.
@RestController
@RequestMapping("/api/organisations/{organisationId}")
class ScheduleListController {
    private static final int LARGEST = 5 * 1024 * 1024;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ScheduleLists lists;

    ScheduleListController(ScheduleLists lists) {
        this.lists = lists;
    }

    @PostMapping("/retention-lists")
    ScheduleListView preview(
            Actor actor, @PathVariable UUID organisationId, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return lists.preview(actor, organisationId, body(request));
    }

    /// The digest is that of the preview.
    @PutMapping("/retention-lists/{digest}")
    ScheduleListView accept(
            Actor actor,
            @PathVariable UUID organisationId,
            @PathVariable String digest,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return lists.accept(actor, organisationId, body(request), digest);
    }

    /// A table to start from, in the same form.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/retention-lists/usual")
    ResponseEntity<byte[]> usual(Actor actor, @PathVariable UUID organisationId) {
        return csv(lists.usual(actor, organisationId));
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/retention-classes/table")
    ResponseEntity<byte[]> table(Actor actor, @PathVariable UUID organisationId) {
        return csv(lists.table(actor, organisationId).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> csv(byte[] table) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tableau-de-gestion.csv\"")
                .body(table);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        var file = request.getInputStream().readNBytes(LARGEST + 1);
        if (file.length > LARGEST) {
            throw new Problem(PeopleProblem.LIST_TOO_LONG, Map.of("limit", Sheet.LONGEST));
        }
        return file;
    }
}
