package fr.parvis.requests.definitions;

import fr.parvis.platform.Problem;
import fr.parvis.spaces.Member;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceProblem;
import java.util.Arrays;
import java.util.List;

/// Who may do what with a definition: those who run its space.
final class DefinitionPolicy {
    private DefinitionPolicy() {}

    static boolean allows(Member member, Definition definition, DefinitionAction action) {
        if (!mayWrite(member)) {
            return false;
        }
        return switch (action) {
            case WRITE, TRY -> true;
            case PUBLISH -> !definition.isOffered() || definition.isChanged();
            case CLOSE -> definition.isOffered();
            case DELETE -> !definition.used();
        };
    }

    static boolean mayWrite(Member member) {
        return member.role() == Role.FACILITATOR && member.space().isWritable();
    }

    /// @throws Problem FORBIDDEN, SPACE_ARCHIVED (spaces)
    static void requireWriting(Member member) {
        if (!mayWrite(member)) {
            throw member.space().isWritable() ? Problem.forbidden() : new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
    }

    static List<DefinitionAction> can(Member member, Definition definition) {
        return Arrays.stream(DefinitionAction.values())
                .filter(action -> allows(member, definition, action))
                .toList();
    }
}
