package fr.parvis.approvals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of the approval of a document.
///
/// @param circuit who is asked; null where nobody is, and for those who only read
/// @param approved the versions that were approved, the latest first
public record ApprovalView(@Nullable CircuitView circuit, List<ApprovedView> approved) {

    /// Somebody who asked, answered or is asked.
    public record Person(UUID id, String name, boolean external) {}

    /// @param version the current one, which the answers are about
    /// @param broughtBy who brought it, and so does not answer; null where the product did
    /// @param mine what the reader is asked for now; null for nothing
    /// @param mineFor in whose place; null for oneself
    /// @param can WITHDRAW for whoever may
    public record CircuitView(
            UUID id,
            Rule rule,
            @Nullable String instructions,
            @Nullable LocalDate dueOn,
            boolean withhold,
            Person askedBy,
            Instant askedAt,
            int version,
            @Nullable UUID broughtBy,
            Status status,
            List<SeatView> seats,
            @Nullable Step mine,
            @Nullable Person mineFor,
            List<ApprovalAction> can) {}

    /// Where the current version stands: awaited, to be corrected, approved.
    public enum Status {
        PENDING,
        SENT_BACK,
        APPROVED
    }

    /// @param turn whether it is theirs to answer now
    /// @param answer null before it
    /// @param awayUntil the last day of their absence; null for who is not away now
    /// @param standsIn who answers in their place meanwhile, or has answered so; null for nobody
    public record SeatView(
            Step step,
            Person person,
            boolean turn,
            @Nullable AnswerKind answer,
            @Nullable String reason,
            @Nullable Instant at,
            @Nullable LocalDate awayUntil,
            @Nullable Person standsIn) {}

    /// A version that was approved, by whom and when.
    public record ApprovedView(int version, String hash, Instant at, List<Person> by) {}
}
