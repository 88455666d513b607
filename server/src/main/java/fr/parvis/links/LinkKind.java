package fr.parvis.links;

/// What a link is for.
public enum LinkKind {
    /// To take a document, or what a folder holds.
    SHARE,
    /// To hand files into a folder.
    DEPOSIT
}
