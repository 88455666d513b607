package fr.parvis.posts;

/// Which publications of a space are looked at.
enum Listing {
    PUBLISHED,
    /// Those that are *notes de service*.
    NOTES,
    /// One's own.
    DRAFTS,
    SCHEDULED,
    EXPIRED
}
