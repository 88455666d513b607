package fr.parvis.calls;

import fr.parvis.calls.Call.State;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.SpaceProblem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Who may do what with a call that they see.
final class CallPolicy {
    private static final Set<CallAction> READING = EnumSet.of(CallAction.READ_ENTRIES, CallAction.TAKE_ORIGINALS);

    private CallPolicy() {}

    static boolean allows(Call it, CallAction action) {
        return isFor(it, action) && isTime(it, action) && (it.writable() || READING.contains(action));
    }

    private static boolean isFor(Call it, CallAction action) {
        return switch (action) {
            case READ_ENTRIES -> it.isRun() || it.juror();
            case SCORE -> it.juror();
            default -> it.isRun();
        };
    }

    private static boolean isTime(Call it, CallAction action) {
        var state = it.state();
        return switch (action) {
            case CHANGE, PUBLISH -> state == State.DRAFT;
            case DELETE -> true;
            case CLOSE -> state == State.OPEN;
            case READ_ENTRIES -> state != State.DRAFT;
            case SCORE, JUDGE -> state == State.JURY;
            case SET_ASIDE -> state == State.OPEN || state == State.JURY;
            case ANNOUNCE -> state == State.JUDGED;
            case TAKE_ORIGINALS -> state == State.JUDGED || state == State.ANNOUNCED;
        };
    }

    /// @throws Problem FORBIDDEN; SPACE_ARCHIVED (spaces), NOT_NOW where only that stands in the way
    static void require(Call it, CallAction action) {
        if (allows(it, action)) {
            return;
        }
        if (!isFor(it, action)) {
            throw Problem.forbidden();
        }
        throw new Problem(it.writable() ? CallProblem.CALL_NOT_NOW : SpaceProblem.SPACE_ARCHIVED);
    }

    /// @param empty whether nothing came: then it may still be thrown away
    static List<CallAction> can(Call it, boolean empty) {
        return Arrays.stream(CallAction.values())
                .filter(action -> allows(it, action))
                .filter(action -> action != CallAction.DELETE || empty)
                .toList();
    }
}
