package fr.parvis.chat.cards;

/// What messages refer to.
public enum ReferenceKind {
    DOCUMENT,
    SPACE,
    MESSAGE,
    PERSON
}
