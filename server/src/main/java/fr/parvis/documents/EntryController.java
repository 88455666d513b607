package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Putting folders and documents in order, saying who may see them, telling others, and what happened to them.
@RestController
@RequestMapping("/api/documents")
class EntryController {
    private final Moves moves;
    private final DocumentAccess access;
    private final History history;
    private final Notices notices;

    EntryController(Moves moves, DocumentAccess access, History history, Notices notices) {
        this.moves = moves;
        this.access = access;
        this.history = history;
        this.notices = notices;
    }

    @PutMapping("/{id}/name")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(Actor actor, @PathVariable UUID id, @Valid @RequestBody RenameEntry command) {
        moves.rename(actor, id, command);
    }

    @PostMapping("/moves")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(Actor actor, @Valid @RequestBody MoveEntries command) {
        moves.move(actor, command);
    }

    @PostMapping("/copies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void copy(Actor actor, @Valid @RequestBody MoveEntries command) {
        moves.copy(actor, command);
    }

    @GetMapping("/{id}/access")
    AccessView access(Actor actor, @PathVariable UUID id) {
        return access.access(actor, id);
    }

    @GetMapping("/{id}/readers")
    List<ReaderView> readers(Actor actor, @PathVariable UUID id) {
        return access.readers(actor, id);
    }

    @PutMapping("/{id}/access")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restrict(Actor actor, @PathVariable UUID id, @Valid @RequestBody SetAccess command) {
        access.restrict(actor, id, command);
    }

    @DeleteMapping("/{id}/access")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void inherit(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") List<UUID> following) {
        access.inherit(actor, id, following);
    }

    @GetMapping("/{id}/changes")
    Page<ChangeView> changes(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String after) {
        return history.changes(actor, id, after);
    }

    /// *Prévenir…*: a mail to people who may read them.
    @PostMapping("/notices")
    NoticeView notify(Actor actor, @Valid @RequestBody NotifyReaders command) {
        return notices.notify(actor, command);
    }
}
