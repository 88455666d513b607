package fr.parvis.documents;

import fr.parvis.platform.Page;
import fr.parvis.spaces.Level;
import org.jspecify.annotations.Nullable;

/// A folder as another member sees it, as far as the reader sees it too.
///
/// @param level what that person may do with the folder; null where they do not see it
/// @param entries what they see in it; what a folder in it holds is counted for facilitators only, who see all of it
public record SeenAsView(PersonRef person, @Nullable Level level, Page<EntryView> entries) {}
