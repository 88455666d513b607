package fr.parvis.people;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RosterController {
    private final Roster roster;
    private final People people;

    RosterController(Roster roster, People people) {
        this.roster = roster;
        this.people = people;
    }

    @GetMapping("/api/organisations/{organisationId}/people")
    Page<RosterLine> roster(
            Actor actor,
            @PathVariable UUID organisationId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "ALL") RosterFilter filter,
            @RequestParam(required = false) @Nullable String after) {
        return roster.lines(actor, organisationId, q, filter, after);
    }

    @GetMapping("/api/organisations/{organisationId}/people-counts")
    Roster.RosterCounts rosterCounts(Actor actor, @PathVariable UUID organisationId) {
        return roster.counts(actor, organisationId);
    }

    /// The authority is that of the body.
    @PostMapping("/api/people")
    @ResponseStatus(HttpStatus.CREATED)
    RosterLine addToRoster(Actor actor, @Valid @RequestBody NewPerson command) {
        return roster.add(actor, command);
    }

    @GetMapping("/api/organisations/{organisationId}/people/{personId}")
    RosterLine rosterLine(Actor actor, @PathVariable UUID organisationId, @PathVariable UUID personId) {
        return roster.line(actor, organisationId, personId);
    }

    @PutMapping("/api/organisations/{organisationId}/people/{personId}")
    RosterLine changeRosterLine(
            Actor actor,
            @PathVariable UUID organisationId,
            @PathVariable UUID personId,
            @Valid @RequestBody ChangePerson command) {
        return roster.change(actor, organisationId, personId, command);
    }

    /// Mail goes to their address again.
    @DeleteMapping("/api/organisations/{organisationId}/people/{personId}/mail-trouble")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endMailTrouble(Actor actor, @PathVariable UUID organisationId, @PathVariable UUID personId) {
        roster.writeAgain(actor, organisationId, personId);
    }

    @DeleteMapping("/api/organisations/{organisationId}/people/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leaveOrganisation(Actor actor, @PathVariable UUID organisationId, @PathVariable UUID personId) {
        people.leave(actor, personId, organisationId);
    }
}
