package fr.parvis.contributions.received;

import fr.parvis.contributions.OpenConsultation;
import fr.parvis.platform.Actor;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReceivedConsultationController {
    private final ConsultationModel models;

    ReceivedConsultationController(ConsultationModel models) {
        this.models = models;
    }

    /// What a model says that one took and has not opened yet.
    @GetMapping("/api/received-consultations/{id}")
    OpenConsultation receivedConsultation(Actor actor, @PathVariable UUID id) {
        return models.received(actor, id);
    }
}
