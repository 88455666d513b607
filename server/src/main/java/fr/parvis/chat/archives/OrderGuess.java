package fr.parvis.chat.archives;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// In which order the dates of an export are written: as the days that only one order has say, else as time runs
/// forward, else as in French.
final class OrderGuess {
    private static final class Reading {
        private @Nullable LocalDateTime last;
        private long impossible;
        private long backwards;

        void hear(@Nullable LocalDateTime at) {
            if (at == null) {
                impossible++;
                return;
            }
            backwards += last != null && at.isBefore(last) ? 1 : 0;
            last = at;
        }
    }

    private final Reading dayFirst = new Reading();
    private final Reading monthFirst = new Reading();

    void hear(Head head) {
        dayFirst.hear(head.at(DateOrder.DAY_FIRST));
        monthFirst.hear(head.at(DateOrder.MONTH_FIRST));
    }

    DateOrder order() {
        if (dayFirst.impossible != monthFirst.impossible) {
            return dayFirst.impossible < monthFirst.impossible ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        }
        return monthFirst.backwards < dayFirst.backwards ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }

    /// Whether both orders are possible: then somebody says which.
    boolean isOpen() {
        return dayFirst.impossible == 0 && monthFirst.impossible == 0;
    }
}
