package fr.parvis.contributions;

import fr.parvis.contributions.Consultation.State;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.SpaceProblem;
import java.util.Arrays;
import java.util.List;

/// Who may do what with a consultation that they see.
public final class ConsultationPolicy {
    private ConsultationPolicy() {}

    public static boolean allows(Consultation it, ConsultationAction action) {
        if (!it.writable()) {
            return action == ConsultationAction.SYNTHESIS || (action == ConsultationAction.MODEL && it.isRun());
        }
        return switch (action) {
            case CONTRIBUTE -> it.asked() && it.state() == State.OPEN;
            case SUPPORT -> it.asked() && it.state() == State.OPEN && it.supports();
            case CHANGE -> it.isRun() && it.closedAt() == null;
            case CLOSE, REOPEN, DELETE, MODERATE, ANSWER, MODEL -> it.isRun();
            case SYNTHESIS -> it.isRun() || it.state() == State.OVER;
        };
    }

    /// @throws Problem SPACE_ARCHIVED (spaces), CONSULTATION_OVER, CONSULTATION_NOT_BEGUN where only that stands in the
    /// way, FORBIDDEN otherwise
    public static void require(Consultation it, ConsultationAction action) {
        if (allows(it, action)) {
            return;
        }
        if (!it.writable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
        var takesPart = action == ConsultationAction.CONTRIBUTE || action == ConsultationAction.SUPPORT;
        if (takesPart && it.asked() && it.state() != State.OPEN) {
            throw new Problem(
                    it.state() == State.OVER
                            ? ContributionProblem.CONSULTATION_OVER
                            : ContributionProblem.CONSULTATION_NOT_BEGUN);
        }
        if (action == ConsultationAction.CHANGE && it.isRun()) {
            throw new Problem(ContributionProblem.CONSULTATION_OVER);
        }
        throw Problem.forbidden();
    }

    /// What has sense as well: what is closed is not closed again, what holds something is not deleted.
    static List<ConsultationAction> can(Consultation it, boolean empty) {
        var closed = it.closedAt() != null;
        return Arrays.stream(ConsultationAction.values())
                .filter(action -> allows(it, action))
                .filter(action -> switch (action) {
                    case CLOSE -> !closed;
                    case REOPEN -> closed;
                    case DELETE -> empty;
                    default -> true;
                })
                .toList();
    }
}
