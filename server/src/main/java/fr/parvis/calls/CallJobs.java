package fr.parvis.calls;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class CallJobs {
    private final JuryOpening jury;

    CallJobs(JuryOpening jury) {
        this.jury = jury;
    }

    /// Calls whose last day is over; each in a transaction of its own.
    @Scheduled(fixedDelay = 60, initialDelay = 45, timeUnit = TimeUnit.SECONDS)
    void openJuries() {
        while (jury.openNext(null, null)) {
            // One after the other.
        }
    }
}
