package fr.parvis.requests.definitions;

/// What can be done with a definition.
public enum DefinitionAction {
    WRITE,
    PUBLISH,
    TRY,
    CLOSE,
    DELETE
}
