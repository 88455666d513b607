package fr.parvis.antivirus;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The antivirus of the installation and its quarantine.
@RestController
@RequestMapping("/api/antivirus")
class QuarantineController {
    private static final String HASH = "[0-9a-f]{64}";

    private final Quarantine quarantine;

    QuarantineController(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @GetMapping
    QuarantineView antivirus(Actor actor) {
        return quarantine.view(actor);
    }

    /// Delivers contents that wait, until the daemon answers again.
    @PutMapping("/lifting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(Actor actor) {
        quarantine.lift(actor);
    }

    @DeleteMapping("/lifting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlift(Actor actor) {
        quarantine.unlift(actor);
    }

    /// Releases a content that was taken for infected by mistake.
    @PutMapping("/quarantine/{hash}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(
            Actor actor,
            @PathVariable @Pattern(regexp = HASH) String hash,
            @Valid @RequestBody ReleaseContent command) {
        quarantine.release(actor, hash, command);
    }

    /// Destroys an infected content.
    @DeleteMapping("/quarantine/{hash}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void destroy(Actor actor, @PathVariable @Pattern(regexp = HASH) String hash) {
        quarantine.destroy(actor, hash);
    }
}
