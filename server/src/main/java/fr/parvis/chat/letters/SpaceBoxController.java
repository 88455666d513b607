package fr.parvis.chat.letters;

import fr.parvis.chat.letters.HeldLetterView.AcceptedView;
import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
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

@RestController
@RequestMapping("/api/spaces/{spaceId}")
class SpaceBoxController {
    private final SpaceBoxes boxes;
    private final HeldLetters held;

    SpaceBoxController(SpaceBoxes boxes, HeldLetters held) {
        this.boxes = boxes;
        this.held = held;
    }

    @GetMapping("/mail-box")
    SpaceBoxView mailBox(Actor actor, @PathVariable UUID spaceId) {
        return boxes.view(actor, spaceId);
    }

    @PutMapping("/mail-box")
    SpaceBoxView openMailBox(Actor actor, @PathVariable UUID spaceId) {
        return boxes.open(actor, spaceId);
    }

    @DeleteMapping("/mail-box")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void closeMailBox(Actor actor, @PathVariable UUID spaceId) {
        boxes.close(actor, spaceId);
    }

    @GetMapping("/held-letters")
    List<HeldLetterView> heldLetters(Actor actor, @PathVariable UUID spaceId) {
        return held.held(actor, spaceId);
    }

    @PutMapping("/held-letters/{letterId}/acceptance")
    AcceptedView acceptLetter(
            Actor actor,
            @PathVariable UUID spaceId,
            @PathVariable UUID letterId,
            @Valid @RequestBody AcceptLetter command) {
        return held.accept(actor, spaceId, letterId, command);
    }

    @DeleteMapping("/held-letters/{letterId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuseLetter(Actor actor, @PathVariable UUID spaceId, @PathVariable UUID letterId) {
        held.refuse(actor, spaceId, letterId);
    }
}
