package fr.parvis.documents;

import fr.parvis.antivirus.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of a list: a folder or a document.
///
/// @param changedBy null where the product did it
/// @param count how much a folder holds, of what the reader may see; null for a document
/// @param version number of the current version; null for a folder, as are size and media type
/// @param state how far it is; null for a folder, and for most documents
/// @param restricted whether it has an access list of its own
/// @param personal whether it bears the label *données personnelles*, its own or that of a folder above
/// @param kept whether a rule of retention keeps it, or something it holds: it goes to no trash
/// @param trashedAt since when it lies in the trash; null otherwise
/// @param withheld why the antivirus keeps its content from people; null for most
/// @param lock who works on it; null for nobody
/// @param can what the reader may do with it
public record EntryView(
        UUID id,
        UUID spaceId,
        @Nullable UUID parentId,
        EntryKind kind,
        String name,
        Instant changedAt,
        @Nullable PersonRef changedBy,
        @Nullable Integer count,
        @Nullable Integer version,
        @Nullable Long size,
        @Nullable String mediaType,
        @Nullable DocumentState state,
        boolean restricted,
        boolean personal,
        boolean kept,
        @Nullable Instant trashedAt,
        @Nullable Standing withheld,
        @Nullable LockView lock,
        List<EntryAction> can) {

    EntryView with(@Nullable LockView other) {
        return new EntryView(
                id,
                spaceId,
                parentId,
                kind,
                name,
                changedAt,
                changedBy,
                count,
                version,
                size,
                mediaType,
                state,
                restricted,
                personal,
                kept,
                trashedAt,
                withheld,
                other,
                can);
    }

    /// Without how much it holds.
    EntryView uncounted() {
        return new EntryView(
                id,
                spaceId,
                parentId,
                kind,
                name,
                changedAt,
                changedBy,
                null,
                version,
                size,
                mediaType,
                state,
                restricted,
                personal,
                kept,
                trashedAt,
                withheld,
                lock,
                can);
    }
}
