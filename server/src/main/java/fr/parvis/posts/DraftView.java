package fr.parvis.posts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody is writing.
///
/// @param files the names of what is attached, as far as they see it
/// @param keptAt null where nothing was written since it was published
/// @param nextNumber what a note of this year would be called
/// @param deletable whether giving it up deletes the post
public record DraftView(
        UUID id,
        UUID spaceId,
        WritePost content,
        List<PostFileView> files,
        @Nullable Instant keptAt,
        Post.State state,
        int nextNumber,
        boolean deletable) {}
