package fr.parvis.retention.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of classes compared with the schedule: what accepting it would do.
///
/// @param digest to send back when accepting: if the schedule changed meanwhile, the table is shown again first
public record ScheduleListView(
        String digest, int created, int changed, int unchanged, int faulty, List<ListedClass> lines) {

    /// What becomes of a line.
    public enum Fate {
        CREATED,
        CHANGED,
        UNCHANGED,
        FAULTY
    }

    /// Why a line cannot be taken.
    public enum Fault {
        TITLE_MISSING,
        TOO_LONG,
        YEARS_UNKNOWN,
        DISPOSITION_UNKNOWN,
        /// The same title stands on a line above.
        TWICE
    }

    /// @param number the line in the file
    /// @param says what the class would be; null where the line cannot be taken
    /// @param fault null where it can
    public record ListedClass(
            int number,
            Fate fate,
            String title,
            @Nullable SetClass says,
            @Nullable Fault fault) {}
}
