package fr.parvis.posts.comments;

import fr.parvis.platform.Actor;
import fr.parvis.posts.comments.PostCommentView.PostReaderView;
import fr.parvis.posts.comments.PostCommentView.PostThreadsView;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What is said below a post.
@RestController
@RequestMapping("/api/posts/{id}")
class PostCommentController {
    /// The id of what was just said.
    record PostCommentId(UUID id) {}

    private final PostComments comments;

    PostCommentController(PostComments comments) {
        this.comments = comments;
    }

    @GetMapping("/readers")
    List<PostReaderView> readers(Actor actor, @PathVariable UUID id) {
        return comments.readers(actor, id);
    }

    @GetMapping("/comments")
    PostThreadsView comments(Actor actor, @PathVariable UUID id) {
        return comments.comments(actor, id);
    }

    @PostMapping("/comments")
    @ResponseStatus(HttpStatus.CREATED)
    PostCommentId say(Actor actor, @PathVariable UUID id, @Valid @RequestBody SayBelow command) {
        return new PostCommentId(comments.say(actor, id, null, command));
    }

    @PostMapping("/comments/{commentId}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    PostCommentId answer(
            Actor actor, @PathVariable UUID id, @PathVariable UUID commentId, @Valid @RequestBody SayBelow command) {
        return new PostCommentId(comments.say(actor, id, commentId, command));
    }

    @PutMapping("/comments/{commentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void edit(Actor actor, @PathVariable UUID id, @PathVariable UUID commentId, @Valid @RequestBody SayBelow command) {
        comments.edit(actor, id, commentId, command);
    }

    @DeleteMapping("/comments/{commentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id, @PathVariable UUID commentId) {
        comments.remove(actor, id, commentId);
    }
}
