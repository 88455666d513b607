package fr.parvis.contributions.entries;

import fr.parvis.contributions.Consultation;
import fr.parvis.contributions.ConsultationGate;
import fr.parvis.contributions.entries.Contribution.Moderation;
import fr.parvis.contributions.entries.ContributionView.ContributionAction;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A contribution as somebody may use it.
@Component
class ContributionGate {
    private final ConsultationGate consultations;
    private final ContributionStore store;

    ContributionGate(ConsultationGate consultations, ContributionStore store) {
        this.consultations = consultations;
        this.store = store;
    }

    record Found(Consultation in, Contribution contribution) {}

    /// While nobody else changes anything of its consultation: in the caller's transaction.
    ///
    /// @throws Problem NOT_FOUND for who does not see it, and what [EntryPolicy#require] throws
    Found requireAlone(Actor actor, UUID id, ContributionAction action) {
        var before = seen(actor, id);
        consultations.lock(before.in());
        var found = seen(actor, id);
        EntryPolicy.require(found.in(), found.contribution(), actor.personId(), action);
        return found;
    }

    private Found seen(Actor actor, UUID id) {
        var it = store.find(id).orElseThrow(Problem::notFound);
        var in = consultations.require(actor, it.consultationId());
        if (it.moderation() != Moderation.SHOWN && in.role() != Role.FACILITATOR && !it.isOf(actor.personId())) {
            throw Problem.notFound();
        }
        return new Found(in, it);
    }
}
