package fr.parvis.people;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UnitMemberController {
    private final UnitMembers unitMembers;

    UnitMemberController(UnitMembers unitMembers) {
        this.unitMembers = unitMembers;
    }

    /// A person's place in a service.
    record EnterUnit(boolean head) {}

    @GetMapping("/api/organisations/{organisationId}/headcounts")
    List<UnitMembers.Headcount> headcounts(Actor actor, @PathVariable UUID organisationId) {
        return unitMembers.headcounts(actor, organisationId);
    }

    @GetMapping("/api/units/{unitId}/people")
    List<UnitMembers.UnitMember> unitMembers(Actor actor, @PathVariable UUID unitId) {
        return unitMembers.members(actor, unitId);
    }

    @PutMapping("/api/units/{unitId}/people/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enterUnit(
            Actor actor,
            @PathVariable UUID unitId,
            @PathVariable UUID personId,
            @Valid @RequestBody EnterUnit command) {
        unitMembers.enter(actor, unitId, personId, command.head());
    }

    @DeleteMapping("/api/units/{unitId}/people/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leaveUnit(Actor actor, @PathVariable UUID unitId, @PathVariable UUID personId) {
        unitMembers.leave(actor, unitId, personId);
    }
}
