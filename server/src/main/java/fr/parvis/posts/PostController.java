package fr.parvis.posts;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Publications as they are read.
@RestController
class PostController {
    private final Posts posts;
    private final Publishing publishing;

    PostController(Posts posts, Publishing publishing) {
        this.posts = posts;
        this.publishing = publishing;
    }

    @GetMapping("/api/spaces/{spaceId}/posts")
    PostPage posts(
            Actor actor,
            @PathVariable UUID spaceId,
            @RequestParam(defaultValue = "PUBLISHED") Listing listing,
            @RequestParam(required = false) @Nullable String after) {
        return posts.page(actor, spaceId, listing, after);
    }

    @GetMapping("/api/spaces/{spaceId}/posts/board")
    Board board(Actor actor, @PathVariable UUID spaceId) {
        return posts.board(actor, spaceId);
    }

    @PutMapping("/api/spaces/{spaceId}/posts/board")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setBoard(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody SetBoard command) {
        posts.setBoard(actor, spaceId, command.board());
    }

    @GetMapping("/api/posts/{id}")
    PostedView post(Actor actor, @PathVariable UUID id) {
        return posts.post(actor, id);
    }

    /// Publishes what was written, at once or at its moment.
    @PutMapping("/api/posts/{id}/publication")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void publish(Actor actor, @PathVariable UUID id, @Valid @RequestBody WritePost content) {
        publishing.publish(actor, id, content);
    }

    @DeleteMapping("/api/posts/{id}/publication")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable UUID id) {
        publishing.withdraw(actor, id);
    }

    @PutMapping("/api/posts/{id}/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pin(Actor actor, @PathVariable UUID id) {
        posts.pin(actor, id, true);
    }

    @DeleteMapping("/api/posts/{id}/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unpin(Actor actor, @PathVariable UUID id) {
        posts.pin(actor, id, false);
    }
}
