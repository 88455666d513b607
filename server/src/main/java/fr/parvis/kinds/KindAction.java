package fr.parvis.kinds;

/// What can be done about kinds: of a document, of a folder.
public enum KindAction {
    /// Say what a document is, and its facts.
    DESCRIBE,
    /// Say what a folder proposes.
    PROPOSE
}
