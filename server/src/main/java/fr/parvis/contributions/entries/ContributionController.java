package fr.parvis.contributions.entries;

import fr.parvis.contributions.entries.ContributionView.SimilarContribution;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
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

/// What is brought to a consultation, and what becomes of it.
@RestController
class ContributionController {
    /// The id of what was just written; null where nobody is to know who wrote it.
    record ContributionId(@Nullable UUID id) {}

    /// The one that is kept.
    record MergeContribution(@NotNull UUID intoId) {}

    private final Contributions contributions;
    private final Sortings sortings;

    ContributionController(Contributions contributions, Sortings sortings) {
        this.contributions = contributions;
        this.sortings = sortings;
    }

    @GetMapping("/api/consultations/{id}/contributions")
    Page<ContributionView> contributions(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "ALL") Selection selection,
            @RequestParam(defaultValue = "SUPPORTED") Sorting sorting,
            @RequestParam(required = false) @Nullable String after) {
        return contributions.page(actor, id, selection, sorting, after);
    }

    @PostMapping("/api/consultations/{id}/contributions")
    @ResponseStatus(HttpStatus.CREATED)
    ContributionId contribute(Actor actor, @PathVariable UUID id, @Valid @RequestBody WriteContribution content) {
        return new ContributionId(contributions.write(actor, id, content));
    }

    /// What says nearly the same. What is being written stands in the body: an address is kept in logs.
    @PostMapping("/api/consultations/{id}/contributions/similar")
    List<SimilarContribution> similarContributions(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody WriteContribution content) {
        return contributions.similar(actor, id, content);
    }

    @DeleteMapping("/api/contributions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawContribution(Actor actor, @PathVariable UUID id) {
        contributions.withdraw(actor, id);
    }

    @PutMapping("/api/contributions/{id}/supports/mine")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void support(Actor actor, @PathVariable UUID id) {
        contributions.support(actor, id, true);
    }

    @DeleteMapping("/api/contributions/{id}/supports/mine")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void supportNoMore(Actor actor, @PathVariable UUID id) {
        contributions.support(actor, id, false);
    }

    @PutMapping("/api/contributions/{id}/moderation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moderateContribution(Actor actor, @PathVariable UUID id, @Valid @RequestBody ModerateContribution command) {
        sortings.moderate(actor, id, command);
    }

    @PutMapping("/api/contributions/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answerContribution(Actor actor, @PathVariable UUID id, @Valid @RequestBody AnswerContribution command) {
        sortings.answer(actor, id, command);
    }

    @PutMapping("/api/contributions/{id}/merger")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mergeContribution(Actor actor, @PathVariable UUID id, @Valid @RequestBody MergeContribution command) {
        sortings.merge(actor, id, command.intoId());
    }

    @DeleteMapping("/api/contributions/{id}/merger")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void partContribution(Actor actor, @PathVariable UUID id) {
        sortings.part(actor, id);
    }
}
