package fr.parvis.links;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link as those who may share the thing see it, with its receipt.
///
/// @param takings how many times something was taken, last at `takenAt`
/// @param openings how many times its page was opened, last at `openedAt`
/// @param handed how many files came by it
/// @param stale whether its maker may not share the thing any more, or it is labelled as personal data: it gives
/// nothing
public record LinkView(
        UUID id,
        LinkKind kind,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        boolean password,
        @Nullable String word,
        @Nullable Integer version,
        @Nullable Integer takingsLimit,
        int takings,
        @Nullable Instant takenAt,
        int openings,
        @Nullable Instant openedAt,
        int handed,
        boolean stale) {
    LinkView with(boolean isStale) {
        return new LinkView(
                id,
                kind,
                madeBy,
                madeAt,
                expiresAt,
                password,
                word,
                version,
                takingsLimit,
                takings,
                takenAt,
                openings,
                openedAt,
                handed,
                isStale);
    }
}
