package fr.parvis.broadcasts;

import fr.parvis.broadcasts.BroadcastView.Addressed;
import fr.parvis.broadcasts.BroadcastView.BroadcastLine;
import fr.parvis.broadcasts.BroadcastView.Choices;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import jakarta.validation.Valid;
import java.util.List;
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
class BroadcastController {
    private final Broadcasts broadcasts;

    BroadcastController(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    @GetMapping("/api/organisations/{organisationId}/broadcasts")
    List<BroadcastLine> broadcastsOfOrganisation(Actor actor, @PathVariable UUID organisationId) {
        return broadcasts.ofOrganisation(actor, organisationId);
    }

    @PostMapping("/api/organisations/{organisationId}/broadcasts")
    @ResponseStatus(HttpStatus.CREATED)
    UUID beginBroadcast(Actor actor, @PathVariable UUID organisationId) {
        return broadcasts.begin(actor, organisationId);
    }

    @GetMapping("/api/organisations/{organisationId}/broadcast-choices")
    Choices broadcastChoices(Actor actor, @PathVariable UUID organisationId) {
        return broadcasts.choices(actor, organisationId);
    }

    @GetMapping("/api/spaces/{spaceId}/broadcasts")
    List<BroadcastLine> broadcastsOfSpace(Actor actor, @PathVariable UUID spaceId) {
        return broadcasts.ofSpace(actor, spaceId);
    }

    @PostMapping("/api/spaces/{spaceId}/broadcasts")
    @ResponseStatus(HttpStatus.CREATED)
    UUID beginBroadcastInSpace(Actor actor, @PathVariable UUID spaceId) {
        return broadcasts.beginInSpace(actor, spaceId);
    }

    @GetMapping("/api/spaces/{spaceId}/broadcast-choices")
    Choices broadcastChoicesOfSpace(Actor actor, @PathVariable UUID spaceId) {
        return broadcasts.choicesOfSpace(actor, spaceId);
    }

    @GetMapping("/api/broadcasts/{broadcastId}")
    BroadcastView broadcast(Actor actor, @PathVariable UUID broadcastId) {
        return broadcasts.broadcast(actor, broadcastId);
    }

    @PutMapping("/api/broadcasts/{broadcastId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void writeBroadcast(Actor actor, @PathVariable UUID broadcastId, @Valid @RequestBody WriteBroadcast draft) {
        broadcasts.write(actor, broadcastId, draft);
    }

    @DeleteMapping("/api/broadcasts/{broadcastId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardBroadcast(Actor actor, @PathVariable UUID broadcastId) {
        broadcasts.discard(actor, broadcastId);
    }

    @GetMapping("/api/broadcasts/{broadcastId}/preview")
    ChannelCounts previewBroadcast(Actor actor, @PathVariable UUID broadcastId) {
        return broadcasts.preview(actor, broadcastId);
    }

    @GetMapping("/api/broadcasts/{broadcastId}/preview/{channel}")
    Page<Addressed> previewedPeople(
            Actor actor,
            @PathVariable UUID broadcastId,
            @PathVariable Channel channel,
            @RequestParam(required = false) @Nullable String after) {
        return broadcasts.previewed(actor, broadcastId, channel, after);
    }

    /// The body is what the preview said: others are not sent to.
    @PutMapping("/api/broadcasts/{broadcastId}/sending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendBroadcast(Actor actor, @PathVariable UUID broadcastId, @RequestBody ChannelCounts shown) {
        broadcasts.send(actor, broadcastId, shown);
    }

    @GetMapping("/api/broadcasts/{broadcastId}/chase")
    ChannelCounts broadcastChase(Actor actor, @PathVariable UUID broadcastId) {
        return broadcasts.chasable(actor, broadcastId);
    }

    @PutMapping("/api/broadcasts/{broadcastId}/chase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void chaseBroadcast(Actor actor, @PathVariable UUID broadcastId, @RequestBody ChannelCounts shown) {
        broadcasts.chase(actor, broadcastId, shown);
    }
}
