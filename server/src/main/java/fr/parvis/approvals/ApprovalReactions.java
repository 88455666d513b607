package fr.parvis.approvals;

import fr.parvis.documents.DocumentDeposited;
import fr.parvis.documents.EntryAccessChanged;
import fr.parvis.people.absences.AbsenceChanged;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A version that comes is asked about anew, in the transaction that brings it: nobody answers for one and finds
/// another approved. Who stands in for somebody is lent what that person may read, and it is taken back with it.
@Component
class ApprovalReactions {
    private final Approvals approvals;

    ApprovalReactions(Approvals approvals) {
        this.approvals = approvals;
    }

    @EventListener
    void on(AbsenceChanged changed) {
        approvals.lendToStandIns();
    }

    @EventListener
    void on(EntryAccessChanged changed) {
        approvals.lendToStandIns();
    }

    @EventListener
    void on(MemberLeft left) {
        approvals.lendToStandIns();
    }

    @EventListener
    void on(DocumentDeposited deposited) {
        if (deposited.version() > 1) {
            approvals.revised(Actor.of(deposited.by()), deposited.documentId());
        }
    }
}
