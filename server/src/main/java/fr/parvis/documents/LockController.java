package fr.parvis.documents;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// *Réserver pour modification*, *Rendre*, *Lever la réservation*.
@RestController
@RequestMapping("/api/documents/{id}/lock")
class LockController {
    private final Locks locks;

    LockController(Locks locks) {
        this.locks = locks;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(Actor actor, @PathVariable UUID id, @Valid @RequestBody TakeLock command) {
        locks.take(actor, id, command);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Actor actor, @PathVariable UUID id) {
        locks.release(actor, id);
    }
}
