package fr.parvis.models;

import fr.parvis.platform.Actor;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ModelController {
    private final Models models;

    ModelController(Models models) {
        this.models = models;
    }

    /// A thing as a signed file.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/models/{kind}/{thingId}")
    ResponseEntity<SignedModel> model(Actor actor, @PathVariable String kind, @PathVariable UUID thingId) {
        var leaving = models.leave(actor, kind, thingId);
        var name = leaving.name().strip() + ".modele.json";
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(leaving.file());
    }

    /// What a file holds and who signed it.
    @PostMapping("/api/spaces/{spaceId}/model-inspections")
    ModelView inspectModel(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody SignedModel file) {
        return models.look(actor, spaceId, file);
    }

    /// @param address the path of the draft that it became
    record ModelTaken(String address) {}

    @PostMapping("/api/spaces/{spaceId}/models")
    @ResponseStatus(HttpStatus.CREATED)
    ModelTaken takeModel(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody SignedModel file) {
        return new ModelTaken(models.arrive(actor, spaceId, file));
    }
}
