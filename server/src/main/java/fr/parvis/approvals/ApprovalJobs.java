package fr.parvis.approvals;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class ApprovalJobs {
    private final AnswerKeyStore keys;
    private final Clock clock;

    ApprovalJobs(AnswerKeyStore keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *")
    void forgetOldKeys() {
        keys.deleteExpired(clock.instant());
    }
}
