package fr.parvis.posts.notes;

import fr.parvis.platform.Actor;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who has read a *note de service*.
@RestController
@RequestMapping("/api/posts/{id}")
class NoteReadingController {
    private final NoteReadings readings;

    NoteReadingController(NoteReadings readings) {
        this.readings = readings;
    }

    @PutMapping("/readings/mine")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Actor actor, @PathVariable UUID id) {
        readings.read(actor, id);
    }

    @GetMapping("/readings")
    NoteReadingView reading(Actor actor, @PathVariable UUID id) {
        return readings.reading(actor, id);
    }

    /// The one reminder.
    @PutMapping("/readings/reminder")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remind(Actor actor, @PathVariable UUID id) {
        readings.remind(actor, id);
    }

    /// The list, as CSV.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/readings/export")
    void export(Actor actor, @PathVariable UUID id, @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var reading = readings.reading(actor, id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"note-" + reading.number() + "-lectures.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        NoteReadingCsv.write(reading, actor.locale(), readings.zone(id), response.getWriter());
    }

    /// The note, as a PDF.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/paper")
    ResponseEntity<byte[]> paper(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"note-de-service.pdf\"")
                .body(readings.paper(actor, id));
    }
}
