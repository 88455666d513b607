package fr.parvis.imports;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Imports. A ZIP begins one by its upload: see [ImportUploads].
@RestController
@RequestMapping("/api")
class ImportController {
    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    /// What can be imported into a folder.
    @GetMapping("/documents/{id}/imports")
    ImportOffer importOffer(Actor actor, @PathVariable UUID id) {
        return imports.offer(actor, id);
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/documents/{id}/imports")
    ImportView startImport(Actor actor, @PathVariable UUID id, @Valid @RequestBody StartImport command) {
        return imports.start(actor, id, command);
    }

    @GetMapping("/spaces/{spaceId}/imports")
    List<ImportLine> importsOfSpace(Actor actor, @PathVariable UUID spaceId) {
        return imports.inSpace(actor, spaceId);
    }

    @GetMapping("/imports/{importId}")
    ImportView oneImport(Actor actor, @PathVariable UUID importId) {
        return imports.view(actor, importId);
    }

    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/imports/{importId}")
    void discardImport(Actor actor, @PathVariable UUID importId) {
        imports.discard(actor, importId);
    }

    @PutMapping("/imports/{importId}/acceptance")
    ImportView acceptImport(Actor actor, @PathVariable UUID importId, @Valid @RequestBody AcceptImport command) {
        return imports.accept(actor, importId, command);
    }

    @PutMapping("/imports/{importId}/halt")
    ImportView stopImport(Actor actor, @PathVariable UUID importId) {
        return imports.stop(actor, importId);
    }

    @PutMapping("/imports/{importId}/resumption")
    ImportView resumeImport(Actor actor, @PathVariable UUID importId, @Valid @RequestBody ResumeImport command) {
        return imports.resume(actor, importId, command);
    }

    @GetMapping("/imports/{importId}/items")
    Page<ImportItemView> importItems(
            Actor actor,
            @PathVariable UUID importId,
            @RequestParam(required = false) @Nullable String mark,
            @RequestParam(required = false) @Nullable String after) {
        return imports.items(actor, importId, mark, after);
    }

    /// What is left in the former folder, by whoever may write there: it opens the new one.
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/imports/{importId}/pointer")
    ResponseEntity<byte[]> importPointer(Actor actor, @PathVariable UUID importId) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"DEPLACE.url\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(imports.pointer(actor, importId).getBytes(StandardCharsets.US_ASCII));
    }

    /// All that it found and what became of it, as CSV.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/imports/{importId}/report")
    void importReport(Actor actor, @PathVariable UUID importId, @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var page = imports.report(actor, importId, 0);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var table = new ReportTable(response.getWriter(), actor.locale());
        while (!page.isEmpty()) {
            page.forEach(table::add);
            page = imports.report(actor, importId, page.getLast().number());
        }
        table.end();
    }
}
