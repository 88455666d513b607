package fr.parvis.requests.queue;

import fr.parvis.platform.Actor;
import fr.parvis.requests.queue.QueueFilter.Listing;
import fr.parvis.requests.queue.QueueFilter.Whose;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lists of requests.
@RestController
class QueueController {
    private final Queue queue;

    QueueController(Queue queue) {
        this.queue = queue;
    }

    @GetMapping("/api/spaces/{spaceId}/cases")
    QueuePage page(
            Actor actor,
            @PathVariable UUID spaceId,
            @RequestParam(defaultValue = "OPEN") Listing listing,
            @RequestParam(required = false) @Nullable Whose whose,
            @RequestParam(required = false) @Nullable UUID definition,
            @RequestParam(required = false) @Nullable @Size(max = 60) String step,
            @RequestParam(required = false) @Nullable @Min(0) @Max(2) Integer urgency,
            @RequestParam(required = false) @Nullable @Size(max = 200) String words,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String after) {
        return queue.page(
                actor, spaceId, new QueueFilter(listing, whose, definition, step, urgency, words, late), after);
    }

    @GetMapping("/api/spaces/{spaceId}/cases/choices")
    Queue.QueueChoices choices(Actor actor, @PathVariable UUID spaceId) {
        return queue.choices(actor, spaceId);
    }

    @GetMapping("/api/cases/mine")
    Queue.MyCases mine(Actor actor) {
        return queue.mine(actor);
    }
}
