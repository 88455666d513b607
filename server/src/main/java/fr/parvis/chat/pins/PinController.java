package fr.parvis.chat.pins;

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

@RestController
class PinController {
    private final Pins pins;

    PinController(Pins pins) {
        this.pins = pins;
    }

    @GetMapping("/api/conversations/{id}/pins")
    List<PinView> pins(Actor actor, @PathVariable UUID id) {
        return pins.pins(actor, id);
    }

    @PutMapping("/api/messages/{id}/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pin(Actor actor, @PathVariable UUID id) {
        pins.pin(actor, id);
    }

    @DeleteMapping("/api/messages/{id}/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unpin(Actor actor, @PathVariable UUID id) {
        pins.unpin(actor, id);
    }
}
