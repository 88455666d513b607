package fr.parvis.retention.quotas;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/organisations/{organisationId}")
class QuotaController {
    private final Quotas quotas;

    QuotaController(Quotas quotas) {
        this.quotas = quotas;
    }

    @GetMapping("/quotas")
    QuotasView quotas(Actor actor, @PathVariable UUID organisationId) {
        return quotas.quotas(actor, organisationId);
    }

    @PutMapping("/spaces/{spaceId}/quota")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void limit(
            Actor actor,
            @PathVariable UUID organisationId,
            @PathVariable UUID spaceId,
            @Valid @RequestBody LimitSpace command) {
        quotas.limit(actor, organisationId, spaceId, command);
    }
}
