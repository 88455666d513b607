package fr.parvis.requests.visitors;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class VisitorJobs {
    private final VisitorEnds ends;

    VisitorJobs(VisitorEnds ends) {
        this.ends = ends;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT10M")
    void setEnds() {
        while (ends.setNext()) {
            // Some at a time.
        }
    }
}
