package fr.parvis.kinds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of a list of references.
///
/// @param address of the web, or the path of a document of ours
/// @param documentId the document that it leads to; null for the web
/// @param dead whether nothing answers there; of a document, whether the reader finds none
/// @param checkedAt when it was last looked at; null for not yet, and for documents
public record ListedReferenceView(
        UUID id,
        String label,
        String address,
        @Nullable UUID documentId,
        boolean dead,
        @Nullable Instant deadSince,
        @Nullable Instant checkedAt) {}
