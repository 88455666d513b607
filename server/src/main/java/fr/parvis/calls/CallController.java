package fr.parvis.calls;

import fr.parvis.calls.CallView.CallList;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Calls for entries, in their space.
@RestController
class CallController {
    /// The id of what was just written.
    record CallId(UUID id) {}

    private final OpenCalls calls;

    CallController(OpenCalls calls) {
        this.calls = calls;
    }

    @GetMapping("/api/spaces/{spaceId}/calls")
    CallList calls(Actor actor, @PathVariable UUID spaceId) {
        return calls.list(actor, spaceId);
    }

    @PostMapping("/api/spaces/{spaceId}/calls")
    @ResponseStatus(HttpStatus.CREATED)
    CallId openCall(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody WriteCall command) {
        return new CallId(calls.open(actor, spaceId, command));
    }

    @GetMapping("/api/calls/{id}")
    CallView call(Actor actor, @PathVariable UUID id) {
        return calls.call(actor, id);
    }

    @PutMapping("/api/calls/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeCall(Actor actor, @PathVariable UUID id, @Valid @RequestBody WriteCall command) {
        calls.change(actor, id, command);
    }

    @DeleteMapping("/api/calls/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteCall(Actor actor, @PathVariable UUID id) {
        calls.delete(actor, id);
    }

    @PutMapping("/api/calls/{id}/publication")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void publishCall(Actor actor, @PathVariable UUID id) {
        calls.publish(actor, id);
    }

    @PutMapping("/api/calls/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void closeCall(Actor actor, @PathVariable UUID id) {
        calls.close(actor, id);
    }
}
