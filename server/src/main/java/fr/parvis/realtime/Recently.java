package fr.parvis.realtime;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// To whom something was told in the last minute: a page reads what it shows before its line stands, and what happened
/// in between would never come to it.
final class Recently {
    private static final long KEPT = Duration.ofMinutes(1).toNanos();
    private static final int MOST_KEPT = 4_096;

    private final ArrayDeque<News> news = new ArrayDeque<>();

    /// What was told before that is not known any more.
    private long knownFrom = System.nanoTime();

    /// @param readers those of the space who were told; null for all of them
    /// @param persons those who were told by name
    record News(long at, @Nullable UUID space, @Nullable Set<UUID> readers, Collection<UUID> persons) {}

    void note(@Nullable UUID space, @Nullable Set<UUID> readers, Collection<UUID> persons) {
        long now = System.nanoTime();
        news.add(new News(now, space, readers, persons));
        for (var first = news.peek();
                first != null && (news.size() > MOST_KEPT || now - first.at > KEPT);
                first = news.peek()) {
            news.remove();
            knownFrom = first.at;
        }
    }

    /// Anything may have been told.
    void forget() {
        news.clear();
        knownFrom = System.nanoTime();
    }

    /// Whether such news were told since then ([System#nanoTime]), or may have been.
    boolean since(long from, Predicate<News> such) {
        if (from - knownFrom < 0) {
            return true;
        }
        for (var last = news.descendingIterator(); last.hasNext(); ) {
            var each = last.next();
            if (each.at - from < 0) {
                return false;
            }
            if (such.test(each)) {
                return true;
            }
        }
        return false;
    }
}
