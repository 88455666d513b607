package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import fr.parvis.spaces.MemberLevel;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who has access to a folder or a document, why, and what a change would do.
@RestController
@RequestMapping("/api/documents")
class AccessReasonController {
    private final AccessReasons reasons;
    private final AccessConsequences consequences;

    AccessReasonController(AccessReasons reasons, AccessConsequences consequences) {
        this.reasons = reasons;
        this.consequences = consequences;
    }

    @GetMapping("/{id}/access/people")
    Page<MemberLevel> people(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String after) {
        return reasons.people(actor, id, query, after);
    }

    @GetMapping("/{id}/access/people/{personId}")
    AccessReasonView reason(Actor actor, @PathVariable UUID id, @PathVariable UUID personId) {
        return reasons.reason(actor, id, personId);
    }

    /// *Voir comme*: what somebody sees in a folder; the journal keeps who asked.
    @GetMapping("/{id}/seen-by/{personId}")
    SeenAsView seenAs(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable String after) {
        return reasons.seenAs(actor, id, personId, after);
    }

    /// What an access would do, before it is given: nothing changes.
    @PostMapping("/{id}/access/consequences")
    AccessConsequencesView ofAccess(Actor actor, @PathVariable UUID id, @Valid @RequestBody TryAccess command) {
        return consequences.ofAccess(actor, id, command);
    }

    /// What a move would do to people, before it is done: nothing moves.
    @PostMapping("/moves/consequences")
    MoveConsequencesView ofMove(Actor actor, @Valid @RequestBody MoveEntries command) {
        return consequences.ofMove(actor, command);
    }
}
