package fr.parvis.visitors;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class VisitJobs {
    private final VisitEnds ends;
    private final LostLinks links;

    VisitJobs(VisitEnds ends, LostLinks links) {
        this.ends = ends;
        this.links = links;
    }

    /// Those whose time has come: some at a time, each time in a transaction of its own.
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void endVisits() {
        while (ends.endNext()) {
            // One place after the other.
        }
        ends.forgetLetters();
        ends.forgetSpent();
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
    void sendLinks() {
        while (links.answerNext()) {
            // One mail after the other.
        }
    }
}
