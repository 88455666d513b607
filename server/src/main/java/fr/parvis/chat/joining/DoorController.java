package fr.parvis.chat.joining;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A topic's door, for who runs its space.
@RestController
@RequestMapping("/api/conversations/{id}/door")
class DoorController {
    private final Doors doors;
    private final Admissions admissions;

    DoorController(Doors doors, Admissions admissions) {
        this.doors = doors;
        this.admissions = admissions;
    }

    @GetMapping
    DoorView door(Actor actor, @PathVariable UUID id) {
        return doors.view(actor, id);
    }

    @PutMapping
    DoorView openDoor(Actor actor, @PathVariable UUID id, @Valid @RequestBody OpenDoor command) {
        return doors.open(actor, id, command);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void closeDoor(Actor actor, @PathVariable UUID id) {
        doors.close(actor, id);
    }

    @PutMapping("/askings/{askingId}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decideAsking(
            Actor actor, @PathVariable UUID id, @PathVariable UUID askingId, @Valid @RequestBody DecideAsking command) {
        admissions.decide(actor, id, askingId, command);
    }
}
