package fr.parvis.requests.visitors;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Visitors, for the agents of a space.
@RestController
class CounterController {
    private final Counter counter;

    CounterController(Counter counter) {
        this.counter = counter;
    }

    /// What was made for somebody.
    record FiledForVisitor(UUID id) {}

    /// @param serves whether one fills the form in for people without an account
    record CounterView(boolean serves) {}

    @GetMapping("/api/request-forms/{id}/counter")
    CounterView counter(Actor actor, @PathVariable UUID id) {
        return new CounterView(counter.serves(actor, id));
    }

    @PostMapping("/api/request-forms/{id}/counter")
    @ResponseStatus(HttpStatus.CREATED)
    FiledForVisitor fileForVisitor(Actor actor, @PathVariable UUID id, @Valid @RequestBody FileForVisitor command) {
        return new FiledForVisitor(counter.file(actor, id, command));
    }

    /// A sheet to hand over: it holds a secret, and is noted.
    @PostMapping("/api/cases/{id}/slip")
    FollowingSheetView printSlip(Actor actor, @PathVariable UUID id) {
        return counter.slip(actor, id);
    }

    @GetMapping("/api/cases/{id}/same-visitor")
    List<KnownCaseView> sameVisitor(Actor actor, @PathVariable UUID id) {
        return counter.known(actor, id);
    }
}
