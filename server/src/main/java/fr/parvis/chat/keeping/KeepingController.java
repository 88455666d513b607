package fr.parvis.chat.keeping;

import fr.parvis.chat.keeping.KeepingView.GoingMessages;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/spaces/{spaceId}/message-keeping")
class KeepingController {
    private final MessageKeeping keeping;

    KeepingController(MessageKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    KeepingView messageKeeping(Actor actor, @PathVariable UUID spaceId) {
        return keeping.view(actor, spaceId);
    }

    /// What a choice would do, before it is made.
    @PostMapping("/rehearsals")
    GoingMessages rehearseKeeping(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody KeepMessages command) {
        return keeping.rehearse(actor, spaceId, command.years());
    }

    @PutMapping
    KeepingView keepMessages(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody KeepMessages command) {
        return keeping.choose(actor, spaceId, command);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepMessagesAlways(Actor actor, @PathVariable UUID spaceId) {
        keeping.keepAlways(actor, spaceId);
    }
}
