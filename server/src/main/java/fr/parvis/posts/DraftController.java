package fr.parvis.posts;

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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What is being written.
@RestController
class DraftController {
    /// The id of what was just begun.
    record PostId(UUID id) {}

    /// The folder of a post: what is attached to it goes there first.
    record PostFolder(UUID folderId) {}

    /// What a new note would be called.
    record NextNote(int number) {}

    private final Drafts drafts;
    private final PostFolders folders;

    DraftController(Drafts drafts, PostFolders folders) {
        this.drafts = drafts;
        this.folders = folders;
    }

    @PostMapping("/api/spaces/{spaceId}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    PostId begin(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody WritePost content) {
        return new PostId(drafts.begin(actor, spaceId, content));
    }

    @GetMapping("/api/spaces/{spaceId}/posts/next-note")
    NextNote nextNote(Actor actor, @PathVariable UUID spaceId) {
        return new NextNote(drafts.nextNumber(actor, spaceId));
    }

    @GetMapping("/api/posts/{id}/draft")
    DraftView draft(Actor actor, @PathVariable UUID id) {
        return drafts.draft(actor, id);
    }

    @PutMapping("/api/posts/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Actor actor, @PathVariable UUID id, @Valid @RequestBody WritePost content) {
        drafts.keep(actor, id, content);
    }

    @DeleteMapping("/api/posts/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Actor actor, @PathVariable UUID id) {
        drafts.drop(actor, id);
    }

    @PutMapping("/api/posts/{id}/folder")
    PostFolder folder(Actor actor, @PathVariable UUID id) {
        return new PostFolder(folders.folder(actor, id));
    }
}
