package fr.parvis.people;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InvitationController {
    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    /// Whom to write to.
    record InvitePeople(@NotEmpty @Size(max = 5000) List<@NotNull UUID> personIds) {}

    @PostMapping("/api/organisations/{organisationId}/invitations")
    Invitations.Report invite(
            Actor actor, @PathVariable UUID organisationId, @Valid @RequestBody InvitePeople command) {
        return invitations.invite(actor, organisationId, command.personIds());
    }

    @PostMapping("/api/organisations/{organisationId}/letters")
    ResponseEntity<List<Invitations.PrintedLetter>> letters(
            Actor actor, @PathVariable UUID organisationId, @Valid @RequestBody InvitePeople command) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(invitations.letters(actor, organisationId, command.personIds()));
    }
}
