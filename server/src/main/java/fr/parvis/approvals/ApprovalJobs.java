package fr.parvis.approvals;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class ApprovalJobs {
    private final Approvals approvals;
    private final AnswerKeyStore keys;
    private final ApprovalReminders reminders;
    private final Clock clock;

    ApprovalJobs(Approvals approvals, AnswerKeyStore keys, ApprovalReminders reminders, Clock clock) {
        this.approvals = approvals;
        this.keys = keys;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 8 * * MON-FRI", zone = "Europe/Paris")
    void remind() {
        reminders.remind();
    }

    /// A day begins: so does somebody's absence, or it is over.
    @Scheduled(cron = "0 */5 * * * *", zone = "Europe/Paris")
    void lendToStandIns() {
        approvals.lendToStandIns();
    }

    @Scheduled(cron = "0 40 3 * * *")
    void forgetOldKeys() {
        keys.deleteExpired(clock.instant());
    }
}
