package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import fr.parvis.spaces.MemberLevel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who has access to a folder or a document, and why.
@RestController
@RequestMapping("/api/documents/{id}")
class AccessReasonController {
    private final AccessReasons reasons;

    AccessReasonController(AccessReasons reasons) {
        this.reasons = reasons;
    }

    @GetMapping("/access/people")
    Page<MemberLevel> people(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String after) {
        return reasons.people(actor, id, query, after);
    }

    @GetMapping("/access/people/{personId}")
    AccessReasonView reason(Actor actor, @PathVariable UUID id, @PathVariable UUID personId) {
        return reasons.reason(actor, id, personId);
    }

    /// *Voir comme*: what somebody sees in a folder; the journal keeps who asked.
    @GetMapping("/seen-by/{personId}")
    SeenAsView seenAs(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable String after) {
        return reasons.seenAs(actor, id, personId, after);
    }
}
