package fr.parvis.people.absences;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param from the first day
/// @param until the last day, included: a year later at most
/// @param standsIn who answers in one's place; null for nobody
public record SetAbsence(
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @Nullable UUID standsIn) {
    @AssertTrue
    boolean isOrdered() {
        return from == null || until == null || !until.isBefore(from) && until.isBefore(from.plusYears(1));
    }
}
