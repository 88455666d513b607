package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import jakarta.validation.Valid;
import java.util.List;
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

/// The trash of a space.
@RestController
class TrashController {
    private final Trash trash;

    TrashController(Trash trash) {
        this.trash = trash;
    }

    @GetMapping("/api/spaces/{spaceId}/trash")
    Page<TrashView> trash(
            Actor actor, @PathVariable UUID spaceId, @RequestParam(required = false) @Nullable String after) {
        return trash.trash(actor, spaceId, after);
    }

    @PostMapping("/api/documents/removals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void throwAway(Actor actor, @Valid @RequestBody SelectEntries command) {
        trash.throwAway(actor, command.ids());
    }

    @PostMapping("/api/documents/restorations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(Actor actor, @Valid @RequestBody SelectEntries command) {
        trash.restore(actor, command.ids());
    }

    @GetMapping("/api/organisations/{organisationId}/trash")
    List<OldTrashView> oldTrash(Actor actor, @PathVariable UUID organisationId) {
        return trash.oldTrash(actor, organisationId);
    }

    @PostMapping("/api/organisations/{organisationId}/trash/restorations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restoreOld(Actor actor, @PathVariable UUID organisationId, @Valid @RequestBody SelectEntries command) {
        trash.restoreOld(actor, organisationId, command.ids());
    }
}
