package fr.parvis.approvals;

import fr.parvis.platform.Actor;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The approval of a document.
@RestController
@RequestMapping("/api/documents/{id}/approval")
class ApprovalController {
    private final Approvals approvals;
    private final Certificates certificates;

    ApprovalController(Approvals approvals, Certificates certificates) {
        this.approvals = approvals;
        this.certificates = certificates;
    }

    @GetMapping
    ApprovalView approval(Actor actor, @PathVariable UUID id) {
        return approvals.approval(actor, id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(Actor actor, @PathVariable UUID id, @Valid @RequestBody AskApproval command) {
        approvals.ask(actor, id, command);
    }

    @PutMapping("/answers/mine")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Actor actor, @PathVariable UUID id, @Valid @RequestBody AnswerApproval command) {
        approvals.answer(actor, id, command);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable UUID id) {
        approvals.withdraw(actor, id);
    }

    /// Who approved a version, when, and its hash, as a PDF.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/certificates/{version}")
    ResponseEntity<byte[]> certificate(Actor actor, @PathVariable UUID id, @PathVariable int version) {
        var pdf = certificates.certificate(actor, id, version);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"certificat-version-" + version + ".pdf\"")
                .body(pdf);
    }
}
