package fr.parvis.contributions;

import fr.parvis.contributions.ConsultationView.AskableView;
import fr.parvis.contributions.ConsultationView.ConsultationList;
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

/// Campaigns and question boxes.
@RestController
class ConsultationController {
    /// The id of what was just opened.
    record ConsultationId(UUID id) {}

    private final Consultations consultations;

    ConsultationController(Consultations consultations) {
        this.consultations = consultations;
    }

    @GetMapping("/api/spaces/{spaceId}/consultations")
    ConsultationList consultations(Actor actor, @PathVariable UUID spaceId) {
        return consultations.list(actor, spaceId);
    }

    @PostMapping("/api/spaces/{spaceId}/consultations")
    @ResponseStatus(HttpStatus.CREATED)
    ConsultationId openConsultation(
            Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody OpenConsultation command) {
        return new ConsultationId(consultations.open(actor, spaceId, command));
    }

    /// Whom one may ask beside the members of the space.
    @GetMapping("/api/spaces/{spaceId}/consultations/askable")
    List<AskableView> askable(Actor actor, @PathVariable UUID spaceId) {
        return consultations.askable(actor, spaceId);
    }

    @GetMapping("/api/consultations/{id}")
    ConsultationView consultation(Actor actor, @PathVariable UUID id) {
        return consultations.consultation(actor, id);
    }

    @PutMapping("/api/consultations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeConsultation(Actor actor, @PathVariable UUID id, @Valid @RequestBody ChangeConsultation command) {
        consultations.change(actor, id, command);
    }

    @DeleteMapping("/api/consultations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteConsultation(Actor actor, @PathVariable UUID id) {
        consultations.delete(actor, id);
    }

    @PutMapping("/api/consultations/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void closeConsultation(Actor actor, @PathVariable UUID id) {
        consultations.close(actor, id);
    }

    @DeleteMapping("/api/consultations/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopenConsultation(Actor actor, @PathVariable UUID id) {
        consultations.reopen(actor, id);
    }
}
