package fr.parvis.chat.letters;

import fr.parvis.chat.letters.CorrespondentView.CorrespondentsView;
import fr.parvis.chat.letters.CorrespondentView.StopView;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PublicEndpoint;
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

@RestController
@RequestMapping("/api")
class CorrespondentController {
    private final TopicCorrespondents correspondents;

    CorrespondentController(TopicCorrespondents correspondents) {
        this.correspondents = correspondents;
    }

    @GetMapping("/conversations/{id}/correspondents")
    CorrespondentsView correspondents(Actor actor, @PathVariable UUID id) {
        return correspondents.correspondents(actor, id);
    }

    @PostMapping("/conversations/{id}/correspondents")
    @ResponseStatus(HttpStatus.CREATED)
    CorrespondentsView addCorrespondent(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody AddCorrespondent command) {
        return correspondents.add(actor, id, command);
    }

    @DeleteMapping("/conversations/{id}/correspondents/{correspondentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeCorrespondent(Actor actor, @PathVariable UUID id, @PathVariable UUID correspondentId) {
        correspondents.remove(actor, id, correspondentId);
    }

    @PublicEndpoint
    @GetMapping("/correspondences/{token}")
    StopView correspondence(@PathVariable String token) {
        return correspondents.stopping(token);
    }

    @PublicEndpoint
    @PutMapping("/correspondences/{token}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endCorrespondence(@PathVariable String token) {
        correspondents.stop(token);
    }

    /// What a mail program presses (RFC 8058).
    @PublicEndpoint
    @PostMapping("/one-click/correspondences/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endCorrespondenceAtOnce(@PathVariable String token) {
        correspondents.stop(token);
    }
}
