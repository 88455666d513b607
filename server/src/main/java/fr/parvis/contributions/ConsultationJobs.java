package fr.parvis.contributions;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class ConsultationJobs {
    private final Consultations consultations;
    private final ArrivalNews arrivals;
    private final Clock clock;

    ConsultationJobs(Consultations consultations, ArrivalNews arrivals, Clock clock) {
        this.consultations = consultations;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /// What came while it was not said.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void arrive() {
        arrivals.due(clock.instant()).forEach(consultations::somethingCame);
    }

    /// Those whose first day has come; each in a transaction of its own.
    @Scheduled(fixedDelay = 60, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void announce() {
        while (consultations.announceNext()) {
            // One after the other.
        }
    }
}
