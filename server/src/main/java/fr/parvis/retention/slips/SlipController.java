package fr.parvis.retention.slips;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.retention.slips.SlipView.SlipSummary;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
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
class SlipController {
    private static final int LARGEST_SCAN = 20 * 1000 * 1000;

    private final Slips slips;

    SlipController(Slips slips) {
        this.slips = slips;
    }

    @PostMapping("/api/spaces/{spaceId}/slips")
    @ResponseStatus(HttpStatus.CREATED)
    UUID propose(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody ProposeSlip command) {
        return slips.propose(actor, spaceId, command);
    }

    @GetMapping("/api/spaces/{spaceId}/slips")
    List<SlipSummary> ofSpace(Actor actor, @PathVariable UUID spaceId) {
        return slips.ofSpace(actor, spaceId);
    }

    @GetMapping("/api/organisations/{organisationId}/slips")
    List<SlipSummary> ofOrganisation(Actor actor, @PathVariable UUID organisationId) {
        return slips.ofOrganisation(actor, organisationId);
    }

    @GetMapping("/api/slips/{slipId}")
    SlipView slip(Actor actor, @PathVariable UUID slipId) {
        return slips.slip(actor, slipId);
    }

    @DeleteMapping("/api/slips/{slipId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable UUID slipId) {
        slips.withdraw(actor, slipId);
    }

    @PutMapping("/api/slips/{slipId}/signature")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(Actor actor, @PathVariable UUID slipId, @Valid @RequestBody SignSlip command) {
        slips.sign(actor, slipId, command);
    }

    /// The scan is the body, as it is.
    @PutMapping("/api/slips/{slipId}/visa")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stamp(
            Actor actor,
            @PathVariable UUID slipId,
            @RequestParam LocalDate on,
            @RequestParam @NotBlank @Size(max = 120) String reference,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var scan = request.getInputStream().readNBytes(LARGEST_SCAN + 1);
        if (scan.length > LARGEST_SCAN) {
            throw new Problem(SlipProblem.VISA_UNREADABLE);
        }
        slips.stamp(actor, slipId, on, reference, scan);
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/slips/{slipId}/visa")
    ResponseEntity<InputStreamResource> visa(Actor actor, @PathVariable UUID slipId) {
        var scan = slips.visa(actor, slipId);
        var type = MediaType.parseMediaType(scan.mediaType());
        return attached("visa-" + scan.number() + "." + type.getSubtype(), type)
                .body(new InputStreamResource(scan.content()));
    }

    @PutMapping("/api/slips/{slipId}/destruction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void destroy(Actor actor, @PathVariable UUID slipId) {
        slips.destroy(actor, slipId);
    }

    /// On paper: the slip, and the certificate once what it lists is destroyed.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/slips/{slipId}/sheet")
    ResponseEntity<byte[]> sheet(Actor actor, @PathVariable UUID slipId) {
        var pdf = slips.sheet(actor, slipId);
        return attached("bordereau.pdf", MediaType.APPLICATION_PDF).body(pdf);
    }

    private static ResponseEntity.BodyBuilder attached(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff");
    }
}
