package fr.parvis.documents;

/// What can be done with a folder or a document.
public enum EntryAction {
    READ,
    COMMENT,
    /// Put something into a folder.
    DEPOSIT,
    /// Rename, add a version, restore one.
    CHANGE,
    MOVE,
    /// Throw into the trash, and take out of it.
    REMOVE,
    /// Say who may see it.
    SHARE,
    /// Know why somebody has access to it, and see what they see of it.
    EXPLAIN,
    /// Tell others about it.
    NOTIFY,
    /// Make it final: nothing of it changes any more.
    FINISH,
    /// Let what was final change again.
    REOPEN,
    /// End another person's lock.
    BREAK_LOCK,
    /// Say which rule of retention keeps it.
    CLASSIFY
}
