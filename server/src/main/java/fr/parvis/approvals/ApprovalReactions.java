package fr.parvis.approvals;

import fr.parvis.documents.DocumentDeposited;
import fr.parvis.people.absences.AbsenceChanged;
import fr.parvis.platform.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A version that comes is asked about anew, in the transaction that brings it: nobody answers for one and finds
/// another approved.
@Component
class ApprovalReactions {
    private final Approvals approvals;

    ApprovalReactions(Approvals approvals) {
        this.approvals = approvals;
    }

    @EventListener
    void on(AbsenceChanged changed) {
        if (changed.standsIn() != null) {
            approvals.admit(changed.personId(), changed.standsIn());
        }
    }

    @EventListener
    void on(DocumentDeposited deposited) {
        if (deposited.version() > 1) {
            approvals.revised(Actor.of(deposited.by()), deposited.documentId());
        }
    }
}
