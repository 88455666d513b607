package fr.parvis.requests.answering;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class CaseKeyJobs {
    private final CaseKeyStore keys;
    private final Clock clock;

    CaseKeyJobs(CaseKeyStore keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Scheduled(cron = "0 45 3 * * *")
    void forgetOldKeys() {
        keys.deleteExpired(clock.instant());
    }
}
