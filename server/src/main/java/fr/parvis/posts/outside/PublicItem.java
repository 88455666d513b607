package fr.parvis.posts.outside;

import fr.parvis.posts.PostBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post as the public reads it: nothing of the space it comes from, nor of who wrote it.
///
/// @param changedAt when what is read was published, edited or approved last
/// @param approvedBy who answers for its picture
record PublicItem(
        UUID id,
        String title,
        PostBody body,
        String words,
        @Nullable UUID pictureId,
        String pictureText,
        Instant publishedAt,
        Instant changedAt,
        @Nullable Instant expiresAt,
        UUID approvedBy,
        @Nullable String panelText,
        @Nullable LocalDate panelFrom,
        @Nullable LocalDate panelUntil) {}
