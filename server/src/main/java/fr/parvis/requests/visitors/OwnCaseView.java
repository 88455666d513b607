package fr.parvis.requests.visitors;

import fr.parvis.requests.cases.Case;
import fr.parvis.requests.cases.CaseEvent;
import fr.parvis.requests.cases.CaseView.CaseAnswer;
import fr.parvis.requests.cases.CaseView.CaseMove;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request as who asked for it without an account follows it: nobody of the authority is named.
///
/// @param code of the form's public address
/// @param one null until the address is proved: a mail may have gone to somebody else
record OwnCaseView(
        String code,
        String form,
        String organisation,
        @Nullable OwnCase one) {

    /// @param service who has it: the space that deals with it, where anybody may know its name
    /// @param taken whether an agent deals with it
    /// @param mine whether it is their turn
    /// @param moves the buttons that they may press
    /// @param months how long all this is kept once it is over
    /// @param eraseOn the day on which all this is gone; null as long as it runs
    record OwnCase(
            String number,
            String title,
            String stepName,
            Case.Phase phase,
            boolean mine,
            int revision,
            @Nullable String service,
            boolean taken,
            Instant openedAt,
            Instant movedAt,
            @Nullable LocalDate expectedOn,
            @Nullable Integer satisfaction,
            int months,
            @Nullable LocalDate eraseOn,
            List<CaseAnswer> answers,
            List<OwnFile> files,
            List<OwnEvent> history,
            List<CaseMove> moves,
            List<String> ahead,
            boolean canSay,
            boolean canRate) {}

    record OwnFile(UUID id, String name, long size) {}

    /// @param mine whether they did it
    record OwnEvent(
            UUID id,
            CaseEvent.Kind kind,
            boolean mine,
            @Nullable String step,
            @Nullable LocalDate day,
            @Nullable String said,
            Instant at) {}
}
