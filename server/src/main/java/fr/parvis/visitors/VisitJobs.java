package fr.parvis.visitors;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class VisitJobs {
    private final VisitEnds ends;

    VisitJobs(VisitEnds ends) {
        this.ends = ends;
    }

    /// Those whose time has come: some at a time, each time in a transaction of its own.
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void endVisits() {
        while (ends.endNext()) {
            // One place after the other.
        }
        ends.forgetSpent();
    }
}
