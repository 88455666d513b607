package fr.parvis.chat.messages;

import fr.parvis.chat.ConversationView;
import fr.parvis.chat.MessageView;
import fr.parvis.chat.OpenTopic;
import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MessageController {
    private final Messages messages;
    private final Pages pages;
    private final Topics topics;

    MessageController(Messages messages, Pages pages, Topics topics) {
        this.messages = messages;
        this.pages = pages;
        this.topics = topics;
    }

    @PostMapping("/api/spaces/{spaceId}/conversations")
    @ResponseStatus(HttpStatus.CREATED)
    ConversationView openTopic(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody OpenTopic command) {
        return topics.open(actor, spaceId, command);
    }

    @GetMapping("/api/conversations/{id}/messages")
    MessagePage messages(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Long around,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long since) {
        return pages.page(actor, id, new Pages.Part(before, after, around, on, since));
    }

    @PostMapping("/api/conversations/{id}/messages")
    ResponseEntity<MessageView> write(Actor actor, @PathVariable UUID id, @Valid @RequestBody WriteMessage command) {
        var written = messages.write(actor, id, command);
        return ResponseEntity.status(written.now() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(written.message());
    }

    @GetMapping("/api/messages/{id}")
    MessagePlace place(Actor actor, @PathVariable UUID id) {
        return messages.place(actor, id);
    }

    @PutMapping("/api/messages/{id}")
    MessageView edit(Actor actor, @PathVariable UUID id, @Valid @RequestBody EditMessage command) {
        return messages.edit(actor, id, command);
    }

    @DeleteMapping("/api/messages/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable UUID id) {
        messages.delete(actor, id);
    }

    @GetMapping("/api/messages/{id}/thread")
    ThreadView thread(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Long before) {
        return pages.thread(actor, id, before);
    }

    @PutMapping("/api/messages/{id}/reactions/{emoji}")
    MessageView react(Actor actor, @PathVariable UUID id, @PathVariable String emoji) {
        return messages.react(actor, id, emoji);
    }

    @DeleteMapping("/api/messages/{id}/reactions/{emoji}")
    MessageView unreact(Actor actor, @PathVariable UUID id, @PathVariable String emoji) {
        return messages.unreact(actor, id, emoji);
    }
}
