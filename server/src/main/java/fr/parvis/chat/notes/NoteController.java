package fr.parvis.chat.notes;

import fr.parvis.chat.MessageView;
import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NoteController {
    private final Notebooks notebooks;
    private final Notes notes;

    NoteController(Notebooks notebooks, Notes notes) {
        this.notebooks = notebooks;
        this.notes = notes;
    }

    @GetMapping("/api/notebooks")
    List<NotePlace> places(Actor actor) {
        return notebooks.places(actor);
    }

    @PutMapping("/api/spaces/{spaceId}/notebook")
    Notebook open(Actor actor, @PathVariable UUID spaceId) {
        return notebooks.open(actor, spaceId);
    }

    @PostMapping("/api/spaces/{spaceId}/notes")
    ResponseEntity<MessageView> take(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody TakeNote note) {
        var written = notes.take(actor, spaceId, note);
        return ResponseEntity.status(written.now() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(written.message());
    }
}
