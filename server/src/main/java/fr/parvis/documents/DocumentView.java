package fr.parvis.documents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder or a document with where it lies: what a permanent link opens.
///
/// @param path the folders above it, from the root, as far as the reader may see them
/// @param hash of the current content
/// @param createdBy null where the product did it
/// @param personalData the label that holds for it; null for none
public record DocumentView(
        EntryView entry,
        SpaceRef space,
        List<Crumb> path,
        @Nullable String hash,
        Instant createdAt,
        @Nullable PersonRef createdBy,
        @Nullable PersonalDataView personalData) {

    DocumentView withPath(List<Crumb> way) {
        return new DocumentView(entry, space, way, hash, createdAt, createdBy, personalData);
    }

    DocumentView with(@Nullable LockView lock) {
        return new DocumentView(entry.with(lock), space, path, hash, createdAt, createdBy, personalData);
    }

    DocumentView with(@Nullable PersonalDataView label) {
        return new DocumentView(entry, space, path, hash, createdAt, createdBy, label);
    }

    /// A folder on the way to something.
    public record Crumb(UUID id, String name) {}

    /// A space and its address.
    ///
    /// @param hidden whether it has no page: it stands behind the conversation that bears its key
    public record SpaceRef(
            UUID id, String name, String organisationSlug, String slug, boolean archived, boolean hidden) {}
}
