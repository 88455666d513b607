package fr.parvis.activity;

import fr.parvis.platform.Problem;
import fr.parvis.spaces.Member;
import fr.parvis.spaces.Role;
import java.util.List;
import java.util.stream.Stream;

/// Members read the journal of what they may see; those who run the space see who read it, and take a copy away.
final class JournalPolicy {
    private JournalPolicy() {}

    static boolean allows(Member member, JournalAction action) {
        return switch (action) {
            case SEE_RESERVED, EXPORT -> member.role() == Role.FACILITATOR;
        };
    }

    static void require(Member member, JournalAction action) {
        if (!allows(member, action)) {
            throw Problem.forbidden();
        }
    }

    static List<JournalAction> actions(Member member) {
        return Stream.of(JournalAction.values())
                .filter(action -> allows(member, action))
                .toList();
    }
}
