package fr.parvis.people;

/// Civilité.
public enum Honorific {
    MME,
    M
}
