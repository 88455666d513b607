package fr.parvis.documents;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder in the tree.
///
/// @param parentId null for the root, and for a folder whose own folder the reader may not see
/// @param documents how many documents lie directly in it, of those the reader may see
public record FolderView(
        UUID id,
        @Nullable UUID parentId,
        String name,
        boolean root,
        boolean restricted,
        int documents,
        List<EntryAction> can) {}
