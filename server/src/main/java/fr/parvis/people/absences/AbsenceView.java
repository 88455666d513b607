package fr.parvis.people.absences;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When somebody is away next, or is now.
///
/// @param from the first day
/// @param until the last day, included
/// @param standsIn who answers in their place; null for nobody
public record AbsenceView(
        LocalDate from, LocalDate until, @Nullable StandIn standsIn) {

    /// Who answers in somebody's place.
    public record StandIn(UUID id, String name) {}
}
