package fr.parvis.retention.slips;

import fr.parvis.platform.Problem;
import java.util.Arrays;
import java.util.List;

/// Who may do what with a slip: who runs the space and who administers the authority see it, and either takes it back;
/// the administrator signs, notes the visa and destroys.
final class SlipPolicy {
    private SlipPolicy() {}

    static boolean allows(Slip slip, boolean administers, SlipAction action) {
        var state = slip.state();
        return switch (action) {
            case SIGN -> administers && state == SlipState.PROPOSED;
            case STAMP -> administers && state == SlipState.SIGNED;
            case DESTROY -> administers && state == SlipState.STAMPED;
            case WITHDRAW ->
                (administers || slip.runs()) && state != SlipState.DESTROYED && state != SlipState.WITHDRAWN;
        };
    }

    /// @throws Problem NOT_FOUND
    static void requireSee(Slip slip, boolean administers) {
        if (!administers && !slip.runs()) {
            throw Problem.notFound();
        }
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN, SLIP_STATE where only its state stands in the way
    static void require(Slip slip, boolean administers, SlipAction action) {
        requireSee(slip, administers);
        if (allows(slip, administers, action)) {
            return;
        }
        throw administers || action == SlipAction.WITHDRAW ? new Problem(SlipProblem.SLIP_STATE) : Problem.forbidden();
    }

    static List<SlipAction> actions(Slip slip, boolean administers) {
        return Arrays.stream(SlipAction.values())
                .filter(action -> allows(slip, administers, action))
                .toList();
    }
}
