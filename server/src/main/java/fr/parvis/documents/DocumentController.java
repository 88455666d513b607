package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Folders and documents: reading, making folders.
@RestController
class DocumentController {
    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/api/spaces/{spaceId}/documents")
    DocumentView root(Actor actor, @PathVariable UUID spaceId) {
        return documents.root(actor, spaceId);
    }

    /// What the screen of documents opens with; a folder's own requests serve from there on.
    @GetMapping("/api/spaces/at/{organisation}/{slug}/documents")
    OpeningView opening(
            Actor actor,
            @PathVariable String organisation,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable UUID folder,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "false") boolean descending,
            @RequestParam(required = false) @Nullable String filter) {
        return documents.opening(actor, organisation, slug, folder, EntrySort.Order.of(sort, descending, filter));
    }

    @GetMapping("/api/spaces/{spaceId}/folders")
    List<FolderView> folders(Actor actor, @PathVariable UUID spaceId) {
        return documents.folders(actor, spaceId);
    }

    @GetMapping("/api/documents/recent")
    List<EntryView> recent(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID space,
            @RequestParam(defaultValue = "10") int limit) {
        return documents.recent(actor, space, limit);
    }

    @GetMapping("/api/documents/{id}")
    DocumentView document(Actor actor, @PathVariable UUID id) {
        return documents.document(actor, id);
    }

    @GetMapping("/api/documents/{id}/children")
    Page<EntryView> children(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "false") boolean descending,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String after) {
        return documents.children(actor, id, EntrySort.Order.of(sort, descending, filter), after);
    }

    @GetMapping("/api/documents/{id}/twins")
    List<EntryView> twins(Actor actor, @PathVariable UUID id) {
        return documents.twins(actor, id);
    }

    @PostMapping("/api/documents/{id}/folders")
    @ResponseStatus(HttpStatus.CREATED)
    DocumentView createFolder(Actor actor, @PathVariable UUID id, @Valid @RequestBody CreateFolder command) {
        return documents.createFolder(actor, id, command);
    }

    @PostMapping("/api/documents/{id}/paths")
    Map<String, UUID> createPaths(Actor actor, @PathVariable UUID id, @Valid @RequestBody CreatePaths command) {
        return documents.createPaths(actor, id, command);
    }
}
