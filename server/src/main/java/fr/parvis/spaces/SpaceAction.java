package fr.parvis.spaces;

/// What one may do with a space as a whole.
public enum SpaceAction {
    /// Rename, describe, say how one comes in.
    CHANGE,
    /// Add, remove, give roles, decide who asks to come in.
    MANAGE_MEMBERS,
    ARCHIVE,
    REOPEN,
    /// Take back the opening of a space in which nothing has happened yet.
    UNDO,
    ENTER,
    ASK,
    LEAVE,
    /// Take all that it holds away.
    EXPORT
}
