package fr.parvis.retention.slips;

/// How far a slip is.
public enum SlipState {
    /// It awaits the signature.
    PROPOSED,
    /// Printed and sent, it awaits the visa of the Archives départementales.
    SIGNED,
    /// It bears its visa: what it lists may be destroyed.
    STAMPED,
    /// What it lists is destroyed.
    DESTROYED,
    /// It was taken back; nothing was destroyed.
    WITHDRAWN
}
