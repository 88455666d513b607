package fr.parvis.approvals;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class ApprovalJobs {
    private final AnswerKeyStore keys;
    private final ApprovalReminders reminders;
    private final Clock clock;

    ApprovalJobs(AnswerKeyStore keys, ApprovalReminders reminders, Clock clock) {
        this.keys = keys;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 8 * * MON-FRI", zone = "Europe/Paris")
    void remind() {
        reminders.remind();
    }

    @Scheduled(cron = "0 40 3 * * *")
    void forgetOldKeys() {
        keys.deleteExpired(clock.instant());
    }
}
