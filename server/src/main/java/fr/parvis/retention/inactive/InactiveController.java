package fr.parvis.retention.inactive;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InactiveController {
    private final InactiveSpaces inactive;

    InactiveController(InactiveSpaces inactive) {
        this.inactive = inactive;
    }

    @GetMapping("/api/organisations/{organisationId}/inactive-spaces")
    InactiveView inactive(Actor actor, @PathVariable UUID organisationId) {
        return inactive.inactive(actor, organisationId);
    }

    @PutMapping("/api/organisations/{organisationId}/inactive-spaces/delay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(Actor actor, @PathVariable UUID organisationId, @Valid @RequestBody SetInactivity command) {
        inactive.set(actor, organisationId, command);
    }

    /// Whether its people are asked if it still serves; 204 where they are not.
    @GetMapping("/api/spaces/{spaceId}/inactivity")
    ResponseEntity<SleepView> sleep(Actor actor, @PathVariable UUID spaceId) {
        return inactive.sleep(actor, spaceId)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping("/api/spaces/{spaceId}/inactivity/usefulness")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Actor actor, @PathVariable UUID spaceId) {
        inactive.keep(actor, spaceId, true);
    }

    @DeleteMapping("/api/spaces/{spaceId}/inactivity/usefulness")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askAgain(Actor actor, @PathVariable UUID spaceId) {
        inactive.keep(actor, spaceId, false);
    }
}
