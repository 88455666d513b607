package fr.parvis.requests.figures;

import fr.parvis.platform.Actor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Figures of the requests of a space.
@RestController
class FigureController {
    private final Figures figures;

    FigureController(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/api/spaces/{spaceId}/cases/figures")
    CaseFigures figures(
            Actor actor,
            @PathVariable UUID spaceId,
            @RequestParam(required = false) @Nullable @Min(2000) @Max(2200) Integer year) {
        return figures.figures(actor, spaceId, year);
    }
}
