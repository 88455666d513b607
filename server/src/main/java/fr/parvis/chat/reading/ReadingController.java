package fr.parvis.chat.reading;

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
@RequestMapping("/api/conversations/{id}")
class ReadingController {
    private final Readings readings;

    ReadingController(Readings readings) {
        this.readings = readings;
    }

    @PutMapping("/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Actor actor, @PathVariable UUID id, @Valid @RequestBody ReadUpTo command) {
        readings.read(actor, id, command);
    }

    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveDraft(Actor actor, @PathVariable UUID id, @Valid @RequestBody SaveDraft command) {
        readings.saveDraft(actor, id, command);
    }
}
