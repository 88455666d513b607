package fr.parvis.imports;

/// Where an import comes from.
enum SourceKind {
    ZIP,
    FOLDER,
    WEBDAV,
    /// A Windows share.
    SMB,
    /// A ZIP that turned out to be a space that was taken away whole.
    EXPORT;

    /// Whether it needs a password, which nothing keeps but the memory of one server.
    boolean hasSecret() {
        return this == WEBDAV || this == SMB;
    }
}
