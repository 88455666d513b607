package fr.parvis.search;

import fr.parvis.platform.Finder;
import fr.parvis.platform.Finder.Wanted;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is asked of the search, as the address says it.
///
/// @param kinds only those; all when null
/// @param documentKind only documents that are described as that: `QUOTE`, `MINUTES`
/// @param from from that day on
/// @param until to the end of that day
/// @param zone where those days begin
/// @param limit answers of each kind, 200 at most
record SearchQuery(
        String q,
        @Nullable List<String> kinds,
        @Nullable UUID space,
        @Nullable UUID author,
        @Nullable String documentKind,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String zone,
        @Nullable Integer limit) {
    private static final int USUAL = 8;
    private static final int MOST = 200;

    /// The database counts further, but nobody does.
    private static final int LAST_YEAR = 9_999;

    boolean wants(Finder finder) {
        return (kinds == null || kinds.isEmpty() || kinds.contains(finder.kind()))
                && (documentKind == null || finder.findsDocuments());
    }

    int size() {
        return limit == null ? USUAL : Math.clamp(limit, 1, MOST);
    }

    /// One more than is shown, which says that there are others.
    Wanted wanted() {
        return new Wanted(
                q.strip(),
                space,
                author,
                from == null ? null : start(from, 0),
                until == null ? null : start(until, 1),
                documentKind,
                size() + 1);
    }

    private Instant start(LocalDate day, int later) {
        if (Math.abs(day.getYear()) > LAST_YEAR) {
            throw new Problem(PlatformProblem.INVALID);
        }
        try {
            return day.plusDays(later)
                    .atStartOfDay(ZoneId.of(zone == null ? "Europe/Paris" : zone))
                    .toInstant();
        } catch (DateTimeException cause) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }
}
