package fr.parvis.broadcasts.reading;

import fr.parvis.people.Token;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PublicEndpoint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReceivedController {
    private final ReceivedBroadcasts received;

    ReceivedController(ReceivedBroadcasts received) {
        this.received = received;
    }

    @GetMapping("/api/received-broadcasts/{broadcastId}")
    ReceivedView receivedBroadcast(Actor actor, @PathVariable UUID broadcastId) {
        return received.received(actor, broadcastId);
    }

    @PutMapping("/api/received-broadcasts/{broadcastId}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readBroadcast(Actor actor, @PathVariable UUID broadcastId) {
        received.read(actor, broadcastId);
    }

    @PutMapping("/api/received-broadcasts/{broadcastId}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmBroadcast(Actor actor, @PathVariable UUID broadcastId) {
        received.confirm(actor, broadcastId);
    }

    /// The secret of a mail or of a text message.
    record BroadcastKey(@NotBlank @Size(max = 100) String token) {}

    @PublicEndpoint
    @PostMapping("/api/broadcast-keys")
    ReceivedView broadcastByKey(@Valid @RequestBody BroadcastKey key) {
        return received.received(new Token(key.token()));
    }

    @PublicEndpoint
    @PutMapping("/api/broadcast-keys/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readBroadcastByKey(@Valid @RequestBody BroadcastKey key) {
        received.read(new Token(key.token()));
    }

    @PublicEndpoint
    @PutMapping("/api/broadcast-keys/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmBroadcastByKey(@Valid @RequestBody BroadcastKey key) {
        received.confirm(new Token(key.token()));
    }
}
