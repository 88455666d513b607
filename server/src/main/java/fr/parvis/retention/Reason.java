package fr.parvis.retention;

/// Why a document could go.
public enum Reason {
    /// The same content lies elsewhere too.
    DUPLICATE,
    /// Nobody changed it for years.
    OLD,
    /// It weighs much, its versions included.
    HEAVY,
    /// Nobody but who brought it ever opened it.
    NEVER_OPENED
}
