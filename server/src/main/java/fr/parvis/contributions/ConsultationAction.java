package fr.parvis.contributions;

/// What can be done with a consultation. `CONTRIBUTE` and `SUPPORT` are for those asked; SYNTHESIS is its document.
public enum ConsultationAction {
    CONTRIBUTE,
    SUPPORT,
    CHANGE,
    CLOSE,
    REOPEN,
    DELETE,
    /// Accept and refuse what comes.
    MODERATE,
    /// Give a status and a written answer, merge what says the same.
    ANSWER,
    SYNTHESIS,
    /// Take what it asks away, for another authority.
    MODEL
}
