package fr.parvis.links;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Makes a link to a document or a folder.
///
/// @param days how long it is open
/// @param password what its reader has to know besides
/// @param word said on its page
/// @param version of a document, to be given whatever comes later; null for the latest
/// @param takings how many times something may be taken; null without a limit
/// @param files how many files a deposit link takes, and `bytes` how many bytes
/// @param placesKept whether photographs may go that keep the place where they were taken, [Photographs]; asked for
/// where there are some
public record MakeLink(
        @NotNull LinkKind kind,
        @Min(1) @Max(366) int days,
        @Nullable @Size(min = 8, max = 200) String password,
        @Nullable @Size(max = 1000) String word,
        @Nullable @Min(1) Integer version,
        @Nullable @Min(1) @Max(10_000) Integer takings,
        @Nullable @Min(1) @Max(1_000) Integer files,
        @Nullable @Min(1) @Max(50L << 30) Long bytes,
        @Nullable Boolean placesKept) {
    private static final int FILES = 50;
    private static final long BYTES = 2L << 30;

    int filesLimit() {
        return files == null ? FILES : files;
    }

    long bytesLimit() {
        return bytes == null ? BYTES : bytes;
    }
}
