package fr.parvis.documents;

import fr.parvis.documents.DocumentView.SpaceRef;
import org.jspecify.annotations.Nullable;

/// Something found by its name.
///
/// @param folder the name of the folder it lies in; null for the root, or where the reader may not see that folder
public record HitView(
        EntryView entry, SpaceRef space, @Nullable String folder) {}
