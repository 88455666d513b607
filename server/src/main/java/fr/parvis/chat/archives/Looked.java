package fr.parvis.chat.archives;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was seen in an export before any of it comes.
///
/// @param orderOpen whether its dates can be read in two ways
/// @param notices what the application itself says
/// @param odd what is no message that could be read, and is kept as a text
/// @param omitted files that were left out when it was made
/// @param files how many it names, and `missing` how many of them it does not hold
/// @param people who wrote, the one who wrote most first; five hundred at most
/// @param first how it begins
record Looked(
        boolean orderOpen,
        Instant from,
        Instant until,
        int messages,
        int notices,
        int odd,
        int omitted,
        int files,
        int missing,
        long bytes,
        List<ExportName> people,
        List<ExportLine> first) {

    /// @param personId a member of the space who is called so; null for none
    record ExportName(String name, int messages, @Nullable UUID personId) {}

    record ExportLine(
            Instant at,
            @Nullable String name,
            String text,
            @Nullable String file) {}
}
