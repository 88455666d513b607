package fr.parvis.retention.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Says what a class is.
///
/// @param years the DUA
/// @param notes observations; null for none
public record SetClass(
        @NotBlank @Size(max = 200) String title,
        @Min(0) @Max(150) int years,
        @NotNull CountsFrom countsFrom,
        @NotNull Disposition disposition,
        @Nullable @Size(max = 1000) String notes) {

    SetClass tidied() {
        return new SetClass(
                title.strip(), years, countsFrom, disposition, notes == null || notes.isBlank() ? null : notes.strip());
    }
}
