package fr.parvis.mail;

import fr.parvis.platform.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OutboxController {
    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/api/outgoing-mails")
    Outbox.OutboxPage mails(Actor actor, @RequestParam(required = false) @Nullable String after) {
        return outbox.lines(actor, after);
    }

    @GetMapping("/api/outgoing-mails/figures")
    MailFigures mailFigures(Actor actor) {
        return outbox.figures(actor);
    }

    @GetMapping("/api/outgoing-mails/{mailId}")
    OutboxMail mail(Actor actor, @PathVariable UUID mailId) {
        return outbox.open(actor, mailId);
    }
}
