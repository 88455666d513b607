package fr.parvis.contributions.entries;

import fr.parvis.contributions.Consultation;
import fr.parvis.contributions.Consultation.State;
import fr.parvis.contributions.ConsultationAction;
import fr.parvis.contributions.ConsultationPolicy;
import fr.parvis.contributions.ContributionProblem;
import fr.parvis.contributions.entries.Contribution.Moderation;
import fr.parvis.contributions.entries.ContributionView.ContributionAction;
import fr.parvis.platform.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Who may do what with a contribution that they see.
final class EntryPolicy {
    private EntryPolicy() {}

    static boolean allows(Consultation in, Contribution it, UUID personId, ContributionAction action) {
        return switch (action) {
            case SUPPORT -> may(in, ConsultationAction.SUPPORT) && it.isRead();
            case WITHDRAW -> mayWithdraw(in, it, personId) || mayDoAwayWith(in, it);
            case ACCEPT -> may(in, ConsultationAction.MODERATE) && it.moderation() != Moderation.SHOWN;
            case REFUSE ->
                may(in, ConsultationAction.MODERATE)
                        && it.moderation() != Moderation.REFUSED
                        && it.mergedIntoId() == null
                        && !it.holdsOthers();
            case ANSWER -> may(in, ConsultationAction.ANSWER) && it.isRead();
            case MERGE -> may(in, ConsultationAction.ANSWER) && it.isRead() && !it.holdsOthers();
            case PART -> may(in, ConsultationAction.ANSWER) && (it.holdsOthers() || it.mergedIntoId() != null);
        };
    }

    private static boolean mayWithdraw(Consultation in, Contribution it, UUID personId) {
        return in.writable()
                && in.state() == State.OPEN
                && it.isOf(personId)
                && !it.answered()
                && it.mergedIntoId() == null
                && !it.holdsOthers();
    }

    private static boolean mayDoAwayWith(Consultation in, Contribution it) {
        return may(in, ConsultationAction.MODERATE) && it.moderation() == Moderation.REFUSED;
    }

    private static boolean may(Consultation in, ConsultationAction action) {
        return ConsultationPolicy.allows(in, action);
    }

    /// @throws Problem what stands in the way: the space, the dates, the right, or what the contribution has become
    static void require(Consultation in, Contribution it, UUID personId, ContributionAction action) {
        if (allows(in, it, personId, action)) {
            return;
        }
        switch (action) {
            case SUPPORT -> ConsultationPolicy.require(in, ConsultationAction.SUPPORT);
            case ACCEPT, REFUSE -> ConsultationPolicy.require(in, ConsultationAction.MODERATE);
            case ANSWER, MERGE, PART -> ConsultationPolicy.require(in, ConsultationAction.ANSWER);
            case WITHDRAW -> requireOwn(in, it, personId);
        }
        throw new Problem(it.holdsOthers() ? ContributionProblem.HOLDS_OTHERS : ContributionProblem.NOT_SHOWN);
    }

    private static void requireOwn(Consultation in, Contribution it, UUID personId) {
        if (!it.isOf(personId)) {
            throw Problem.forbidden();
        }
        ConsultationPolicy.require(in, ConsultationAction.CONTRIBUTE);
        if (it.answered()) {
            throw new Problem(ContributionProblem.ALREADY_ANSWERED);
        }
    }

    static List<ContributionAction> can(Consultation in, Contribution it, UUID personId) {
        return Arrays.stream(ContributionAction.values())
                .filter(action -> allows(in, it, personId, action))
                .toList();
    }
}
