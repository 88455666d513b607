package fr.parvis.posts;

import fr.parvis.posts.PostedView.PostAuthor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post in a list.
///
/// @param title empty for a draft that has none yet
/// @param excerpt its first words
/// @param at when it is published; of a draft, when it was last written
/// @param targeted whether it is for some only
/// @param number of a *note de service*, with its year: 2026-7
/// @param toRead whether the reader is to say that they read it, and has not
public record PostLine(
        UUID id,
        String title,
        String excerpt,
        @Nullable UUID pictureId,
        PostAuthor author,
        Instant at,
        @Nullable Instant expiresAt,
        Post.State state,
        boolean pinned,
        boolean targeted,
        @Nullable String number,
        boolean toRead,
        boolean forPublic,
        int comments) {}
