package fr.parvis.contributions.synthesis;

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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SynthesisController {
    private final Syntheses syntheses;

    SynthesisController(Syntheses syntheses) {
        this.syntheses = syntheses;
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/consultations/{id}/synthesis")
    ResponseEntity<byte[]> consultationSynthesis(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"synthese.pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(syntheses.page(actor, id));
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/consultations/{id}/table")
    void consultationTable(Actor actor, @PathVariable UUID id, @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var synthesis = syntheses.synthesis(actor, id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contributions.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        syntheses.table(synthesis, response.getWriter());
    }
}
