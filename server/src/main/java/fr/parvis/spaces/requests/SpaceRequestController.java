package fr.parvis.spaces.requests;

import fr.parvis.platform.Actor;
import fr.parvis.spaces.SpaceLine;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class SpaceRequestController {
    private final SpaceRequests requests;

    SpaceRequestController(SpaceRequests requests) {
        this.requests = requests;
    }

    @GetMapping("/organisations/{organisationId}/similar-spaces")
    List<SpaceLine> similar(Actor actor, @PathVariable UUID organisationId, @RequestParam String name) {
        return requests.similar(actor, organisationId, name);
    }

    @PostMapping("/space-requests")
    @ResponseStatus(HttpStatus.CREATED)
    SpaceRequestView ask(Actor actor, @Valid @RequestBody AskForSpace command) {
        return requests.ask(actor, command);
    }

    @GetMapping("/space-requests/mine")
    List<SpaceRequestView> mine(Actor actor) {
        return requests.mine(actor);
    }

    @GetMapping("/organisations/{organisationId}/space-requests")
    List<SpaceRequestView> requests(Actor actor, @PathVariable UUID organisationId) {
        return requests.requests(actor, organisationId);
    }

    @GetMapping("/space-requests/{requestId}/folder-places")
    List<FolderPlaceView> folderPlaces(Actor actor, @PathVariable UUID requestId) {
        return requests.folderPlaces(actor, requestId);
    }

    @PutMapping("/space-requests/{requestId}/decision")
    SpaceRequestView decide(Actor actor, @PathVariable UUID requestId, @Valid @RequestBody DecideSpaceRequest command) {
        return requests.decide(actor, requestId, command);
    }
}
