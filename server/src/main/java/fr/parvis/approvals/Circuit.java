package fr.parvis.approvals;

import fr.parvis.approvals.ApprovalView.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is asked about a document, and what they said of its versions.
///
/// @param seats in the order in which they are asked
/// @param answers of all versions
/// @param dueOn the last day; null for none
/// @param withhold whether those who only read are shown approved versions only
record Circuit(
        UUID id,
        UUID documentId,
        Rule rule,
        @Nullable String instructions,
        @Nullable LocalDate dueOn,
        boolean withhold,
        UUID askedBy,
        Instant askedAt,
        List<Seat> seats,
        List<Answer> answers) {

    Circuit with(List<Seat> asked, List<Answer> said) {
        return new Circuit(id, documentId, rule, instructions, dueOn, withhold, askedBy, askedAt, asked, said);
    }

    record Seat(Step step, UUID personId, int place) {}

    /// @param givenBy who answered in their place; null where they did themselves
    record Answer(
            Step step,
            UUID personId,
            int version,
            AnswerKind kind,
            @Nullable String reason,
            Instant at,
            @Nullable UUID givenBy) {}

    /// A version and who brought it: they do not approve it themselves.
    record Version(int number, @Nullable UUID by) {}

    Optional<Answer> answer(Seat seat, Version version) {
        return answers.stream()
                .filter(answer -> answer.version == version.number
                        && answer.step == seat.step
                        && answer.personId.equals(seat.personId))
                .findFirst();
    }

    Status status(Version version) {
        if (answers.stream().anyMatch(answer -> answer.version == version.number && answer.kind.sendsBack())) {
            return Status.SENT_BACK;
        }
        var approvers = seats(Step.APPROVAL, version);
        var approved = approvers.size() - silent(Step.APPROVAL, version).size();
        var enough = approved > 0 && (rule == Rule.ONE || approved == approvers.size());
        return enough ? Status.APPROVED : Status.PENDING;
    }

    /// Those who are to answer now: whoever reads again first, then those who approve, one by one where they do it in
    /// order. Nobody, where the only one left brought the version.
    List<Seat> turns(Version version) {
        if (status(version) != Status.PENDING) {
            return List.of();
        }
        var proofreading = silent(Step.PROOFREADING, version);
        if (!proofreading.isEmpty()) {
            return proofreading;
        }
        var approving = silent(Step.APPROVAL, version);
        return rule == Rule.ORDER && !approving.isEmpty() ? approving.subList(0, 1) : approving;
    }

    private List<Seat> silent(Step step, Version version) {
        return seats(step, version).stream()
                .filter(seat -> answer(seat, version).isEmpty())
                .toList();
    }

    private List<Seat> seats(Step step, Version version) {
        return seats.stream()
                .filter(seat -> seat.step == step && !seat.personId.equals(version.by))
                .toList();
    }
}
