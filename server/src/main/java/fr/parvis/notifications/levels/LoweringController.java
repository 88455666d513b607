package fr.parvis.notifications.levels;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What is offered to who does not follow their mails.
@RestController
@RequestMapping("/api/profile/lowerings")
class LoweringController {
    private final Lowerings lowerings;

    LoweringController(Lowerings lowerings) {
        this.lowerings = lowerings;
    }

    /// Whether one takes the lower level.
    record AnswerLowering(boolean accepted) {}

    @GetMapping
    List<LoweringView> lowerings(Actor actor) {
        return lowerings.offered(actor);
    }

    @PutMapping("/{spaceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answerLowering(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody AnswerLowering command) {
        lowerings.answer(actor, spaceId, command.accepted());
    }
}
