package fr.parvis.organisations;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.List;
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
class OrganisationController {
    private final Organisations organisations;

    OrganisationController(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping("/api/organisations")
    List<Organisation> organisations(Actor actor) {
        return organisations.organisations(actor);
    }

    @PostMapping("/api/organisations")
    @ResponseStatus(HttpStatus.CREATED)
    Organisation create(Actor actor, @Valid @RequestBody CreateOrganisation command) {
        return organisations.create(actor, command);
    }

    @GetMapping("/api/organisations/{organisationId}")
    Organisation organisation(Actor actor, @PathVariable UUID organisationId) {
        return organisations.organisation(actor, organisationId);
    }

    @PutMapping("/api/organisations/{organisationId}")
    Organisation change(
            Actor actor, @PathVariable UUID organisationId, @Valid @RequestBody CreateOrganisation command) {
        return organisations.change(actor, organisationId, command);
    }
}
