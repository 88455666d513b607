package fr.parvis.requests.cases;

import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.cases.Case.Phase;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceProblem;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Who may do what with a request that they see: who asked, the agents of its space, those whom a step names.
public final class CasePolicy {
    private CasePolicy() {}

    public static boolean allows(Case one, UUID personId, CaseAction action) {
        var asked = one.isOf(personId);
        if (action == CaseAction.SEE_INSIDE) {
            // Who asked never reads what the others note about it, even as an agent.
            return !asked && (one.isAgents() || one.named());
        }
        if (action == CaseAction.RATE) {
            return asked
                    && one.writable()
                    && !one.trial()
                    && (one.phase() == Phase.DONE || one.phase() == Phase.REFUSED);
        }
        if (!one.writable() || !one.isOpen()) {
            return false;
        }
        if (!one.isSent()) {
            return asked && (action == CaseAction.ATTACH || action == CaseAction.CANCEL);
        }
        var agent = one.isAgents() && !one.trial();
        return switch (action) {
            case MOVE -> one.trial() ? asked : acts(one, asked);
            case TAKE -> agent && one.assigneeId() == null;
            case HAND_BACK -> agent && personId.equals(one.assigneeId());
            case ASSIGN, HANDLE, LINK -> agent;
            case MERGE -> agent && !one.gathers();
            case NOTE -> allows(one, personId, CaseAction.SEE_INSIDE) && !one.trial();
            case SAY, ATTACH -> true;
            case COMPLETE -> asked && !one.trial();
            // Others ask for it as well.
            case CANCEL -> asked && !one.gathers();
            case SEE_INSIDE, RATE -> throw new IllegalStateException("answered above");
        };
    }

    /// Whose turn it is. Nobody decides of their own request where somebody else can.
    private static boolean acts(Case one, boolean asked) {
        return switch (one.turn()) {
            case REQUESTER -> asked;
            case AGENTS -> one.isAgents() && (!asked || !one.othersAct());
            case PEOPLE -> !asked && (one.seated() || one.orphan() && one.role() == Role.FACILITATOR);
            case NOBODY -> false;
        };
    }

    /// @throws Problem SPACE_ARCHIVED (spaces), CASE_CLOSED where only that stands in the way, FORBIDDEN otherwise
    public static void require(Case one, UUID personId, CaseAction action) {
        if (allows(one, personId, action)) {
            return;
        }
        if (!one.writable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
        throw one.isOpen() || action == CaseAction.RATE ? Problem.forbidden() : new Problem(RequestProblem.CASE_CLOSED);
    }

    static List<CaseAction> can(Case one, UUID personId) {
        return Arrays.stream(CaseAction.values())
                .filter(action -> allows(one, personId, action))
                .toList();
    }
}
