package fr.parvis.spaces.communes;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/organisations/{organisationId}")
class CommuneController {
    private final Communes communes;

    CommuneController(Communes communes) {
        this.communes = communes;
    }

    @PostMapping("/commune-previews")
    List<CommuneLine> preview(Actor actor, @PathVariable UUID organisationId, @Valid @RequestBody PlanCommune plan) {
        return communes.preview(actor, organisationId, plan);
    }

    @PostMapping("/commune-spaces")
    List<CommuneLine> open(Actor actor, @PathVariable UUID organisationId, @Valid @RequestBody PlanCommune plan) {
        return communes.open(actor, organisationId, plan);
    }
}
