package fr.parvis.organisations;

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
class ArmsController {
    private final Arms arms;
    private final Organisations organisations;

    ArmsController(Arms arms, Organisations organisations) {
        this.arms = arms;
        this.organisations = organisations;
    }

    /// The address carries when they were changed, so that a browser keeps them.
    @GetMapping("/api/organisations/{organisationId}/arms")
    ResponseEntity<byte[]> arms(Actor actor, @PathVariable UUID organisationId) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate())
                .body(organisations.arms(actor, organisationId));
    }

    /// The picture is the body, as it is.
    @PutMapping("/api/organisations/{organisationId}/arms")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putArms(Actor actor, @PathVariable UUID organisationId, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        arms.put(actor, organisationId, request.getInputStream());
    }

    @DeleteMapping("/api/organisations/{organisationId}/arms")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeArms(Actor actor, @PathVariable UUID organisationId) {
        organisations.showArms(actor, organisationId, null);
    }
}
