package fr.parvis.requests.cases;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class CaseJobs {
    private static final int AT_ONCE = 500;

    private final CaseTimers timers;
    private final AwaitedFiles awaited;

    CaseJobs(CaseTimers timers, AwaitedFiles awaited) {
        this.timers = timers;
        this.awaited = awaited;
    }

    @Scheduled(cron = "0 41 4 * * *")
    void forget() {
        for (int times = 0; times < AT_ONCE && awaited.dropOld(); times++) {}
    }

    @Scheduled(initialDelayString = "PT9S", fixedDelayString = "PT5S")
    void ring() {
        for (int rung = 0; rung < AT_ONCE && timers.ringNext(); rung++) {}
    }
}
