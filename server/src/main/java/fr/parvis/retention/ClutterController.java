package fr.parvis.retention;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import fr.parvis.retention.ClutterView.DocumentLine;
import fr.parvis.retention.ClutterView.DuplicateLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClutterController {
    private final Clutter clutter;

    ClutterController(Clutter clutter) {
        this.clutter = clutter;
    }

    @GetMapping("/api/spaces/{spaceId}/clutter")
    ClutterView clutter(Actor actor, @PathVariable UUID spaceId) {
        return clutter.clutter(actor, spaceId);
    }

    @GetMapping("/api/spaces/{spaceId}/clutter/documents")
    Page<DocumentLine> documents(
            Actor actor,
            @PathVariable UUID spaceId,
            @RequestParam Reason reason,
            @RequestParam(defaultValue = "3") @Min(1) @Max(30) int years,
            @RequestParam(required = false) @Nullable String after) {
        return clutter.documents(actor, spaceId, reason, years, after);
    }

    @GetMapping("/api/spaces/{spaceId}/clutter/duplicates")
    Page<DuplicateLine> duplicates(
            Actor actor, @PathVariable UUID spaceId, @RequestParam(required = false) @Nullable String after) {
        return clutter.duplicates(actor, spaceId, after);
    }

    @PostMapping("/api/clutter/removals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void throwAway(Actor actor, @Valid @RequestBody SelectDocuments command) {
        clutter.throwAway(actor, command.ids());
    }
}
