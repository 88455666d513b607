package fr.parvis.requests.letters;

import fr.parvis.platform.Actor;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The address of a definition.
@RestController
@RequestMapping("/api/request-definitions/{id}/mail-box")
class RequestBoxController {
    private final RequestBoxes boxes;

    RequestBoxController(RequestBoxes boxes) {
        this.boxes = boxes;
    }

    @GetMapping
    RequestBoxView requestBox(Actor actor, @PathVariable UUID id) {
        return boxes.view(actor, id);
    }

    @PutMapping
    RequestBoxView openRequestBox(Actor actor, @PathVariable UUID id) {
        return boxes.open(actor, id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void closeRequestBox(Actor actor, @PathVariable UUID id) {
        boxes.close(actor, id);
    }
}
