package fr.parvis.chat;

import fr.parvis.platform.Problem;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Who may do what in a conversation that they can read. In a topic the role in its space decides; in direct and group
/// conversations everybody may do everything that makes sense there.
final class ChatPolicy {
    private ChatPolicy() {}

    static boolean allows(Conversation conversation, ChatAction action) {
        if (conversation.archived()) {
            return false;
        }
        return conversation.kind() == ConversationKind.TOPIC
                ? allowsInTopic(conversation, action)
                : allowsAmongPeople(conversation, action);
    }

    private static boolean allowsInTopic(Conversation topic, ChatAction action) {
        var contributes = atLeast(topic, Role.CONTRIBUTOR);
        var runs = atLeast(topic, Role.FACILITATOR);
        var open = topic.closedAt() == null;
        return switch (action) {
            case REPLY, REACT -> open;
            case WRITE, DEPOSIT, PIN -> open && contributes;
            case OPEN_TOPIC -> contributes;
            case RENAME -> open && (runs || (contributes && topic.createdBy().equals(topic.personId())));
            case CLOSE, MODERATE, MENTION_ALL, ADMIT -> open && runs;
            case REOPEN -> !open && runs && topic.broughtBy() == null;
            case INVITE, LEAVE -> false;
        };
    }

    private static boolean allowsAmongPeople(Conversation conversation, ChatAction action) {
        return switch (action) {
            case WRITE, REPLY, REACT, DEPOSIT, PIN -> true;
            case RENAME, INVITE, LEAVE -> conversation.kind() == ConversationKind.GROUP;
            case OPEN_TOPIC, CLOSE, REOPEN, MODERATE, MENTION_ALL, ADMIT -> false;
        };
    }

    static boolean opensTopics(Role role) {
        return role.atLeast(Role.CONTRIBUTOR);
    }

    /// @throws Problem SPACE_ARCHIVED or CONVERSATION_CLOSED where only that stands in the way, FORBIDDEN otherwise
    static void require(Conversation conversation, ChatAction action) {
        if (allows(conversation, action)) {
            return;
        }
        if (conversation.archived()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
        if (conversation.closedAt() != null) {
            throw new Problem(ChatProblem.CONVERSATION_CLOSED);
        }
        throw Problem.forbidden();
    }

    static List<ChatAction> can(Conversation conversation) {
        return Arrays.stream(ChatAction.values())
                .filter(action -> allows(conversation, action))
                .toList();
    }

    private static boolean atLeast(Conversation topic, Role role) {
        return Objects.requireNonNull(topic.role()).atLeast(role);
    }
}
