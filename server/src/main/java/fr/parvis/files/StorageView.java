package fr.parvis.files;

import org.jspecify.annotations.Nullable;

/// An authority's storage, in bytes; versions and trash count.
///
/// @param reserved promised to uploads on their way
/// @param quota null is without limit
public record StorageView(
        long used, long reserved, @Nullable Long quota) {}
