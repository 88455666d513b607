package fr.parvis.chat.archives;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Exports of WhatsApp on their way in. One begins by its upload: see [ArchiveUploads].
@RestController
@RequestMapping("/api")
class ArchiveController {
    private final TopicArchives archives;

    ArchiveController(TopicArchives archives) {
        this.archives = archives;
    }

    /// In which order the dates of an export are to be read.
    record ReadDates(@NotNull DateOrder order) {}

    @GetMapping("/spaces/{spaceId}/archives")
    List<ArchiveView> archives(Actor actor, @PathVariable UUID spaceId) {
        return archives.ofSpace(actor, spaceId);
    }

    @GetMapping("/archives/{id}")
    ArchiveView archive(Actor actor, @PathVariable UUID id) {
        return archives.view(actor, id);
    }

    @PutMapping("/archives/{id}/dates")
    ArchiveView readDates(Actor actor, @PathVariable UUID id, @Valid @RequestBody ReadDates command) {
        return archives.read(actor, id, command.order());
    }

    @PutMapping("/archives/{id}/acceptance")
    ArchiveView acceptArchive(Actor actor, @PathVariable UUID id, @Valid @RequestBody AcceptArchive command) {
        return archives.accept(actor, id, command);
    }

    @DeleteMapping("/archives/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardArchive(Actor actor, @PathVariable UUID id) {
        archives.discard(actor, id);
    }
}
