package fr.parvis.antivirus;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class AntivirusJobs {
    private final Inspector inspector;

    AntivirusJobs(Inspector inspector) {
        this.inspector = inspector;
    }

    @Scheduled(cron = "0 20 1 * * *", zone = "Europe/Paris")
    void inspectAgain() {
        inspector.inspectAgain();
    }
}
