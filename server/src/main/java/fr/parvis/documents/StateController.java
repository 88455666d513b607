package fr.parvis.documents;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/documents/{id}/state")
class StateController {
    private final States states;

    StateController(States states) {
        this.states = states;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(Actor actor, @PathVariable UUID id, @Valid @RequestBody SetState command) {
        states.set(actor, id, command);
    }
}
