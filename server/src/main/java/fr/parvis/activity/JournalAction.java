package fr.parvis.activity;

/// What one may do with the journal of a space beside reading it.
enum JournalAction {
    /// See who read what, who asked to come in and was refused.
    SEE_RESERVED,
    EXPORT
}
