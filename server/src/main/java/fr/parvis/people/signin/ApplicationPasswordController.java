package fr.parvis.people.signin;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/application-passwords")
class ApplicationPasswordController {
    private final ApplicationPasswords passwords;

    ApplicationPasswordController(ApplicationPasswords passwords) {
        this.passwords = passwords;
    }

    @GetMapping
    List<ApplicationPassword> mine(Actor actor) {
        return passwords.mine(actor);
    }

    @PostMapping
    ResponseEntity<MadeApplicationPassword> make(Actor actor, @Valid @RequestBody NewApplicationPassword command) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(passwords.make(actor, command));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable UUID id) {
        passwords.revoke(actor, id);
    }
}
