package fr.parvis.links;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody handed in, for them to keep.
public record Receipt(String giver, @Nullable String word, Instant startedAt, List<HandedView> files) {

    /// @param hash SHA-256 of its content
    public record HandedView(String name, long size, String hash, Instant at) {}
}
