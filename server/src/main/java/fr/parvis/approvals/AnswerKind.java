package fr.parvis.approvals;

/// What somebody says of a version: *relu, validé, à corriger, refusé*.
public enum AnswerKind {
    READ,
    APPROVED,
    CORRECTION,
    REFUSED;

    /// Whether the version goes back to those who wrote it.
    boolean sendsBack() {
        return this == CORRECTION || this == REFUSED;
    }
}
