package fr.parvis.antivirus;

/// Why a content is withheld.
public enum Standing {
    /// It is being inspected: whoever brought it has it, nobody else yet.
    WAITING,
    /// Something was found in it.
    QUARANTINED,
    /// It was infected, and an administrator had it destroyed.
    DESTROYED
}
