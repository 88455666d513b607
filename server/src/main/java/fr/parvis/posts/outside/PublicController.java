package fr.parvis.posts.outside;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A post among what is for the public.
@RestController
@RequestMapping("/api/posts/{id}/public-approval")
class PublicController {
    private final PublicApprovals approvals;

    PublicController(PublicApprovals approvals) {
        this.approvals = approvals;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(Actor actor, @PathVariable UUID id, @Valid @RequestBody ApprovePublic command) {
        approvals.approve(actor, id, command);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Actor actor, @PathVariable UUID id) {
        approvals.takeBack(actor, id);
    }
}
