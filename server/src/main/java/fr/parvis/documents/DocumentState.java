package fr.parvis.documents;

/// How far a document is: *brouillon, en relecture, validé, final*. Most documents have none: a photograph, a letter
/// that came in.
public enum DocumentState {
    DRAFT,
    REVIEW,
    /// By those who were asked to; nobody says it of a document by hand.
    VALIDATED,
    /// Locked: it can be read, filed and shared, and nothing of it changes any more.
    FINAL
}
