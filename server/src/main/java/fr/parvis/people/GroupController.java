package fr.parvis.people;

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
class GroupController {
    private final Groups groups;

    GroupController(Groups groups) {
        this.groups = groups;
    }

    @GetMapping("/api/organisations/{organisationId}/groups")
    List<GroupView> groups(Actor actor, @PathVariable UUID organisationId) {
        return groups.groups(actor, organisationId);
    }

    @PostMapping("/api/organisations/{organisationId}/groups")
    @ResponseStatus(HttpStatus.CREATED)
    GroupView createGroup(Actor actor, @PathVariable UUID organisationId, @Valid @RequestBody NameGroup command) {
        return groups.create(actor, organisationId, command);
    }

    @GetMapping("/api/groups/{groupId}")
    GroupContent group(Actor actor, @PathVariable UUID groupId) {
        return groups.content(actor, groupId);
    }

    @PutMapping("/api/groups/{groupId}")
    GroupView renameGroup(Actor actor, @PathVariable UUID groupId, @Valid @RequestBody NameGroup command) {
        return groups.rename(actor, groupId, command);
    }

    @DeleteMapping("/api/groups/{groupId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteGroup(Actor actor, @PathVariable UUID groupId) {
        groups.delete(actor, groupId);
    }

    @PutMapping("/api/groups/{groupId}/people/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addPerson(Actor actor, @PathVariable UUID groupId, @PathVariable UUID personId) {
        groups.addPerson(actor, groupId, personId);
    }

    @DeleteMapping("/api/groups/{groupId}/people/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePerson(Actor actor, @PathVariable UUID groupId, @PathVariable UUID personId) {
        groups.removePerson(actor, groupId, personId);
    }

    @PutMapping("/api/groups/{groupId}/units/{unitId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addUnit(Actor actor, @PathVariable UUID groupId, @PathVariable UUID unitId) {
        groups.addUnit(actor, groupId, unitId);
    }

    @DeleteMapping("/api/groups/{groupId}/units/{unitId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeUnit(Actor actor, @PathVariable UUID groupId, @PathVariable UUID unitId) {
        groups.removeUnit(actor, groupId, unitId);
    }
}
