package fr.parvis.requests.cases;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class CaseJobs {
    private static final int AT_ONCE = 500;

    private final CaseTimers timers;

    CaseJobs(CaseTimers timers) {
        this.timers = timers;
    }

    @Scheduled(initialDelayString = "PT9S", fixedDelayString = "PT5S")
    void ring() {
        for (int rung = 0; rung < AT_ONCE && timers.ringNext(); rung++) {}
    }
}
