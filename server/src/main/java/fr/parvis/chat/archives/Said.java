package fr.parvis.chat.archives;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A message of an export.
///
/// @param number its place, from 0
/// @param name who wrote it, as the export calls them; null for what the application itself says
/// @param text without the marks of the export; empty for a file without a word
/// @param file the name of the file that came with it; null for none
/// @param omitted whether a file was left out when the export was made
/// @param odd whether it is no message that could be read, kept as it stands
record Said(
        int number,
        LocalDateTime at,
        @Nullable String name,
        String text,
        @Nullable String file,
        boolean edited,
        boolean omitted,
        boolean odd) {}
