package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The versions of a document.
@RestController
@RequestMapping("/api/documents/{id}/versions")
class VersionController {
    /// The number of a version.
    record VersionNumber(int number) {}

    private final Versions versions;

    VersionController(Versions versions) {
        this.versions = versions;
    }

    @GetMapping
    Page<VersionView> versions(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String after) {
        return versions.versions(actor, id, after);
    }

    @PostMapping("/{number}/restoration")
    @ResponseStatus(HttpStatus.CREATED)
    VersionNumber restore(Actor actor, @PathVariable UUID id, @PathVariable int number) {
        return new VersionNumber(versions.restore(actor, id, number));
    }

    @PutMapping("/{number}/comment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void comment(
            Actor actor, @PathVariable UUID id, @PathVariable int number, @Valid @RequestBody CommentVersion command) {
        versions.comment(actor, id, number, command);
    }
}
