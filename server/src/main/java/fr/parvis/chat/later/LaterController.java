package fr.parvis.chat.later;

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

@RestController
class LaterController {
    private final LateMessages messages;
    private final Reminders reminders;

    LaterController(LateMessages messages, Reminders reminders) {
        this.messages = messages;
        this.reminders = reminders;
    }

    @GetMapping("/api/late-messages")
    List<LateMessageView> waiting(Actor actor) {
        return messages.waiting(actor);
    }

    @PostMapping("/api/conversations/{id}/late-messages")
    @ResponseStatus(HttpStatus.CREATED)
    LateMessageView schedule(Actor actor, @PathVariable UUID id, @Valid @RequestBody WriteLater command) {
        return messages.schedule(actor, id, command);
    }

    @PutMapping("/api/late-messages/{id}")
    LateMessageView change(Actor actor, @PathVariable UUID id, @Valid @RequestBody ChangeLateMessage command) {
        return messages.change(actor, id, command);
    }

    @DeleteMapping("/api/late-messages/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Actor actor, @PathVariable UUID id) {
        messages.cancel(actor, id);
    }

    @GetMapping("/api/reminders")
    List<ReminderView> reminders(Actor actor) {
        return reminders.mine(actor);
    }

    @PutMapping("/api/messages/{id}/reminder")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remind(Actor actor, @PathVariable UUID id, @Valid @RequestBody RemindMe command) {
        reminders.remind(actor, id, command);
    }

    @DeleteMapping("/api/messages/{id}/reminder")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Actor actor, @PathVariable UUID id) {
        reminders.forget(actor, id);
    }
}
