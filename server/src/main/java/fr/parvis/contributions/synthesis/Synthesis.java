package fr.parvis.contributions.synthesis;

import fr.parvis.contributions.ConsultationView;
import fr.parvis.contributions.entries.Contribution.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that was brought to a consultation and what became of it. Names stand in it only where everybody reads them.
///
/// @param supporters how many people supported something
record Synthesis(
        ConsultationView consultation, String organisation, ZoneId zone, int supporters, List<Brought> brought) {

    /// @param author null where it is not for everybody to know
    /// @param merged the titles of those that said the same
    record Brought(
            String title,
            String body,
            @Nullable String author,
            LocalDate on,
            int supports,
            Status status,
            String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            List<String> merged) {}
}
