package fr.parvis.approvals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When somebody who is asked is away.
///
/// @param until included
/// @param standsIn who answers in their place, of those who may read the document; null for nobody
record Away(
        UUID personId,
        LocalDate from,
        LocalDate until,
        @Nullable UUID standsIn) {
    boolean on(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
