package fr.parvis.contributions.entries;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How often one person writes within an hour of the clock, so that nobody fills a consultation by themselves. This
/// server alone knows it, in memory, neither where nor when within the hour, and forgets it with the hour: where
/// anonymity is total nothing else may be known.
@Component
class Pace {
    static final int MOST = 30;

    private final Map<UUID, Integer> times = new HashMap<>();
    private Instant hour = Instant.MIN;

    /// @return false where they wrote as often as they may within this hour
    synchronized boolean take(UUID personId, Instant now) {
        var current = now.truncatedTo(ChronoUnit.HOURS);
        if (!current.equals(hour)) {
            times.clear();
            hour = current;
        }
        int count = times.getOrDefault(personId, 0) + 1;
        times.put(personId, count);
        return count <= MOST;
    }
}
