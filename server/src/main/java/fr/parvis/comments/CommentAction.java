package fr.parvis.comments;

/// What can be done with a comment or its thread.
public enum CommentAction {
    EDIT,
    REMOVE,
    ANSWER,
    /// Say that it is dealt with, or that it is not after all.
    RESOLVE
}
