package fr.parvis.contributions.entries;

/// Which contributions are listed: all, those without an answer, of one status, one's own, and for who runs the space
/// those that wait to be accepted or were refused.
public enum Selection {
    ALL,
    UNANSWERED,
    RECEIVED,
    STUDIED,
    RETAINED,
    NOT_RETAINED,
    DONE,
    MINE,
    AWAITING,
    REFUSED
}
