package fr.parvis.spaces;

/// A tool that a space may have: only those that exist.
public enum SpaceTool {
    DIALOGUE,
    DOCUMENTS,
    POSTS,
    POLLS,
    CONTRIBUTIONS,
    CALLS,
    REQUESTS;

    /// Whether a space may do without: the others are what every space is made of.
    boolean isOptional() {
        return this != DIALOGUE && this != DOCUMENTS;
    }
}
