package fr.parvis.requests.queue;

import fr.parvis.requests.cases.Case;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request in a list.
///
/// @param number null for one that has not begun
/// @param late whether it runs still, past the day by which an answer was expected
/// @param requester the name of who asked
/// @param assignee the name of who has it; null for nobody
/// @param movedAt since when it is in its step
/// @param sent false for one of the reader's own that waits for its files
public record CaseLine(
        UUID id,
        @Nullable String number,
        String title,
        String definition,
        String stepName,
        Case.Phase phase,
        Case.Turn turn,
        int urgency,
        @Nullable LocalDate expectedOn,
        boolean late,
        String requester,
        @Nullable String assignee,
        Instant openedAt,
        Instant movedAt,
        @Nullable Instant closedAt,
        boolean sent) {}
