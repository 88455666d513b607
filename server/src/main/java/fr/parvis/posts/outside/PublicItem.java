package fr.parvis.posts.outside;

import fr.parvis.documents.Outside;
import fr.parvis.posts.PostBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post as the public reads it: nothing of the space it comes from, nor of who wrote it.
///
/// @param changedAt when what is read was published, edited or approved last
/// @param picture as it was approved, by who answers for it
record PublicItem(
        UUID id,
        String title,
        PostBody body,
        String words,
        Optional<Outside.Answered> picture,
        String pictureText,
        Instant publishedAt,
        Instant changedAt,
        @Nullable Instant expiresAt,
        @Nullable String panelText,
        @Nullable LocalDate panelFrom,
        @Nullable LocalDate panelUntil) {}
