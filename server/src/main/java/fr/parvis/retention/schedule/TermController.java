package fr.parvis.retention.schedule;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import fr.parvis.retention.schedule.DueView.DueLine;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TermController {
    private final Terms terms;

    TermController(Terms terms) {
        this.terms = terms;
    }

    /// How long a folder or a document is kept; 204 where no class keeps it.
    @GetMapping("/api/documents/{id}/retention")
    ResponseEntity<TermView> term(Actor actor, @PathVariable UUID id) {
        return terms.term(actor, id)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping("/api/documents/{id}/retention")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(Actor actor, @PathVariable UUID id, @Valid @RequestBody GiveClass command) {
        terms.give(actor, id, command);
    }

    @DeleteMapping("/api/documents/{id}/retention")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeAway(Actor actor, @PathVariable UUID id) {
        terms.takeAway(actor, id);
    }

    @GetMapping("/api/spaces/{spaceId}/due")
    DueView due(Actor actor, @PathVariable UUID spaceId) {
        return terms.due(actor, spaceId);
    }

    /// The documents that fall due in a year; without a year, those that may go now.
    @GetMapping("/api/spaces/{spaceId}/due/documents")
    Page<DueLine> documents(
            Actor actor,
            @PathVariable UUID spaceId,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String after) {
        return terms.documents(actor, spaceId, year, after);
    }

    @GetMapping("/api/organisations/{organisationId}/due")
    List<DueFigures> figures(Actor actor, @PathVariable UUID organisationId) {
        return terms.figures(actor, organisationId);
    }
}
