package fr.parvis.spaces;

/// A tool that a space may have: only those that exist.
public enum SpaceTool {
    DIALOGUE,
    DOCUMENTS
}
