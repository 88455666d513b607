package fr.parvis.spaces;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/organisations/{organisationId}")
class CommuneController {
    private final Communes communes;
    private final Inventory inventory;
    private final Members members;

    CommuneController(Communes communes, Inventory inventory, Members members) {
        this.communes = communes;
        this.inventory = inventory;
        this.members = members;
    }

    @PostMapping("/commune-previews")
    List<CommuneLine> preview(Actor actor, @PathVariable UUID organisationId, @Valid @RequestBody PlanCommune plan) {
        return communes.preview(actor, organisationId, plan);
    }

    @PostMapping("/commune-spaces")
    List<CommuneLine> open(Actor actor, @PathVariable UUID organisationId, @Valid @RequestBody PlanCommune plan) {
        return communes.open(actor, organisationId, plan);
    }

    @PutMapping("/spaces/{spaceId}/facilitator")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void nameFacilitator(
            Actor actor,
            @PathVariable UUID organisationId,
            @PathVariable UUID spaceId,
            @Valid @RequestBody NameFacilitator command) {
        members.nameFacilitator(actor, organisationId, spaceId, command.personId());
    }

    @GetMapping("/spaces")
    List<InventoryLine> inventory(Actor actor, @PathVariable UUID organisationId) {
        return inventory.inventory(actor, organisationId);
    }
}
