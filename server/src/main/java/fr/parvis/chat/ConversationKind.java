package fr.parvis.chat;

/// Whose a conversation is: a space's, two people's, a few people's.
public enum ConversationKind {
    TOPIC,
    DIRECT,
    GROUP
}
