package fr.parvis.imports.sources;

/// Why a file or a folder is left where it is.
public enum Refusal {
    /// Its path leads out of the folder: `..`, absolute, with a drive.
    OUTSIDE,
    /// A link to somewhere else.
    LINK,
    /// Neither a folder nor a file: a device, a pipe.
    SPECIAL,
    /// What systems leave behind in folders: `Thumbs.db`, `.DS_Store`.
    CLUTTER,
    /// Locked by a password.
    ENCRYPTED,
    /// Compressed in a way that Parvis does not know.
    COMPRESSION,
    /// It would swell beyond measure.
    BOMB,
    TOO_LARGE,
    /// More folders inside one another than anybody could find again.
    TOO_DEEP,
    /// Nothing of its name can be kept.
    UNUSABLE_NAME,
    /// The source refuses it.
    UNREADABLE,
    /// It does not hold what it announces.
    DAMAGED,
    /// It is named by an export that does not hold it.
    NOT_EXPORTED,
    /// It has gone since it was listed.
    GONE,
    /// The folder that it lies in was not brought.
    PARENT,
    /// The same content is in the space.
    DUPLICATE_HERE,
    /// The same content comes with another file.
    DUPLICATE_WITHIN,
    /// The same content lies under the same name there.
    ALREADY_THERE,
    /// Somebody works on the folder that it goes into.
    LOCKED,
    /// The folder that it goes into may not be written.
    REFUSED
}
