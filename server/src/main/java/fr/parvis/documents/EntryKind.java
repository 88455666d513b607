package fr.parvis.documents;

/// The two things that lie in folders.
public enum EntryKind {
    FOLDER,
    DOCUMENT
}
