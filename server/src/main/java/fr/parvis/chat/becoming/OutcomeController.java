package fr.parvis.chat.becoming;

import fr.parvis.chat.MessageView;
import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/messages/{id}/outcomes")
class OutcomeController {
    private final Outcomes outcomes;

    OutcomeController(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @GetMapping
    List<OutcomeOffer> offers(Actor actor, @PathVariable UUID id) {
        return outcomes.offers(actor, id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MessageView.Outcome become(Actor actor, @PathVariable UUID id, @Valid @RequestBody BecomeOutcome command) {
        return outcomes.become(actor, id, command);
    }
}
