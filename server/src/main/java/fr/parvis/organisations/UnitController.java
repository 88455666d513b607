package fr.parvis.organisations;

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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UnitController {
    private final Units units;

    UnitController(Units units) {
        this.units = units;
    }

    @GetMapping("/api/organisations/{organisationId}/units")
    List<Unit> tree(Actor actor, @PathVariable UUID organisationId) {
        return units.tree(actor, organisationId);
    }

    @PostMapping("/api/organisations/{organisationId}/units")
    @ResponseStatus(HttpStatus.CREATED)
    Unit createUnit(Actor actor, @PathVariable UUID organisationId, @Valid @RequestBody PlaceUnit command) {
        return units.create(actor, organisationId, command);
    }

    @PutMapping("/api/units/{unitId}")
    Unit placeUnit(Actor actor, @PathVariable UUID unitId, @Valid @RequestBody PlaceUnit command) {
        return units.place(actor, unitId, command);
    }

    @DeleteMapping("/api/units/{unitId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteUnit(Actor actor, @PathVariable UUID unitId) {
        units.delete(actor, unitId);
    }
}
