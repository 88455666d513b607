package fr.parvis.approvals;

/// How many of those who are asked must approve.
public enum Rule {
    ONE,
    ALL,
    /// All, each after the one before.
    ORDER
}
