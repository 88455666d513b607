package fr.parvis.posts.leaving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A publication, as it leaves with its space and comes back.
///
/// @param author in words
/// @param by the same person; null where they are known in words only
/// @param blocks its text, as JSON of blocks
/// @param text the same without form
/// @param attachments the documents that it carries, by their ids, with spaces between
/// @param targeted whether it was for some only: it comes back for those who run the space
/// @param number of a *note de service*, and what belongs to it; null for none
record LeavingPost(
        UUID id,
        String title,
        String author,
        @Nullable UUID by,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant expiresAt,
        boolean pinned,
        boolean targeted,
        String blocks,
        String text,
        @Nullable UUID picture,
        @Nullable String pictureText,
        String attachments,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable LocalDate signedOn,
        @Nullable String signatory,
        @Nullable LocalDate validUntil,
        boolean asksReading) {}
