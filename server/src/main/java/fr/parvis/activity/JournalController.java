package fr.parvis.activity;

import fr.parvis.platform.Actor;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/spaces/{spaceId}/journal")
class JournalController {
    private final Journal journal;

    JournalController(Journal journal) {
        this.journal = journal;
    }

    @GetMapping
    JournalView journal(
            Actor actor,
            @PathVariable UUID spaceId,
            @RequestParam(required = false) @Nullable UUID by,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable UUID thing,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String after) {
        return journal.lines(actor, spaceId, new JournalFilter(by, topic, thing, from, until), after);
    }

    /// The same lines as CSV, all of them.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/export")
    void exportJournal(
            Actor actor,
            @PathVariable UUID spaceId,
            @RequestParam(required = false) @Nullable UUID by,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable UUID thing,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        journal.requireExport(actor, spaceId);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        journal.export(actor, spaceId, new JournalFilter(by, topic, thing, from, until), response.getWriter());
    }
}
