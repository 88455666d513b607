package fr.parvis.documents;

import fr.parvis.platform.Page;
import java.util.List;

/// The documents of a space as their screen opens: the tree, a folder, and the first of what lies in it.
///
/// @param folders all folders of the space that the reader may see
public record OpeningView(List<FolderView> folders, DocumentView folder, Page<EntryView> children) {}
