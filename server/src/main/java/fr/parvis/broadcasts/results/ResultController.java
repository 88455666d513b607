package fr.parvis.broadcasts.results;

import fr.parvis.broadcasts.BroadcastView.Printing;
import fr.parvis.broadcasts.results.RecipientView.State;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ResultController {
    private final Results results;

    ResultController(Results results) {
        this.results = results;
    }

    @GetMapping("/api/broadcasts/{broadcastId}/recipients")
    Page<RecipientView> broadcastRecipients(
            Actor actor,
            @PathVariable UUID broadcastId,
            @RequestParam(defaultValue = "") List<State> states,
            @RequestParam(required = false) @Nullable String after) {
        return results.recipients(actor, broadcastId, states, after);
    }

    @GetMapping("/api/broadcasts/{broadcastId}/calls")
    List<RecipientView> broadcastCalls(Actor actor, @PathVariable UUID broadcastId) {
        return results.calls(actor, broadcastId);
    }

    /// What was said on the phone, in a word.
    record NoteCall(@Nullable @Size(max = 300) String word) {}

    @PutMapping("/api/broadcasts/{broadcastId}/calls/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void noteBroadcastCall(
            Actor actor,
            @PathVariable UUID broadcastId,
            @PathVariable UUID personId,
            @Valid @RequestBody NoteCall command) {
        results.call(actor, broadcastId, personId, command.word());
    }

    @DeleteMapping("/api/broadcasts/{broadcastId}/calls/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBackBroadcastCall(Actor actor, @PathVariable UUID broadcastId, @PathVariable UUID personId) {
        results.takeBackCall(actor, broadcastId, personId);
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/broadcasts/{broadcastId}/letters")
    ResponseEntity<byte[]> broadcastLetters(
            Actor actor, @PathVariable UUID broadcastId, @RequestParam Instant printedAt) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lettres.pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(results.letters(actor, broadcastId, printedAt));
    }

    @PostMapping("/api/broadcasts/{broadcastId}/printings")
    @ResponseStatus(HttpStatus.CREATED)
    Printing printBroadcastLetters(Actor actor, @PathVariable UUID broadcastId) {
        return results.print(actor, broadcastId);
    }

    @DeleteMapping("/api/broadcasts/{broadcastId}/printings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBackBroadcastPrinting(Actor actor, @PathVariable UUID broadcastId, @RequestParam Instant printedAt) {
        results.takeBackPrinting(actor, broadcastId, printedAt);
    }

    /// Everybody and what came of it, as CSV.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/broadcasts/{broadcastId}/table")
    void broadcastTable(
            Actor actor, @PathVariable UUID broadcastId, @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var broadcast = results.requireTable(actor, broadcastId);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"diffusion.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        results.table(actor, broadcast, response.getWriter());
    }
}
