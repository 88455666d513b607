package fr.parvis.chat;

import java.util.List;
import java.util.UUID;

/// Whom a message in a conversation may name.
///
/// @param everybody whether the whole space may be called
public record MentionableView(List<Interlocutor> people, List<MentionableGroup> groups, boolean everybody) {

    /// A group, of which some people are in the conversation.
    public record MentionableGroup(UUID id, String name, int people) {}
}
