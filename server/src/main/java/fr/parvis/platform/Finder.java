package fr.parvis.platform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A kind of thing that the one search finds. Each module searches its own tables, and shows only what the actor may
/// see at that moment.
public interface Finder {

    /// What it finds: `documents`, `messages`, `spaces`, `people`.
    String kind();

    /// Whether what it finds may be of a kind of documents: *devis*, *délibération*. Others are not asked where one is
    /// wanted.
    default boolean findsDocuments() {
        return false;
    }

    /// The best first.
    List<Found> find(Actor actor, Wanted wanted);

    /// What is looked for.
    ///
    /// @param words as typed, 200 characters at most, never blank
    /// @param spaceId only there; null for everywhere
    /// @param authorId only by that person; null for everybody
    /// @param from from that moment on; null for no bound
    /// @param until before that moment; null for no bound
    /// @param documentKind only documents that are described as that; null for all, described or not
    /// @param limit at most so many
    record Wanted(
            String words,
            @Nullable UUID spaceId,
            @Nullable UUID authorId,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String documentKind,
            int limit) {

        /// Of all kinds of documents.
        public Wanted(
                String words,
                @Nullable UUID spaceId,
                @Nullable UUID authorId,
                @Nullable Instant from,
                @Nullable Instant until,
                int limit) {
            this(words, spaceId, authorId, from, until, null, limit);
        }
    }

    /// What was found.
    ///
    /// @param title its name; of a message, the title of its conversation
    /// @param excerpt where the words stand, each between U+0001 and U+0002; null where the title says it all
    /// @param spaceName where it is; null outside spaces
    /// @param authorName whose it is; null for nobody
    /// @param at when it was written or changed; null for what has no date
    /// @param documentKind what the document is described as; null for what is not
    /// @param address the path of its page
    /// @param score how well it fits, from 0 to 1, comparable between kinds: 1 for a title that begins with the
    /// words, less for words inside a text, still less for words that had to be corrected
    record Found(
            UUID id,
            String title,
            @Nullable String excerpt,
            @Nullable String spaceName,
            @Nullable String authorName,
            @Nullable Instant at,
            @Nullable String documentKind,
            String address,
            double score) {

        /// What is described as nothing.
        public Found(
                UUID id,
                String title,
                @Nullable String excerpt,
                @Nullable String spaceName,
                @Nullable String authorName,
                @Nullable Instant at,
                String address,
                double score) {
            this(id, title, excerpt, spaceName, authorName, at, null, address, score);
        }
    }
}
