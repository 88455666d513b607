package fr.parvis.files;

import fr.parvis.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Where the contents of the installation lie.
@RestController
@RequestMapping("/api/contents")
class HoldingsController {
    private final Holdings holdings;

    HoldingsController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping
    HoldingsView contents(Actor actor) {
        return holdings.view(actor);
    }

    /// Looks at everything; nothing new where that is under way.
    @PostMapping("/checkups")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void lookAtAll(Actor actor) {
        holdings.lookAtAll(actor);
    }
}
