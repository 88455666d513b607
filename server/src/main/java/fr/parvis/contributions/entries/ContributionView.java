package fr.parvis.contributions.entries;

import fr.parvis.contributions.entries.Contribution.Moderation;
import fr.parvis.contributions.entries.Contribution.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contribution or a question as somebody reads it.
///
/// @param author null where the reader is not to know
/// @param mine whether the reader wrote it, as far as anybody can know
/// @param at null where nobody is to know; `on` is its day
/// @param supports how many people support it, or one that was merged into it
/// @param supported whether the reader does
/// @param refusal the word to its author
/// @param answer empty for none
/// @param merged those that said the same
public record ContributionView(
        UUID id,
        String title,
        String body,
        @Nullable String author,
        boolean mine,
        @Nullable Instant at,
        LocalDate on,
        int supports,
        boolean supported,
        Moderation moderation,
        @Nullable String refusal,
        Status status,
        String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        List<MergedContribution> merged,
        List<ContributionAction> can) {

    /// One that was merged into another.
    ///
    /// @param answer with `status`, what was replied to it before; empty for none
    public record MergedContribution(
            UUID id,
            String title,
            String body,
            @Nullable String author,
            boolean mine,
            Status status,
            String answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {}

    /// What the reader may do with it.
    public enum ContributionAction {
        SUPPORT,
        /// Take one's own back; for who runs the space, do away with one that was refused.
        WITHDRAW,
        ACCEPT,
        REFUSE,
        ANSWER,
        MERGE,
        PART
    }

    /// One that says nearly the same as what is being written.
    public record SimilarContribution(
            UUID id, String title, String excerpt, int supports, boolean supported, Status status, boolean answered) {}
}
