package fr.parvis.requests.definitions;

/// Who may ask: the people of the space, or everybody of its authority.
public enum OpenTo {
    SPACE,
    ORGANISATION
}
