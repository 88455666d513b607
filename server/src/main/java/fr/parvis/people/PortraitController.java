package fr.parvis.people;

import fr.parvis.platform.Actor;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PortraitController {
    private final Portraits portraits;

    PortraitController(Portraits portraits) {
        this.portraits = portraits;
    }

    /// The address carries when it was changed, so that a browser keeps it.
    @GetMapping("/api/people/{personId}/portrait")
    ResponseEntity<byte[]> portrait(Actor actor, @PathVariable UUID personId) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate())
                .body(portraits.portrait(actor, personId));
    }

    /// The photograph is the body, as it is.
    @PutMapping("/api/profile/portrait")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putPortrait(Actor actor, @Parameter(hidden = true) HttpServletRequest request) throws IOException {
        portraits.put(actor, request.getInputStream());
    }

    @DeleteMapping("/api/profile/portrait")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePortrait(Actor actor) {
        portraits.remove(actor);
    }
}
