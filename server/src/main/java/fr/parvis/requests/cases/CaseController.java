package fr.parvis.requests.cases;

import fr.parvis.files.Delivery;
import fr.parvis.platform.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Requests as they are made, read and moved.
@RestController
class CaseController {
    private final CaseFiling filing;
    private final Cases cases;
    private final CaseMerging merging;
    private final CaseCompletion completion;
    private final CaseReading reading;
    private final CaseFiles files;
    private final Delivery delivery;

    CaseController(
            CaseFiling filing,
            Cases cases,
            CaseMerging merging,
            CaseCompletion completion,
            CaseReading reading,
            CaseFiles files,
            Delivery delivery) {
        this.filing = filing;
        this.cases = cases;
        this.merging = merging;
        this.completion = completion;
        this.reading = reading;
        this.files = files;
        this.delivery = delivery;
    }

    /// What was made.
    record FiledCase(UUID id) {}

    @GetMapping("/api/request-forms")
    List<OfferedForm> offered(Actor actor) {
        return filing.offered(actor);
    }

    @GetMapping("/api/request-forms/{id}")
    FormView form(Actor actor, @PathVariable UUID id) {
        return filing.form(actor, id);
    }

    /// The form as it is being written.
    @GetMapping("/api/request-definitions/{id}/form")
    FormView trial(Actor actor, @PathVariable UUID id) {
        return filing.trial(actor, id);
    }

    @PostMapping("/api/request-forms/{id}/cases")
    @ResponseStatus(HttpStatus.CREATED)
    FiledCase file(Actor actor, @PathVariable UUID id, @Valid @RequestBody FileCase command) {
        return new FiledCase(filing.file(actor, id, command));
    }

    @GetMapping("/api/cases/{id}")
    CaseView view(Actor actor, @PathVariable UUID id) {
        return reading.view(actor, id);
    }

    @PutMapping("/api/cases/{id}/step")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(Actor actor, @PathVariable UUID id, @Valid @RequestBody MoveCase command) {
        cases.move(actor, id, command);
    }

    @PutMapping("/api/cases/{id}/assignee")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(Actor actor, @PathVariable UUID id, @Valid @RequestBody AssignCase command) {
        cases.assign(actor, id, command);
    }

    @PutMapping("/api/cases/{id}/handling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handle(Actor actor, @PathVariable UUID id, @Valid @RequestBody HandleCase command) {
        cases.handle(actor, id, command);
    }

    @PostMapping("/api/cases/{id}/messages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void say(Actor actor, @PathVariable UUID id, @Valid @RequestBody SayInCase command) {
        cases.say(actor, id, command);
    }

    /// What the form wants and was not said.
    @PutMapping("/api/cases/{id}/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(Actor actor, @PathVariable UUID id, @Valid @RequestBody CompleteCase command) {
        completion.complete(actor, id, command);
    }

    @PutMapping("/api/cases/{id}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Actor actor, @PathVariable UUID id) {
        cases.cancel(actor, id);
    }

    @PutMapping("/api/cases/{id}/merging")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void merge(Actor actor, @PathVariable UUID id, @Valid @RequestBody MergeCase command) {
        merging.merge(actor, id, command.into());
    }

    @PutMapping("/api/cases/{id}/satisfaction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rate(Actor actor, @PathVariable UUID id, @Valid @RequestBody RateCase command) {
        cases.rate(actor, id, command);
    }

    @GetMapping("/api/cases/{id}/files/{fileId}")
    void file(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID fileId,
            @RequestParam(defaultValue = "false") boolean inline,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var file = files.file(actor, id, fileId);
        delivery.send(actor.personId(), request, response, file.blob(), file.name(), file.mediaType(), inline);
    }
}
