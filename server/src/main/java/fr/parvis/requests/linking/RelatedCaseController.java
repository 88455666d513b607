package fr.parvis.requests.linking;

import fr.parvis.platform.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Related requests.
@RestController
class RelatedCaseController {
    private final RelatedCases related;

    RelatedCaseController(RelatedCases related) {
        this.related = related;
    }

    @GetMapping("/api/cases/{id}/related")
    List<RelatedCaseView> of(Actor actor, @PathVariable UUID id) {
        return related.of(actor, id);
    }

    @PutMapping("/api/cases/{id}/related/{otherId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void relate(Actor actor, @PathVariable UUID id, @PathVariable UUID otherId) {
        related.relate(actor, id, otherId);
    }

    @DeleteMapping("/api/cases/{id}/related/{otherId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void part(Actor actor, @PathVariable UUID id, @PathVariable UUID otherId) {
        related.part(actor, id, otherId);
    }
}
