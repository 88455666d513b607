package fr.parvis.notifications;

/// What a person wants to hear of a space. What is meant for them stands in their bell at any level, and what the
/// law wants them to be told is told at any level.
public enum NotificationLevel {
    /// *Tout*: what is new in the space, soon, bursts folded; and what is meant for them.
    ALL,
    /// *Important*: what is meant for them, while they have not read it.
    IMPORTANT,
    /// *Résumé du jour*: both, once a day.
    DIGEST,
    /// *Silence*.
    SILENT
}
