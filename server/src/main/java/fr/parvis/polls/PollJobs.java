package fr.parvis.polls;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class PollJobs {
    private final Opening opening;
    private final PollReminders reminders;

    PollJobs(Opening opening, PollReminders reminders) {
        this.opening = opening;
        this.reminders = reminders;
    }

    /// Polls whose end has come; each in a transaction of its own.
    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void close() {
        while (opening.closeNext()) {
            // One after the other.
        }
    }

    @Scheduled(fixedDelay = 300, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
    void remind() {
        while (reminders.remindNext()) {
            // One after the other.
        }
    }
}
