package fr.parvis.links;

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

/// The links to a folder or a document.
@RestController
@RequestMapping("/api/documents/{id}")
class LinkController {
    private final Links links;

    LinkController(Links links) {
        this.links = links;
    }

    @GetMapping("/links")
    List<LinkView> links(Actor actor, @PathVariable UUID id) {
        return links.links(actor, id);
    }

    @PostMapping("/links")
    ResponseEntity<MadeLink> make(Actor actor, @PathVariable UUID id, @Valid @RequestBody MakeLink command) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(links.make(actor, id, command));
    }

    @DeleteMapping("/links/{linkId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable UUID id, @PathVariable UUID linkId) {
        links.end(actor, id, linkId);
    }

    @GetMapping("/givers")
    List<GiverView> givers(Actor actor, @PathVariable UUID id) {
        return links.givers(actor, id);
    }
}
