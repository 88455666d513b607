package fr.parvis.people;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
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
class GuestController {
    private final Guests guests;

    GuestController(Guests guests) {
        this.guests = guests;
    }

    /// A guest's last day.
    record EndGuest(@NotNull LocalDate endsOn) {}

    @GetMapping("/api/organisations/{organisationId}/guests")
    List<GuestView> guests(Actor actor, @PathVariable UUID organisationId) {
        return guests.guests(actor, organisationId);
    }

    @PostMapping("/api/organisations/{organisationId}/guests")
    @ResponseStatus(HttpStatus.CREATED)
    GuestView sponsorGuest(Actor actor, @PathVariable UUID organisationId, @Valid @RequestBody NewGuest command) {
        return guests.sponsorAsManager(actor, organisationId, command);
    }

    @PutMapping("/api/organisations/{organisationId}/guests/{personId}")
    GuestView endGuestOn(
            Actor actor,
            @PathVariable UUID organisationId,
            @PathVariable UUID personId,
            @Valid @RequestBody EndGuest command) {
        return guests.endOn(actor, organisationId, personId, command.endsOn());
    }

    @DeleteMapping("/api/organisations/{organisationId}/guests/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endGuest(Actor actor, @PathVariable UUID organisationId, @PathVariable UUID personId) {
        guests.end(actor, organisationId, personId);
    }
}
