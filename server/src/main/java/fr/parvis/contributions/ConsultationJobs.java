package fr.parvis.contributions;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class ConsultationJobs {
    private final Consultations consultations;

    ConsultationJobs(Consultations consultations) {
        this.consultations = consultations;
    }

    /// Those whose first day has come; each in a transaction of its own.
    @Scheduled(fixedDelay = 60, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void announce() {
        while (consultations.announceNext()) {
            // One after the other.
        }
    }
}
