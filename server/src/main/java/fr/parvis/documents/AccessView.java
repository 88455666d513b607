package fr.parvis.documents;

import fr.parvis.documents.DocumentView.Crumb;
import fr.parvis.spaces.AccessLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may see a folder or a document, and why.
///
/// @param own whether the list is its own
/// @param inheritedFrom the nearest folder above that has one; null where the space's holds
/// @param lines of the list
/// @param readers how many people may read it
/// @param externals how many of them are external
public record AccessView(
        boolean own, @Nullable Crumb inheritedFrom, List<AccessLine> lines, int readers, int externals) {}
