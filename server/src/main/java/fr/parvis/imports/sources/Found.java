package fr.parvis.imports.sources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A folder or a file of a source.
///
/// @param path from the top of the source, steps parted by `/`, as the source writes it
/// @param size in bytes; 0 for a folder
/// @param modifiedAt when it was last changed; null where the source does not say
/// @param locator where the source finds it again
/// @param history what an export says of it, as JSON; null where the source knows no more
/// @param refusal why it stays; null where nothing speaks against it
public record Found(
        String path,
        boolean folder,
        long size,
        @Nullable Instant modifiedAt,
        String locator,
        @Nullable String history,
        @Nullable Refusal refusal) {

    public static Found folder(String path, @Nullable Instant modifiedAt, String locator) {
        return new Found(path, true, 0, modifiedAt, locator, null, null);
    }

    public static Found file(String path, long size, @Nullable Instant modifiedAt, String locator) {
        return new Found(path, false, size, modifiedAt, locator, null, null);
    }

    public Found refused(Refusal why) {
        return new Found(path, folder, size, modifiedAt, locator, history, why);
    }

    Found with(String said) {
        return new Found(path, folder, size, modifiedAt, locator, said, refusal);
    }
}
