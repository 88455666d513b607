package fr.parvis.requests.canned;

import fr.parvis.platform.Actor;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Canned answers.
@RestController
class CannedAnswerController {
    private final CannedAnswers answers;

    CannedAnswerController(CannedAnswers answers) {
        this.answers = answers;
    }

    /// What was kept.
    record KeptCannedAnswer(UUID id) {}

    @GetMapping("/api/spaces/{spaceId}/canned-answers")
    List<CannedAnswerView> of(Actor actor, @PathVariable UUID spaceId) {
        return answers.of(actor, spaceId);
    }

    @PostMapping("/api/spaces/{spaceId}/canned-answers")
    @ResponseStatus(HttpStatus.CREATED)
    KeptCannedAnswer keep(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody WriteCannedAnswer command) {
        return new KeptCannedAnswer(answers.keep(actor, spaceId, command));
    }

    @PutMapping("/api/canned-answers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(Actor actor, @PathVariable UUID id, @Valid @RequestBody WriteCannedAnswer command) {
        answers.write(actor, id, command);
    }

    @DeleteMapping("/api/canned-answers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable UUID id) {
        answers.delete(actor, id);
    }
}
