package fr.parvis.people;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DirectoryController {
    private final Directory directory;

    DirectoryController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/api/people")
    Page<PersonView> directory(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID organisationId,
            @RequestParam(required = false) @Nullable String after) {
        return directory.visiblePersons(actor, q, organisationId, after);
    }

    @GetMapping("/api/people/{personId}")
    PersonPage person(Actor actor, @PathVariable UUID personId) {
        return directory.page(actor, personId);
    }

    /// The address carries when it was changed, so that a browser keeps it.
    @GetMapping("/api/people/{personId}/portrait")
    ResponseEntity<byte[]> portrait(Actor actor, @PathVariable UUID personId) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate())
                .body(directory.portrait(actor, personId));
    }
}
