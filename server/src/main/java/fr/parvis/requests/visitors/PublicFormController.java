package fr.parvis.requests.visitors;

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

/// The public form of a definition, for who runs its space.
@RestController
@RequestMapping("/api/request-definitions/{id}/door")
class PublicFormController {
    private final PublicForms doors;

    PublicFormController(PublicForms doors) {
        this.doors = doors;
    }

    @GetMapping
    OpenFormView publicFormOf(Actor actor, @PathVariable UUID id) {
        return doors.door(actor, id);
    }

    @PutMapping
    OpenFormView openPublicForm(Actor actor, @PathVariable UUID id, @Valid @RequestBody WriteDoor command) {
        return doors.open(actor, id, command);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void shutPublicForm(Actor actor, @PathVariable UUID id) {
        doors.shut(actor, id);
    }
}
