package fr.parvis.spaces;

/// What an access list lets a member do with what it governs, in rising order: lire, commenter, modifier, gérer.
/// Absent is *aucun*.
public enum Level {
    READ,
    COMMENT,
    EDIT,
    MANAGE;

    public boolean atLeast(Level other) {
        return compareTo(other) >= 0;
    }
}
