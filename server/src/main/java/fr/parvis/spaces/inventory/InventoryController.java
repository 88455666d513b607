package fr.parvis.spaces.inventory;

import fr.parvis.platform.Actor;
import fr.parvis.spaces.Members;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

// The tag is the contract's, from when the commune wizard and the inventory had one controller.
@Tag(name = "commune-controller")
@RestController
@RequestMapping("/api/organisations/{organisationId}/spaces")
class InventoryController {
    private final Inventory inventory;
    private final Members members;

    InventoryController(Inventory inventory, Members members) {
        this.inventory = inventory;
        this.members = members;
    }

    @GetMapping
    List<InventoryLine> inventory(Actor actor, @PathVariable UUID organisationId) {
        return inventory.inventory(actor, organisationId);
    }

    @PutMapping("/{spaceId}/facilitator")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void nameFacilitator(
            Actor actor,
            @PathVariable UUID organisationId,
            @PathVariable UUID spaceId,
            @Valid @RequestBody NameFacilitator command) {
        members.nameFacilitator(actor, organisationId, spaceId, command.personId());
    }
}
