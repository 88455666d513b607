package fr.parvis.documents;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The label *données personnelles* of a folder or a document.
@RestController
@RequestMapping("/api/documents/{id}/personal-data")
class PersonalDataController {
    private final PersonalData personalData;
    private final PersonalDataFindings findings;

    PersonalDataController(PersonalData personalData, PersonalDataFindings findings) {
        this.personalData = personalData;
        this.findings = findings;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void label(Actor actor, @PathVariable UUID id, @Valid @RequestBody LabelPersonalData command) {
        personalData.label(actor, id, command);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlabel(Actor actor, @PathVariable UUID id) {
        personalData.unlabel(actor, id);
    }

    /// What the document seems to hold, for whoever may label it.
    @GetMapping("/proposal")
    PersonalDataProposal proposal(Actor actor, @PathVariable UUID id) {
        return findings.proposal(actor, id);
    }

    /// It holds nothing of the kind.
    @DeleteMapping("/proposal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(Actor actor, @PathVariable UUID id) {
        findings.dismiss(actor, id);
    }
}
