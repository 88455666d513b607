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
        var writes = mayWrite(member);
        return switch (action) {
            case MODEL -> member.role() == Role.FACILITATOR;
            case WRITE, TRY -> writes;
            case PUBLISH -> writes && (!definition.isOffered() || definition.isChanged());
            case CLOSE -> writes && definition.isOffered();
            case DELETE -> writes && !definition.used();
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
