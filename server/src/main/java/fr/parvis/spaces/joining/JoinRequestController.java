package fr.parvis.spaces.joining;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/spaces/{spaceId}")
class JoinRequestController {
    private final JoinRequests requests;

    JoinRequestController(JoinRequests requests) {
        this.requests = requests;
    }

    @PutMapping("/members/mine")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(Actor actor, @PathVariable UUID spaceId) {
        requests.enter(actor, spaceId);
    }

    @PostMapping("/join-requests")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody AskToJoin command) {
        requests.ask(actor, spaceId, command);
    }

    @DeleteMapping("/join-requests/mine")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable UUID spaceId) {
        requests.withdraw(actor, spaceId);
    }

    @GetMapping("/join-requests")
    List<JoinRequestView> waiting(Actor actor, @PathVariable UUID spaceId) {
        return requests.waiting(actor, spaceId);
    }

    @PutMapping("/join-requests/{requestId}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(
            Actor actor,
            @PathVariable UUID spaceId,
            @PathVariable UUID requestId,
            @Valid @RequestBody DecideJoinRequest command) {
        requests.decide(actor, spaceId, requestId, command);
    }
}
