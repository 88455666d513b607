package fr.parvis.documents;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class DocumentJobs {
    private final Trash trash;

    DocumentJobs(Trash trash) {
        this.trash = trash;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void emptyOldTrash() {
        while (trash.purge(100) == 100) {
            // The next hundred.
        }
    }
}
