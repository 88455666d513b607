package fr.parvis.retention.schedule;

/// What becomes of a document at the end of its DUA (*sort final*).
public enum Disposition {
    /// It goes to the Archives, for ever.
    KEEP,
    /// It may be destroyed, by a slip.
    ELIMINATE,
    /// Some of it is kept: somebody looks through it, and the rest goes by a slip.
    SORT
}
