package fr.parvis.posts;

import fr.parvis.spaces.AccessEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All of a post, as its author has it in front of them: what a draft keeps, and what is published.
///
/// @param pictureText what the picture shows, for those who do not see it
/// @param audience groups, services and people of the space; null for all of it
/// @param publishAt null for at once
/// @param expiresAt null for never
/// @param note null for a post that is none
/// @param forPublic null for a post that stays inside
public record WritePost(
        @NotNull @Size(max = 200) String title,
        @NotNull @Size(max = 400) List<@NotNull @Valid PostBlock> body,
        @Nullable UUID pictureId,
        @Nullable @Size(max = 300) String pictureText,
        @NotNull @Size(max = 30) List<@NotNull UUID> attachments,
        @Nullable @Size(min = 1, max = 100) List<@NotNull @Valid AccessEntry> audience,
        @Nullable Instant publishAt,
        @Nullable Instant expiresAt,
        @Nullable @Valid NoteFacts note,
        @Nullable @Valid PublicCopy forPublic) {}
