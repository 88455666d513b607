package fr.parvis.retention.schedule;

/// From when a DUA counts.
public enum CountsFrom {
    /// From when the document was made final, else from its last version.
    DOCUMENT,
    /// From when it was made final, and not before.
    FINAL,
    /// From the day on which its file (*dossier*) was closed, and not before.
    CLOSING
}
