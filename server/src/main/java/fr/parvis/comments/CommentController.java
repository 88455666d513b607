package fr.parvis.comments;

import fr.parvis.comments.CommentView.CommentsView;
import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
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

/// What is said of a document.
@RestController
@RequestMapping("/api/documents/{id}/comments")
class CommentController {
    /// The id of what was just said.
    record CommentId(UUID id) {}

    private final Comments comments;

    CommentController(Comments comments) {
        this.comments = comments;
    }

    @GetMapping
    CommentsView comments(Actor actor, @PathVariable UUID id) {
        return comments.comments(actor, id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommentId write(Actor actor, @PathVariable UUID id, @Valid @RequestBody WriteComment command) {
        return new CommentId(comments.write(actor, id, command));
    }

    @PostMapping("/{commentId}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    CommentId answer(
            Actor actor, @PathVariable UUID id, @PathVariable UUID commentId, @Valid @RequestBody SayComment command) {
        return new CommentId(comments.answer(actor, id, commentId, command));
    }

    @PutMapping("/{commentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void edit(
            Actor actor, @PathVariable UUID id, @PathVariable UUID commentId, @Valid @RequestBody SayComment command) {
        comments.edit(actor, id, commentId, command);
    }

    @DeleteMapping("/{commentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id, @PathVariable UUID commentId) {
        comments.remove(actor, id, commentId);
    }

    @PutMapping("/{commentId}/resolution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resolve(Actor actor, @PathVariable UUID id, @PathVariable UUID commentId) {
        comments.resolve(actor, id, commentId);
    }

    @DeleteMapping("/{commentId}/resolution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(Actor actor, @PathVariable UUID id, @PathVariable UUID commentId) {
        comments.reopen(actor, id, commentId);
    }
}
