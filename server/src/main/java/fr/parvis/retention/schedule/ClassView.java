package fr.parvis.retention.schedule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A class of the schedule.
///
/// @param years the DUA
/// @param given to how many folders and documents it is given directly
public record ClassView(
        UUID id,
        String title,
        int years,
        CountsFrom countsFrom,
        Disposition disposition,
        @Nullable String notes,
        int given) {

    boolean says(SetClass other) {
        return title.equals(other.title())
                && years == other.years()
                && countsFrom == other.countsFrom()
                && disposition == other.disposition()
                && java.util.Objects.equals(notes, other.notes());
    }
}
