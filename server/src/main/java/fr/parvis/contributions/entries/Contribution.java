package fr.parvis.contributions.entries;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody brought, as it is handled.
///
/// @param authorId null where nobody is to know who wrote it
/// @param mergedIntoId the one that was kept where this one said the same
/// @param holdsOthers whether others were merged into it
public record Contribution(
        UUID id,
        UUID consultationId,
        String title,
        @Nullable UUID authorId,
        Moderation moderation,
        Status status,
        boolean answered,
        @Nullable UUID mergedIntoId,
        boolean holdsOthers) {

    /// Whether everybody reads it.
    public enum Moderation {
        AWAITING,
        SHOWN,
        REFUSED
    }

    /// What becomes of it: *reçue, à l'étude, retenue, non retenue, déjà faite*.
    public enum Status {
        RECEIVED,
        STUDIED,
        RETAINED,
        NOT_RETAINED,
        DONE
    }

    boolean isRead() {
        return moderation == Moderation.SHOWN && mergedIntoId == null;
    }

    boolean isRetained() {
        return status == Status.RETAINED;
    }

    boolean isOf(UUID personId) {
        return personId.equals(authorId);
    }
}
