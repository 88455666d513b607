package fr.parvis.chat.archives;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An export on its way in.
///
/// @param failure the slug of what stopped it
/// @param looked null until it was looked at
/// @param title what it will be called, or is
/// @param done how many messages have come
/// @param leftOut the files that did not come; a hundred at most
/// @param conversationId the topic that it becomes
record ArchiveView(
        UUID id,
        UUID spaceId,
        String fileName,
        State state,
        @Nullable String failure,
        @Nullable DateOrder dateOrder,
        @Nullable Looked looked,
        @Nullable String title,
        int done,
        int filesBrought,
        List<LeftOut> leftOut,
        @Nullable UUID conversationId,
        Instant madeAt,
        @Nullable Instant endedAt) {

    enum State {
        LOOKING,
        LOOKED,
        BRINGING,
        DONE,
        FAILED
    }

    /// @param reason the slug of a problem, `missing` for what the export does not hold, `unreadable` otherwise
    record LeftOut(String name, String reason) {}
}
