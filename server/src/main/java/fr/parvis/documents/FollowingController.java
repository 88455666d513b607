package fr.parvis.documents;

import fr.parvis.platform.Actor;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/documents/{id}/following")
class FollowingController {
    /// Whether one follows it.
    record FollowingView(boolean following) {}

    private final Following following;

    FollowingController(Following following) {
        this.following = following;
    }

    @GetMapping
    FollowingView following(Actor actor, @PathVariable UUID id) {
        return new FollowingView(following.follows(actor, id));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void follow(Actor actor, @PathVariable UUID id) {
        following.follow(actor, id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(Actor actor, @PathVariable UUID id) {
        following.unfollow(actor, id);
    }
}
