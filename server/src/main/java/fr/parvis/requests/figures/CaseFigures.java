package fr.parvis.requests.figures;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The requests that a space received in a year, in figures.
///
/// @param years in which it received some, the latest first
/// @param all of them together
/// @param models by what was asked for, the most asked first
/// @param months how many came and how many ended, from January on
/// @param steps where those of all years that run stand now
public record CaseFigures(
        int year,
        List<Integer> years,
        Volume all,
        List<ModelVolume> models,
        List<MonthVolume> months,
        List<StepVolume> steps) {

    /// @param medianHours from the asking to the end, of those that ended; null where none did
    /// @param rated how many said whether they were satisfied; null where fewer than five could be known by it
    /// @param satisfied of these, how many said yes
    public record Volume(
            int received,
            int open,
            int done,
            int refused,
            int cancelled,
            @Nullable Integer medianHours,
            @Nullable Integer rated,
            @Nullable Integer satisfied) {}

    /// @param name of what was asked for
    public record ModelVolume(UUID definitionId, String name, Volume volume) {}

    /// @param month from 1 to 12
    public record MonthVolume(int month, int received, int ended) {}

    /// @param name of what was asked for
    public record StepVolume(UUID definitionId, String name, String stepName, int open) {}
}
