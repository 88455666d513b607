package fr.parvis.chat;

/// What one may do in a conversation that one can read.
public enum ChatAction {
    /// Open another topic in the same space.
    OPEN_TOPIC,
    /// Write a message of its own.
    WRITE,
    /// Answer in a thread.
    REPLY,
    REACT,
    RENAME,
    CLOSE,
    REOPEN,
    /// Take away what others wrote.
    MODERATE,
    /// Call everybody of the space.
    MENTION_ALL,
    /// Keep a message at the head.
    PIN,
    /// Put files into the folder of the conversation.
    DEPOSIT,
    /// Bring more people in.
    INVITE,
    /// Hang a link at the door of a topic, and answer who asks by it.
    ADMIT,
    LEAVE
}
