package fr.parvis.activity;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class ActivityJobs {
    private final Bell bell;

    ActivityJobs(Bell bell) {
        this.bell = bell;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void ring() {
        boolean rang;
        do {
            rang = bell.ringMore();
        } while (rang);
    }
}
