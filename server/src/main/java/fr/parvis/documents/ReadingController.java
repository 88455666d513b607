package fr.parvis.documents;

import fr.parvis.platform.Actor;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReadingController {
    private final Readings readings;

    ReadingController(Readings readings) {
        this.readings = readings;
    }

    @PutMapping("/api/documents/{id}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(Actor actor, @PathVariable UUID id) {
        readings.opened(actor, id);
    }
}
