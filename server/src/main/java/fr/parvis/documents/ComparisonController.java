package fr.parvis.documents;

import fr.parvis.platform.Actor;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Two versions of a document, side by side.
@RestController
@RequestMapping("/api/documents/{id}/versions/{before}/comparison")
class ComparisonController {
    private final Comparisons comparisons;

    ComparisonController(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GetMapping("/{after}")
    ComparisonView compare(Actor actor, @PathVariable UUID id, @PathVariable int before, @PathVariable int after) {
        return comparisons.compare(actor, id, before, after);
    }
}
