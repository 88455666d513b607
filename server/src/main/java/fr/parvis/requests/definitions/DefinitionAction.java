package fr.parvis.requests.definitions;

/// What can be done with a definition.
public enum DefinitionAction {
    WRITE,
    /// Takes it to another authority.
    MODEL,
    PUBLISH,
    TRY,
    CLOSE,
    DELETE
}
