package fr.parvis.approvals;

import fr.parvis.documents.DocumentView;
import fr.parvis.documents.EntryAction;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Who may do what with the approval of a document that they may read.
final class ApprovalPolicy {
    private ApprovalPolicy() {}

    /// Those who work on the document, who asked, who are asked, and who answer in their place.
    ///
    /// @param inPlaceOf those in whose place the actor answers now
    static boolean sees(Actor actor, DocumentView document, Circuit circuit, Set<UUID> inPlaceOf) {
        return document.entry().can().contains(EntryAction.NOTIFY)
                || circuit.askedBy().equals(actor.personId())
                || isAsked(actor, circuit)
                || !inPlaceOf.isEmpty();
    }

    static boolean isAsked(Actor actor, Circuit circuit) {
        return circuit.seats().stream().anyMatch(seat -> seat.personId().equals(actor.personId()));
    }

    static boolean mayWithdraw(Actor actor, DocumentView document, Circuit circuit) {
        return document.entry().can().contains(EntryAction.NOTIFY)
                && (circuit.askedBy().equals(actor.personId())
                        || document.entry().can().contains(EntryAction.SHARE));
    }

    /// @throws Problem FORBIDDEN
    static void requireWithdraw(Actor actor, DocumentView document, Circuit circuit) {
        if (!mayWithdraw(actor, document, circuit)) {
            throw Problem.forbidden();
        }
    }

    static List<ApprovalAction> actions(Actor actor, DocumentView document, Circuit circuit) {
        return mayWithdraw(actor, document, circuit) ? List.of(ApprovalAction.WITHDRAW) : List.of();
    }
}
