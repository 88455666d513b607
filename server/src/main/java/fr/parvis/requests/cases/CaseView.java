package fr.parvis.requests.cases;

import fr.parvis.requests.design.CircuitMove;
import fr.parvis.requests.design.FormQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request, as far as who reads it may know.
///
/// @param number null for one that is tried
/// @param sent false where files that the form wants have not come: it has not begun, and who asks alone sees it
/// @param source the address of the message that it was drawn from
/// @param place where it is dealt with; null to who may not know that space
/// @param requester null where who asked has no account
/// @param visitor who asked without an account; both are null once they are forgotten
/// @param stepName what its step is called
/// @param mine whether it is the reader's turn
/// @param inPlaceOf the name of who is away, and in whose place the reader would act
/// @param urgency null to who asked
/// @param deciding those whose turn it is by name, of whom `agreed` have agreed already
/// @param orphan whether none of those whose turn it is by name can answer any more: who runs the space does
/// @param satisfaction null to all but who asked: the others know of it in figures
/// @param merged the one that is kept, where this one asked for the same
/// @param missing the labels of the questions that must be answered and were not
/// @param toComplete the questions that the reader answers with what is missing
/// @param moves the buttons that the reader may press
/// @param ahead the names of the steps to come if all goes well
public record CaseView(
        UUID id,
        @Nullable String number,
        boolean trial,
        boolean sent,
        String title,
        @Nullable String source,
        String definition,
        UUID organisationId,
        @Nullable CasePlace place,
        @Nullable CasePerson requester,
        @Nullable CaseVisitor visitor,
        boolean requestedByMe,
        String stepName,
        Case.Phase phase,
        Case.Turn turn,
        boolean mine,
        @Nullable String inPlaceOf,
        int revision,
        @Nullable Integer urgency,
        @Nullable LocalDate expectedOn,
        @Nullable CasePerson assignee,
        List<CasePerson> deciding,
        int agreed,
        boolean orphan,
        Instant openedAt,
        Instant movedAt,
        @Nullable Instant closedAt,
        @Nullable Integer satisfaction,
        @Nullable CaseMerged merged,
        List<CaseAnswer> answers,
        List<CaseFile> files,
        List<CaseEvent> history,
        List<String> missing,
        List<FormQuestion> toComplete,
        List<CaseMove> moves,
        List<String> ahead,
        List<CaseAction> can) {

    /// Somebody who asked without an account, and proved their address; `email` is null for who has none.
    public record CaseVisitor(String name, @Nullable String email, Instant eraseAt) {}

    /// The space where a request is dealt with.
    public record CasePlace(UUID id, String name, String slug, String organisationSlug) {}

    /// What was answered to a question.
    ///
    /// @param said a person by their name; empty where it was not answered
    /// @param reservedTo in words, who alone sees it beside who asked; null for all
    public record CaseAnswer(
            String question,
            String label,
            FormQuestion.Kind kind,
            List<String> said,
            @Nullable String reservedTo) {}

    /// A file that came with a request.
    ///
    /// @param question the question that it answers; null for what was added later
    public record CaseFile(
            UUID id,
            @Nullable String question,
            String name,
            long size,
            String mediaType,
            boolean internal,
            String byName,
            Instant at) {}

    /// A request that another was merged into, as far as who asked for the other may know.
    ///
    /// @param seen whether the reader sees the whole of it
    public record CaseMerged(UUID id, String number, String stepName, Case.Phase phase, boolean seen) {}

    /// A button.
    public record CaseMove(String id, String label, CircuitMove.Kind kind) {}
}
