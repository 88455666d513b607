package fr.parvis.imports;

/// What to do with contents that the space has already, or that come twice.
enum Duplicates {
    BRING,
    LEAVE
}
