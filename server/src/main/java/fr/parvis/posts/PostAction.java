package fr.parvis.posts;

/// What can be done with a post.
public enum PostAction {
    COMMENT,
    /// Take away what others said below.
    MODERATE,
    EDIT,
    /// Take it back to be written again.
    WITHDRAW,
    DELETE,
    PIN,
    /// Say that one read the note.
    ACKNOWLEDGE,
    /// See who has read the note.
    FOLLOW_READING,
    REMIND,
    /// Let it leave in the feeds for the public.
    APPROVE,
    TAKE_FROM_PUBLIC
}
