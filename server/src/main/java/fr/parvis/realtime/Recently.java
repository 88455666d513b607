package fr.parvis.realtime;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// To whom something was told in the last minute: a page reads what it shows before its line stands, and what happened
/// in between would never come to it.
final class Recently {
    private static final long KEPT = Duration.ofMinutes(1).toNanos();
    private static final int MOST_KEPT = 4_096;

    private final LinkedHashMap<Audience, Last> news = new LinkedHashMap<>();

    /// What was told before that is not known any more.
    private long knownFrom = System.nanoTime();

    /// @param persons those who were told by name
    record Audience(@Nullable UUID space, @Nullable UUID accessList, List<UUID> persons) {}

    /// When they were told the last time.
    ///
    /// @param readers those of the space whom the access list let read then; null without a list
    private record Last(long at, @Nullable Set<UUID> readers) {}

    void note(Audience audience, @Nullable Set<UUID> readers) {
        long now = System.nanoTime();
        news.remove(audience);
        news.putLast(audience, new Last(now, readers));
        for (var first = news.firstEntry();
                news.size() > MOST_KEPT || now - first.getValue().at > KEPT;
                first = news.firstEntry()) {
            knownFrom = first.getValue().at;
            news.pollFirstEntry();
        }
    }

    /// Anything may have been told.
    void forget() {
        news.clear();
        knownFrom = System.nanoTime();
    }

    /// Whether such people were told something since then ([System#nanoTime]), or may have been.
    boolean since(long from, BiPredicate<Audience, @Nullable Set<UUID>> such) {
        if (from - knownFrom < 0) {
            return true;
        }
        for (var last : news.sequencedEntrySet().reversed()) {
            if (last.getValue().at - from < 0) {
                return false;
            }
            if (such.test(last.getKey(), last.getValue().readers)) {
                return true;
            }
        }
        return false;
    }
}
