package fr.parvis.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who may read a folder or a document.
///
/// @param externalOf the organisation that an external person speaks for
public record ReaderView(
        UUID id, String name, boolean external, @Nullable String externalOf, boolean facilitator) {}
