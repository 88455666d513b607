package fr.parvis.chat;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
class ConversationController {
    private final Conversations conversations;

    ConversationController(Conversations conversations) {
        this.conversations = conversations;
    }

    @GetMapping("/api/conversations")
    Page<ConversationLine> mine(
            Actor actor,
            @RequestParam(required = false) @Nullable ConversationKind kind,
            @RequestParam(required = false) @Nullable String after) {
        return conversations.mine(actor, kind, after);
    }

    @PostMapping("/api/conversations")
    @ResponseStatus(HttpStatus.CREATED)
    ConversationView open(Actor actor, @Valid @RequestBody OpenConversation command) {
        return conversations.view(actor, conversations.open(actor, command));
    }

    @GetMapping("/api/conversations/unread")
    UnreadView unread(Actor actor) {
        return conversations.unread(actor);
    }

    @GetMapping("/api/spaces/{spaceId}/conversations")
    TopicPage topics(Actor actor, @PathVariable UUID spaceId, @RequestParam(required = false) @Nullable String after) {
        return conversations.ofSpace(actor, spaceId, after);
    }

    @GetMapping("/api/conversations/{id}")
    ConversationView conversation(Actor actor, @PathVariable UUID id) {
        return conversations.view(actor, id);
    }

    @PutMapping("/api/conversations/{id}")
    ConversationView rename(Actor actor, @PathVariable UUID id, @Valid @RequestBody NameConversation command) {
        conversations.rename(actor, id, command);
        return conversations.view(actor, id);
    }

    @PutMapping("/api/conversations/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Actor actor, @PathVariable UUID id) {
        conversations.close(actor, id);
    }

    @DeleteMapping("/api/conversations/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(Actor actor, @PathVariable UUID id) {
        conversations.reopen(actor, id);
    }

    @GetMapping("/api/conversations/{id}/people")
    MentionableView people(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String q) {
        return conversations.mentionable(actor, id, q);
    }

    @PostMapping("/api/conversations/{id}/participants")
    ConversationView add(Actor actor, @PathVariable UUID id, @Valid @RequestBody AddParticipants command) {
        conversations.add(actor, id, command);
        return conversations.view(actor, id);
    }

    @DeleteMapping("/api/conversations/{id}/participants/mine")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Actor actor, @PathVariable UUID id) {
        conversations.leave(actor, id);
    }
}
